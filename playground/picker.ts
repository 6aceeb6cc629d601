// A window in which one of many things is chosen; what stands in it is loaded when it is opened for the first time.

import { button, el } from './dom.ts';

export class Picker {
  /** Opens the window. */
  readonly opener: HTMLButtonElement;
  readonly element: HTMLDialogElement;
  readonly #body = el('div', { className: 'pg-picker-body' });
  readonly #draw: (body: HTMLElement) => Promise<void>;

  /** `draw` fills the window each time that it is opened. */
  constructor(title: string, draw: (body: HTMLElement) => Promise<void>) {
    this.#draw = draw;
    this.opener = button(title, () => void this.open());
    this.opener.setAttribute('aria-haspopup', 'dialog');
    const heading = el('h2', { textContent: title, id: `pg-${title.toLowerCase()}-title` });
    const close = button('Close', () => this.close());
    this.element = el(
      'dialog',
      { className: 'pg-picker' },
      el('div', { className: 'pg-picker-head' }, heading, close),
      this.#body,
    );
    this.element.setAttribute('aria-labelledby', heading.id);
    this.element.addEventListener('click', (event) => {
      if (event.target === this.element) this.close();
    });
  }

  async open(): Promise<void> {
    await this.#draw(this.#body);
    this.element.showModal();
  }

  close(): void {
    this.element.close();
  }
}
