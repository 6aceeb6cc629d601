// The acts of a session, done and undone: from them its state comes out again at any point. Bounded.

import { isFresh, sizeOf } from './acts.ts';
import type { Act } from './channel.ts';
import type { Session } from './session.ts';

/** Most acts that are kept since the last fresh server, and most bytes of all that are kept. */
export const ACT_LIMIT = 10_000;
export const ACT_BYTES = 8 * 1_048_576;

/** Most sessions that are kept as they were shown, for undo without a look at the past. */
const SHOWN_LIMIT = 100;

/** A way back or forth: the act, and the session as it was shown on this side of it, if that is kept. */
export interface Step {
  readonly act: Act;
  shown: Session | undefined;
  /** The time at which the mock server is then, milliseconds since 1970. */
  readonly now: number;
}

export class Journal {
  /** What can be undone, the latest last; with the session before it. */
  done: Step[] = [];
  /** What can be redone, the next one last; with the session after it. */
  undone: Step[] = [];
  /** Whether the bound was passed: nothing is kept of this session until a fresh server begins. */
  full = false;
  #size = 0;

  /** The acts, in order. */
  get acts(): Act[] {
    return this.done.map(({ act }) => act);
  }

  /** Keeps an act with the session before it. True when just now the bound was passed. */
  add(act: Act, shown: Session): boolean {
    this.undone = [];
    const fresh = isFresh(act);
    if (this.full && !fresh) return false;
    if (fresh) this.full = false;
    this.done.push({ act, shown, now: act.at });
    this.#size += sizeOf(act);
    const old = this.done[this.done.length - 1 - SHOWN_LIMIT];
    if (old) old.shown = undefined;
    return this.#over() && this.#shorten();
  }

  /** Steps back over the latest act. */
  back(shown: Session, now: number): void {
    const step = this.done.pop();
    if (!step) return;
    this.#size -= sizeOf(step.act);
    this.undone.push({ act: step.act, shown, now });
    const old = this.undone[this.undone.length - 1 - SHOWN_LIMIT];
    if (old) old.shown = undefined;
  }

  /** Steps forth over the act that was undone last. */
  forth(shown: Session): void {
    const step = this.undone.pop();
    if (!step) return;
    this.#size += sizeOf(step.act);
    this.done.push({ act: step.act, shown, now: step.act.at });
  }

  /** Forgets how the sessions before the latest acts were shown. */
  forgetShown(acts: number): void {
    for (const step of this.done.slice(Math.max(0, this.done.length - acts))) step.shown = undefined;
  }

  /** Forgets everything. */
  clear(): void {
    this.done = [];
    this.undone = [];
    this.full = false;
    this.#size = 0;
  }

  #over(): boolean {
    return this.done.length > ACT_LIMIT || this.#size > ACT_BYTES;
  }

  /** Forgets what is before fresh servers, the oldest first; when that is not enough, all. True in that case. */
  #shorten(): boolean {
    while (this.#over()) {
      const next = this.done.findIndex(({ act }, index) => index > 0 && isFresh(act));
      if (next < 0) {
        this.clear();
        this.full = true;
        return true;
      }
      for (const { act } of this.done.splice(0, next)) this.#size -= sizeOf(act);
    }
    return false;
  }
}
