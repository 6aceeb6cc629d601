// The bar that searches what was typed before and brings a line back into the prompt, in whichever view is seen.

import { button, el, fill } from './dom.ts';
import { lineNodes } from './peer-text.ts';

/** Most lines that are offered at once. */
const MOST = 8;

export interface HistoryHandlers {
  /** What was typed, the latest last. */
  lines(): readonly string[];
  /** A line was chosen. */
  take(line: string): void;
  /** The bar was closed. */
  left(): void;
}

export class HistoryBar {
  readonly element: HTMLElement;
  readonly #field = el('input', { id: 'pg-recall', type: 'search', autocomplete: 'off', spellcheck: false });
  readonly #status = el('span', { role: 'status' });
  readonly #found = el('div', { className: 'pg-recalled', role: 'group', ariaLabel: 'Lines typed before' });
  readonly #handlers: HistoryHandlers;

  constructor(handlers: HistoryHandlers) {
    this.#handlers = handlers;
    this.element = el(
      'div',
      { className: 'pg-find', role: 'search', ariaLabel: 'What was typed before', hidden: true },
      el('label', { htmlFor: 'pg-recall', textContent: 'Typed before' }),
      this.#field,
      this.#status,
      button('Close', () => this.close()),
      this.#found,
    );
    this.#field.addEventListener('input', () => this.#look());
    this.element.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      const [latest] = this.#matching();
      if (event.key === 'Escape') this.close();
      else if (event.key === 'Enter' && event.target === this.#field && latest !== undefined)
        this.#take(latest);
      else return;
      event.preventDefault();
    });
  }

  open(): void {
    this.element.hidden = false;
    this.#field.value = '';
    this.#look();
    this.#field.focus();
  }

  close(): void {
    this.element.hidden = true;
    this.#handlers.left();
  }

  #matching(): readonly string[] {
    const query = this.#field.value.toLowerCase();
    const latest = [...new Set(this.#handlers.lines().toReversed())];
    return latest.filter((line) => line.toLowerCase().includes(query));
  }

  #look(): void {
    const all = this.#matching();
    const more = all.length > MOST ? `, the latest ${MOST} of them here` : '';
    this.#status.textContent =
      all.length === 0
        ? 'No line that was typed has this'
        : `${all.length} ${all.length === 1 ? 'line' : 'lines'}${more}`;
    const buttons = all.slice(0, MOST).map((line) => {
      const made = button('', () => this.#take(line));
      fill(made, ...lineNodes(line));
      return made;
    });
    fill(this.#found, ...buttons);
  }

  #take(line: string): void {
    this.close();
    this.#handlers.take(line);
  }
}
