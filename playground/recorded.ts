// A stage on which what situations do can be seen: their connections and lines are recorded like a person's own.

import { type End, Stage } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { Wire } from './wire.ts';

export class RecordedStage extends Stage {
  readonly #open: (who: string, service: string, version: VersionId) => Wire;
  /** Whether connections that situations open are shown. */
  recording = false;

  constructor(open: (who: string, service: string, version: VersionId) => Wire, now?: number) {
    super(now);
    this.#open = open;
  }

  override connect(who: string, service: string, version: VersionId): End {
    return this.recording ? this.#open(who, service, version) : super.connect(who, service, version);
  }

  override say(end: End, line: string, payload?: string | Uint8Array): void {
    if (this.recording && end instanceof Wire) {
      end.say(line, typeof payload === 'string' ? new TextEncoder().encode(payload) : payload);
    } else super.say(end, line, payload);
  }
}
