// A stage on which what situations do can be seen: their connections and lines are recorded like a person's own.

import { type End, Stage } from '#content/stage.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { Wire } from './wire.ts';

export class RecordedStage extends Stage {
  readonly #open: (who: string, service: string, version: VersionId) => Wire;
  readonly #alarmed: () => void;
  /** Whether connections that situations open are shown. */
  recording = false;

  /** `from`: a stage that goes on here as a copy, without its ends. `alarmed` is called after each alarm, so that what it brought about has its time. */
  constructor(
    open: (who: string, service: string, version: VersionId) => Wire,
    alarmed: () => void,
    now?: number,
    from?: RecordedStage,
  ) {
    super(now, undefined, from);
    this.#open = open;
    this.#alarmed = alarmed;
  }

  /** Lets time pass; it makes no difference whether in one go or in many. */
  override pass(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (let due = this.server.due(); due !== undefined && due <= until; due = this.server.due()) {
      super.pass(Math.max(0, due - this.now));
      this.#alarmed();
    }
    super.pass(until - this.now);
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
