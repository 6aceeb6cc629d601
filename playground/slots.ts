// Sessions that are kept on this device, one a tab, the latest few of them. Storage may be full or forbidden: then
// a sentence says so, and all goes on without.

/** What is needed of the browser's storage. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Most sessions that are kept, and most letters of one. */
export const SLOT_LIMIT = 6;
export const SLOT_LETTERS = 1_048_576;

/** A tab that gave no sign for this long is taken to be gone, in milliseconds. */
const GONE = 15_000;

const INDEX = 'msnp-sessions';

interface Slot {
  readonly id: string;
  /** When it was kept last, and when its tab gave a sign last; 0 once the tab is closed. Milliseconds since 1970. */
  readonly kept: number;
  readonly seen: number;
}

/** A session that was found on the device. */
export interface Found {
  readonly id: string;
  readonly kept: number;
  readonly json: string;
}

function keyOf(id: string): string {
  return `msnp-session:${id}`;
}

function isSlot(value: unknown): value is Slot {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kept, seen }: Partial<Record<string, unknown>> = { ...value };
  return typeof id === 'string' && /^[\w-]{1,40}$/.test(id) && Number.isFinite(kept) && Number.isFinite(seen);
}

export class Slots {
  readonly #shelf: () => Shelf;
  readonly #clock: () => number;
  /** Why nothing can be kept; undefined when it can. */
  trouble: string | undefined;

  /** `shelf` may throw, where storage is forbidden. */
  constructor(shelf: () => Shelf, clock: () => number) {
    this.#shelf = shelf;
    this.#clock = clock;
  }

  /** The session of a tab, or the latest whose tab is gone. */
  find(own: string | undefined): Found | undefined {
    return this.#safely((shelf) => {
      const now = this.#clock();
      const slots = this.#slots(shelf).toSorted((a, b) => b.kept - a.kept);
      const slot =
        slots.find(({ id }) => id === own) ?? slots.find(({ seen }) => Math.abs(now - seen) > GONE);
      const json = slot && shelf.getItem(keyOf(slot.id));
      return slot && json ? { id: slot.id, kept: slot.kept, json } : undefined;
    });
  }

  /** Whether the tab of a slot is there. */
  held(id: string): boolean {
    const now = this.#clock();
    const found = this.#safely((shelf) => this.#slots(shelf).find((slot) => slot.id === id));
    return found !== undefined && Math.abs(now - found.seen) <= GONE;
  }

  /** Keeps a session in a slot; the oldest of too many are dropped. True when it is kept. */
  keep(id: string, json: string): boolean {
    if (json.length > SLOT_LETTERS) {
      this.trouble = 'This session is too long to be kept on this device: save it as a file.';
      return false;
    }
    const kept = this.#safely((shelf) => {
      const now = this.#clock();
      const others = this.#slots(shelf)
        .filter((slot) => slot.id !== id)
        .toSorted((a, b) => b.kept - a.kept);
      for (const { id: old } of others.splice(SLOT_LIMIT - 1)) shelf.removeItem(keyOf(old));
      shelf.setItem(keyOf(id), json);
      shelf.setItem(INDEX, JSON.stringify([{ id, kept: now, seen: now }, ...others]));
      this.trouble = undefined;
      return true;
    });
    return kept ?? false;
  }

  /** Gives a sign that the tab of a slot is there, or that it is closed. */
  sign(id: string, open: boolean): void {
    this.#safely((shelf) => {
      const slots = this.#slots(shelf);
      if (!slots.some((slot) => slot.id === id)) return;
      const seen = open ? this.#clock() : 0;
      shelf.setItem(INDEX, JSON.stringify(slots.map((slot) => (slot.id === id ? { ...slot, seen } : slot))));
    });
  }

  /** Forgets the session of a slot. */
  forget(id: string): void {
    this.#safely((shelf) => {
      shelf.removeItem(keyOf(id));
      shelf.setItem(INDEX, JSON.stringify(this.#slots(shelf).filter((slot) => slot.id !== id)));
    });
  }

  #slots(shelf: Shelf): Slot[] {
    try {
      const found: unknown = JSON.parse(shelf.getItem(INDEX) ?? '[]');
      return Array.isArray(found) ? found.filter(isSlot) : [];
    } catch (error) {
      if (error instanceof SyntaxError) return [];
      throw error;
    }
  }

  #safely<T>(does: (shelf: Shelf) => T): T | undefined {
    try {
      return does(this.#shelf());
    } catch (error) {
      const full = error instanceof Error && error.name === 'QuotaExceededError';
      this.trouble = full
        ? 'The storage of this browser is full: the session is not kept on this device. Save it as a file.'
        : 'This browser does not allow pages to keep anything: the session ends with this tab. Save it as a file.';
      return undefined;
    }
  }
}
