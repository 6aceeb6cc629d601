// The embedded server as it stood now and then, so that going back costs only the acts since. Few are kept, the older
// the further apart.

import type { Embedded } from './embedded.ts';

/** After so many acts, or so many bytes of them, the server is kept as it stands. */
export const EVERY = 50;
const EVERY_BYTES = 1_048_576;

/** Most servers that are kept. */
export const MOST_FRAMES = 32;

export class Keyframes {
  /** By number, the oldest first. */
  readonly #frames = new Map<number, Embedded>();
  #count = 0;
  #acts = 0;
  #bytes = 0;
  /** After how many acts one is kept. */
  readonly every: number;

  constructor(every = EVERY) {
    this.every = every;
  }

  /** Numbers of those that are kept, the oldest first. */
  get kept(): readonly number[] {
    return [...this.#frames.keys()];
  }

  /** An act of a size in bytes was done. Gives the number of the server as it stands after it, if it was kept. */
  note(embedded: Embedded, size: number): number | undefined {
    this.#acts += 1;
    this.#bytes += size;
    return this.#acts < this.every && this.#bytes < EVERY_BYTES ? undefined : this.keep(embedded);
  }

  /** Keeps a server as it stands. Gives its number. */
  keep(embedded: Embedded): number {
    this.#acts = 0;
    this.#bytes = 0;
    this.#count += 1;
    this.#frames.set(this.#count, embedded.copy());
    if (this.#frames.size > MOST_FRAMES) this.#thin();
    return this.#count;
  }

  /** A server to go on with that stands as one that was kept; undefined when it is not there any more. */
  from(frame: number): Embedded | undefined {
    this.#acts = 0;
    this.#bytes = 0;
    return this.#frames.get(frame)?.copy();
  }

  /** Forgets all but some. */
  only(frames: readonly number[]): void {
    for (const frame of this.kept) if (!frames.includes(frame)) this.#frames.delete(frame);
  }

  /** Forgets every second one of the older half. */
  #thin(): void {
    for (const [index, frame] of this.kept.entries())
      if (index < MOST_FRAMES / 2 && index % 2 === 1) this.#frames.delete(frame);
  }
}
