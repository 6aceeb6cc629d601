// Which tasks were done on this device, and in how many lines. A browser that keeps nothing still has them until it is closed.

const KEY = 'msnp-tasks';

/** What is needed of the browser’s storage; undefined where it is forbidden. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The storage of this device, if there is any. */
export function deviceStorage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

function read(storage: Storage | undefined): [name: string, lines: number][] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return [];
    return Object.entries(kept).flatMap(([name, lines]): [string, number][] => {
      return typeof lines === 'number' && lines >= 0 ? [[name.slice(0, 40), lines]] : [];
    });
  } catch {
    return [];
  }
}

export class TaskProgress {
  readonly #storage: Storage | undefined;
  readonly #best: Map<string, number>;

  constructor(storage: Storage | undefined) {
    this.#storage = storage;
    this.#best = new Map(read(storage));
  }

  /** The fewest lines in which a task was done; undefined while it was not. */
  best(name: string): number | undefined {
    return this.#best.get(name);
  }

  get size(): number {
    return this.#best.size;
  }

  /** Notes that a task was done in some lines. */
  note(name: string, lines: number): void {
    this.#best.set(name, Math.min(lines, this.#best.get(name) ?? lines));
    try {
      this.#storage?.setItem(KEY, JSON.stringify(Object.fromEntries(this.#best)));
    } catch {
      // Full or forbidden: it stays known until the page is left.
    }
  }

  forget(): void {
    this.#best.clear();
    try {
      this.#storage?.removeItem(KEY);
    } catch {
      // Nothing was kept then.
    }
  }
}
