// The connections as tabs: arrow keys go from one to the next, Home and End to the first and the last.

import { el, fill } from './dom.ts';
import type { Connection, Session } from './session.ts';

export class Tabs {
  readonly element = el('div', { className: 'pg-tabs', role: 'tablist', ariaLabel: 'Connections' });
  readonly #pick: (connection: string) => void;
  readonly #entered: () => void;
  #shown = '';

  /** `entered`: a tab was pressed, not only reached with an arrow key: somebody wants to go on in its connection. */
  constructor(pick: (connection: string) => void, entered: () => void) {
    this.#pick = pick;
    this.#entered = entered;
    this.element.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Shows the connections of a session. */
  show({ connections, active }: Session): void {
    const state = connections
      .map(({ id, open, version, unread }) => `${id}${open}${version}${unread}`)
      .join();
    this.element.hidden = connections.length === 0;
    if (this.#shown === state + active) return;
    this.#shown = state + active;
    const focused = this.element.contains(document.activeElement);
    fill(this.element, ...connections.map((each) => this.#tab(each, each.id === active)));
    const current = this.#current();
    if (current) this.#reveal(current);
    if (focused) current?.focus();
  }

  /** Scrolls the row of tabs, and only that, until a tab is seen. */
  #reveal({ offsetLeft, offsetWidth }: HTMLElement): void {
    const from = offsetLeft - this.element.offsetLeft;
    const { scrollLeft, clientWidth } = this.element;
    const least = from + offsetWidth - clientWidth;
    this.element.scrollLeft = Math.max(least, Math.min(scrollLeft, from));
  }

  #current(): HTMLElement | undefined {
    return [...this.element.querySelectorAll('button')].find(({ tabIndex }) => tabIndex === 0);
  }

  #tab(
    { id, who, service, version, open, watched, unread }: Connection,
    selected: boolean,
  ): HTMLButtonElement {
    const tab = el(
      'button',
      {
        type: 'button',
        role: 'tab',
        tabIndex: selected ? 0 : -1,
        ariaSelected: String(selected),
        className: open || watched ? 'open' : 'closed',
      },
      el('b', { textContent: who }),
      ` ${service} `,
      el('small', { textContent: open || watched ? version : 'closed' }),
    );
    tab.setAttribute('aria-controls', 'pg-panel');
    if (unread > 0) {
      tab.append(
        el('span', { className: 'pg-unread', textContent: String(unread), ariaLabel: `${unread} new lines` }),
      );
    }
    tab.addEventListener('click', ({ isTrusted }) => {
      this.#pick(id);
      // A finger would get the keyboard of its screen over what it wants to read.
      if (isTrusted && !matchMedia('(pointer: coarse)').matches) this.#entered();
    });
    return tab;
  }

  #key(event: KeyboardEvent): void {
    const tabs = [...this.element.querySelectorAll('button')];
    const at = tabs.findIndex(({ tabIndex }) => tabIndex === 0);
    const places = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 };
    const { key } = event;
    if (key !== 'ArrowLeft' && key !== 'ArrowRight' && key !== 'Home' && key !== 'End') return;
    event.preventDefault();
    tabs[(places[key] + tabs.length) % tabs.length]?.click();
  }
}
