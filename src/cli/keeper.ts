// Keeps a state file up to date with a world while the server runs.

import type { Watcher } from '#server/watcher.ts';
import type { World } from '#server/world.ts';
import { stateText, writeState } from './state.ts';

/** How long changes may wait to be written, in milliseconds. */
const AFTER = 1_000;

export class Keeper {
  readonly #path: string;
  readonly #world: World;
  readonly #fault: (error: unknown) => void;
  #written = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = AFTER;

  /** Writes the file at once, so that one that cannot be written is known from the start. Throws a failure. */
  constructor(path: string, world: World, fault: (error: unknown) => void) {
    this.#path = path;
    this.#world = world;
    this.#fault = fault;
    this.save();
  }

  /** Touches with everything that clients do. */
  get watcher(): Watcher {
    const touch = () => this.touch();
    return { heard: touch, said: touch, refused: touch, closed: touch };
  }

  /** Something may have changed. */
  touch(): void {
    this.#timer ??= setTimeout(() => {
      try {
        this.save();
      } catch (error) {
        this.#fault(error);
      }
    }, this.#pause).unref();
  }

  /** Writes what has changed, now. Throws a failure. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const before = performance.now();
    const text = stateText(this.#world);
    if (text !== this.#written) {
      writeState(this.#path, text);
      this.#written = text;
    }
    // A large world may take no more than a tenth of the time.
    this.#pause = Math.max(AFTER, 9 * (performance.now() - before));
  }
}
