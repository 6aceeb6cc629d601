// The bar that searches the log, in whichever view is seen.

import { button, el } from './dom.ts';
import type { Found } from './found.ts';

export interface FindHandlers {
  /** Searches in a direction; no query ends the search. */
  find(query: string, back: boolean): Promise<Found>;
  /** The bar was closed. */
  left(): void;
}

function told(query: string, { count, at }: Found): string {
  if (query === '') return '';
  if (count === 0) return 'Not found in the lines that are shown';
  return at < 0 ? `${count} places` : `${at + 1} of ${count}`;
}

export class FindBar {
  readonly element: HTMLElement;
  readonly #field = el('input', { id: 'pg-find', type: 'search', autocomplete: 'off', spellcheck: false });
  readonly #status = el('span', { role: 'status' });
  readonly #handlers: FindHandlers;

  constructor(handlers: FindHandlers) {
    this.#handlers = handlers;
    const label = el('label', { htmlFor: 'pg-find', textContent: 'Search the log' });
    this.element = el(
      'div',
      { className: 'pg-find', role: 'search', ariaLabel: 'The log', hidden: true },
      label,
      this.#field,
      button('Up', () => void this.#look(true)),
      button('Down', () => void this.#look(false)),
      this.#status,
      button('Close search', () => this.close()),
    );
    this.#field.addEventListener('input', () => void this.#look(true));
    this.#field.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter') void this.#look(!event.shiftKey);
      else if (event.key === 'Escape') this.close();
      else return;
      event.preventDefault();
    });
  }

  open(): void {
    this.element.hidden = false;
    this.#field.focus();
    this.#field.select();
  }

  close(): void {
    this.element.hidden = true;
    this.#status.textContent = '';
    void this.#handlers.find('', true);
    this.#handlers.left();
  }

  async #look(back: boolean): Promise<void> {
    const query = this.#field.value;
    const found = await this.#handlers.find(query, back);
    if (this.#field.value === query) this.#status.textContent = told(query, found);
  }
}
