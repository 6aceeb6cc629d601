// A stage whose ends speak to the real server: what they send goes out over sockets. Its own mock server lends nothing
// but what the sample accounts know, for hints.

import type { LogOn } from '#content/logon.ts';
import { type End, handleOf } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { RecordedStage } from './recorded.ts';

export class LiveStage extends RecordedStage {
  readonly #out: (end: End, bytes: Uint8Array) => void;
  /** By handle, where somebody has said one. */
  readonly passwords = new Map<string, string>();

  constructor(out: (end: End, bytes: Uint8Array) => void) {
    super(
      (who) => {
        throw new Error(`Nobody opens a connection for ${who} by himself here`);
      },
      () => {},
      Date.now(),
    );
    this.#out = out;
  }

  override send(end: End, bytes: Uint8Array): void {
    this.#out(end, bytes);
  }

  override logOnOf(who: string, version: VersionId, status?: string): LogOn {
    const password = this.passwords.get(handleOf(who));
    return { ...super.logOnOf(who, version, status), ...(password === undefined ? {} : { password }) };
  }
}
