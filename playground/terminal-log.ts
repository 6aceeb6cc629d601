// Where the entries of a log stand in the terminal: rows counted from the first that was written since it was shown anew.

import { placed } from '#editor/columns.ts';
import type { Entry } from '#editor/entry.ts';

interface Written {
  readonly id: number;
  readonly row: number;
  readonly rows: number;
}

export class TerminalLog {
  readonly #most: number;
  #written: Written[] = [];
  /** Rows that were written. */
  rows = 0;

  /** `most`: entries that are remembered. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Notes that an entry was written, into so many rows. */
  add(id: number, rows: number): void {
    this.#written.push({ id, row: this.rows, rows });
    this.rows += rows;
    if (this.#written.length > 2 * this.#most) this.#written = this.#written.slice(-this.#most);
  }

  /** How many rows the last entries have; undefined where not so many are known. */
  rowsOfLast(count: number): number | undefined {
    if (count > this.#written.length) return undefined;
    return this.#written.slice(this.#written.length - count).reduce((sum, { rows }) => sum + rows, 0);
  }

  /** Forgets the last entries. */
  drop(count: number): void {
    this.rows -= this.rowsOfLast(count) ?? 0;
    this.#written.length = Math.max(0, this.#written.length - count);
  }

  clear(): void {
    this.#written = [];
    this.rows = 0;
  }

  /** Where an entry stands. */
  placeOf(id: number): { readonly row: number; readonly rows: number } | undefined {
    return this.#written.findLast((each) => each.id === id);
  }

  /** What stands in a row; the first row of an entry has its line. */
  at(wanted: number): { readonly id: number; readonly first: boolean } | undefined {
    const found = this.#written.findLast(({ row, rows }) => wanted >= row && wanted < row + rows);
    return found && { id: found.id, first: found.row === wanted };
  }
}

/** What of a log that is shown is the same in another: up to where it is in that one, and how many of its own are not. */
export function sameIn(
  shown: readonly Entry[],
  entries: readonly Entry[],
): { readonly upTo: number; readonly gone: number } | undefined {
  const [first] = entries;
  const from = first ? shown.indexOf(first) : 0;
  if (from < 0) return undefined;
  let upTo = 0;
  while (from + upTo < shown.length && shown[from + upTo] === entries[upTo]) upTo += 1;
  return { upTo, gone: shown.length - from - upTo };
}

/** Rows that a text takes in a terminal of some columns. */
export function heightOf(plain: string, columns: number): number {
  const { row, column } = placed(plain, columns);
  return column === 0 && row > 0 ? row : row + 1;
}
