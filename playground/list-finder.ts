// The search in a list of lines: those that hold a text are marked, and the next of them is brought into sight.

import type { Found } from './found.ts';

export class ListFinder {
  readonly #list: HTMLElement;
  #query = '';
  #at = 0;

  constructor(list: HTMLElement) {
    this.#list = list;
  }

  /** Goes to the next place of a query, up or down; a new query begins at the end, none takes the marks away. */
  find(query: string, back: boolean): Promise<Found> {
    const sought = query.toLowerCase();
    const items = [...this.#list.children];
    for (const item of items) item.classList.remove('pg-found', 'pg-found-now');
    const holds = (item: Element) => item.textContent?.toLowerCase().includes(sought) === true;
    const found = sought === '' ? [] : items.filter(holds);
    const begun = this.#query !== query;
    const from = begun ? found.length : this.#at;
    const at = (from + (begun || back ? -1 : 1) + found.length) % Math.max(1, found.length);
    this.#query = query;
    this.#at = at;
    for (const item of found) item.classList.add('pg-found');
    found[at]?.classList.add('pg-found-now');
    found[at]?.scrollIntoView({ block: 'nearest' });
    return Promise.resolve({ count: found.length, at: found.length === 0 ? -1 : at });
  }
}
