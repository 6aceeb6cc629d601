// Keys that the terminal leaves to the browser or does itself, before they become what is typed.

import type { Terminal } from '@xterm/xterm';

export class TerminalKeys {
  readonly #terminal: Terminal;
  readonly #find: () => void;
  #escaped = false;

  /** `find`: somebody wants to search the log. */
  constructor(terminal: Terminal, find: () => void) {
    this.#terminal = terminal;
    this.#find = find;
  }

  /** Escape and then Tab leave the terminal, forwards or backwards: the browser moves the focus. */
  takes(event: KeyboardEvent): boolean {
    if (event.type !== 'keydown') return true;
    if (event.key === 'Tab' && this.#escaped) return false;
    if (event.key !== 'Shift') this.#escaped = event.key === 'Escape';
    if (event.altKey || event.metaKey) return true;
    return event.ctrlKey ? this.#takesControl(event) : !this.#scrolled(event);
  }

  /** What the browser or the page does with Control: paste, copy what is selected, search. */
  #takesControl(event: KeyboardEvent): boolean {
    const key = event.key.toLowerCase();
    if (key === 'v') return false;
    if (key === 'f' && !event.shiftKey) {
      event.preventDefault();
      this.#find();
      return false;
    }
    if (key !== 'c' || (!event.shiftKey && !this.#terminal.hasSelection())) return true;
    if (event.shiftKey) {
      // The browser has this key for something else; xterm answers the copy with what is selected.
      event.preventDefault();
      if (this.#terminal.hasSelection()) document.execCommand('copy');
    }
    return false;
  }

  #scrolled({ key, shiftKey }: KeyboardEvent): boolean {
    const pages = { PageUp: -1, PageDown: 1 };
    const by = key === 'PageUp' ? pages.PageUp : key === 'PageDown' ? pages.PageDown : 0;
    if (by === 0 || shiftKey) return false;
    this.#terminal.scrollPages(by);
    return true;
  }
}
