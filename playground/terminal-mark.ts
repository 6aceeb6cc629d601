// The mark beside the line that somebody looks at in the inspector: it goes with its row as the terminal scrolls.

import type { IDecoration, Terminal } from '@xterm/xterm';

export class TerminalMark {
  readonly #terminal: Terminal;
  #decoration: IDecoration | undefined;
  #rows = 0;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** Marks rows of the buffer from one on, or none. `reveal`: the first of them is brought into view. */
  put(place: { readonly row: number; readonly rows: number } | undefined, reveal: boolean): void {
    const { baseY, cursorY, viewportY } = this.#terminal.buffer.active;
    if (!place || place.row < 0) {
      this.#take();
      return;
    }
    if (reveal && (place.row < viewportY || place.row >= viewportY + this.#terminal.rows))
      this.#terminal.scrollToLine(Math.max(0, place.row - 1));
    const now = this.#decoration;
    if (now && !now.isDisposed && now.marker.line === place.row && this.#rows === place.rows) return;
    this.#take();
    const marker = this.#terminal.registerMarker(place.row - baseY - cursorY);
    this.#rows = place.rows;
    this.#decoration = this.#terminal.registerDecoration({ marker, width: 1, height: place.rows });
    this.#decoration?.onRender((element) => element.classList.add('pg-inspected'));
  }

  #take(): void {
    this.#decoration?.marker.dispose();
    this.#decoration = undefined;
  }
}
