// The acts of a session, done and undone: from them, and from the points at which the mock server was kept, its state
// comes out again. Bounded.

import { isFresh, sinceFresh, sizeOf } from './acts.ts';
import type { Act, ReplayedFrame } from './channel.ts';
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
  /** The mock server was kept as it stood after the act; with the session that was shown then, if that is kept. */
  frame?: Frame | undefined;
}

/** A point at which the mock server was kept. */
interface Frame {
  readonly number: number;
  readonly shown: Session;
}

/** From where to do acts again: a kept server with its session, or a fresh one. */
export interface Origin {
  readonly frame: Frame | undefined;
  readonly acts: readonly Act[];
}

export class Journal {
  readonly #most: number;
  /** What can be undone, the latest last; with the session before it. */
  done: Step[] = [];
  /** What can be redone, the next one last; with the session after it. */
  undone: Step[] = [];
  /** Whether the bound was passed: the first acts are forgotten, and what is left begins at a kept server. */
  #cut = false;
  /** The server at which it begins then, if one is kept. */
  #floor: Frame | undefined;
  #size = 0;

  /** `most`: acts that are kept. */
  constructor(most = ACT_LIMIT) {
    this.#most = most;
  }

  /** Whether the present state can be made from the acts alone. */
  get whole(): boolean {
    return !this.#cut || this.done.some(({ act }) => isFresh(act));
  }

  /** Numbers of the kept servers from which something here can be done again. */
  get frames(): readonly number[] {
    const steps = [...this.done, ...this.undone].flatMap(({ frame }) => (frame ? [frame.number] : []));
    return this.#floor ? [this.#floor.number, ...steps] : steps;
  }

  /** The acts, in order. */
  get acts(): Act[] {
    return this.done.map(({ act }) => act);
  }

  /** Keeps an act with the session before it. True when just now the bound was passed. */
  add(act: Act, shown: Session): boolean {
    this.undone = [];
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

  /** The server was kept as it stands after the latest act. `kept`: the numbers of all that are. */
  mark(shown: Session, kept: readonly number[]): void {
    const [step, number] = [this.done.at(-1), kept.at(-1)];
    if (step && number !== undefined) step.frame = { number, shown };
    this.keepOnly(kept);
  }

  /** Servers were kept while the acts that are done were done again. */
  markAll(frames: readonly ReplayedFrame[]): void {
    for (const { frame, left, session } of frames) {
      const step = this.done[this.done.length - 1 - left];
      if (step) step.frame = { number: frame, shown: session };
    }
  }

  /** Only these servers are still kept. What cannot be reached without the others is forgotten. */
  keepOnly(kept: readonly number[]): void {
    for (const step of [...this.done, ...this.undone])
      if (step.frame && !kept.includes(step.frame.number)) step.frame = undefined;
    if (this.#cut && (!this.#floor || !kept.includes(this.#floor.number))) this.#raise(0);
  }

  /** Where to begin so that steps are done again. */
  originOf(steps: readonly Step[]): Origin {
    const acts = steps.map(({ act }) => act);
    const framed = steps.findLastIndex(({ frame }) => frame !== undefined);
    const fresh = acts.findLastIndex(isFresh);
    if (framed >= 0 && framed >= fresh) return { frame: steps[framed]?.frame, acts: acts.slice(framed + 1) };
    if (fresh < 0 && this.#cut) return { frame: this.#floor, acts };
    return { frame: undefined, acts: sinceFresh(acts) };
  }

  /** Forgets how the sessions before the latest acts were shown. */
  forgetShown(acts: number): void {
    for (const step of this.done.slice(Math.max(0, this.done.length - acts))) step.shown = undefined;
  }

  /** Forgets everything. */
  clear(): void {
    this.done = [];
    this.undone = [];
    this.#cut = false;
    this.#floor = undefined;
    this.#size = 0;
  }

  #over(): boolean {
    return this.done.length > this.#most || this.#size > ACT_BYTES;
  }

  /**
   * Forgets what is before fresh servers, the oldest first; when that is not enough, what is before a kept server.
   * True when that begins.
   */
  #shorten(): boolean {
    const before = this.whole;
    while (this.#over()) {
      const fresh = this.done.findIndex(({ act }, index) => index > 0 && isFresh(act));
      this.#raise(Math.max(1, fresh < 0 ? this.done.length >> 3 : fresh));
    }
    return before && !this.whole;
  }

  /** Lets the acts begin at a fresh or a kept server, past so many of them at least; without one nothing is left. */
  #raise(least: number): void {
    const at = this.done.findIndex(({ act, frame }, index) => index >= least && (frame || isFresh(act)));
    const step = this.done[at];
    const fresh = step !== undefined && isFresh(step.act);
    this.#cut = !fresh;
    this.#floor = fresh ? undefined : step?.frame;
    this.#drop(fresh ? at : at < 0 ? this.done.length : at + 1);
  }

  #drop(count: number): void {
    for (const { act } of this.done.splice(0, count)) this.#size -= sizeOf(act);
  }
}
