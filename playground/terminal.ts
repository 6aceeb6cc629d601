// The terminal: the only module that knows xterm. It shows entries and the prompt, and gives keys.

import { FitAddon } from '@xterm/addon-fit';
import { type ITheme, Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import type { Entry } from '#editor/entry.ts';
import { type Row, rowsOf } from '#editor/paint.ts';
import { type PromptState, promptOf } from '#editor/prompt.ts';
import { columnsOf, placed } from '#editor/visible.ts';

/** Rows that the terminal keeps; the log has its own, larger limit. */
const SCROLLBACK = 5000;

/** Entries that are written at once when a log is shown anew. */
const MOST_ENTRIES = 600;

export interface TerminalHandlers {
  readonly data: (data: string) => void;
  /** A line was clicked. */
  readonly pick: (entry: number) => void;
}

/** The width of characters as `visible.ts` has it, in the form that xterm keeps. */
const WIDTHS = {
  version: 'msnp',
  wcwidth: columnsOf,
  charProperties(code: number, preceding: number): number {
    const own = columnsOf(code);
    const joins = own === 0 && preceding !== 0;
    const width = joins ? Math.max(own, (preceding >> 1) & 3) : own;
    return (width << 1) | (joins ? 1 : 0);
  },
};

interface Written {
  readonly id: number;
  /** First row, counted from the first that was written since the log was shown anew. */
  readonly row: number;
  readonly rows: number;
}

export class TerminalView {
  readonly #terminal: Terminal;
  readonly #fit = new FitAddon();
  readonly #element: HTMLElement;
  readonly #observer: ResizeObserver;
  #written: Written[] = [];
  /** Rows of the log that were written; the prompt begins after them. */
  #rows = 0;
  #promptRow = 0;
  #prompt: PromptState = { label: '', text: '', cursor: 0, hint: undefined };
  #escaped = false;
  #entries: readonly Entry[] = [];

  constructor(element: HTMLElement, handlers: TerminalHandlers) {
    this.#element = element;
    this.#terminal = new Terminal({
      allowProposedApi: true,
      drawBoldTextInBrightColors: false,
      cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      fontFamily: getComputedStyle(element).fontFamily,
      fontSize: 14,
      lineHeight: 1.25,
      macOptionIsMeta: true,
      minimumContrastRatio: 4.5,
      scrollback: SCROLLBACK,
      theme: themeOf(element),
    });
    this.#terminal.loadAddon(this.#fit);
    this.#terminal.unicode.register(WIDTHS);
    this.#terminal.unicode.activeVersion = WIDTHS.version;
    this.#terminal.open(element);
    this.#fit.fit();
    this.#terminal.write('\x1b[?2004h');
    this.#terminal.onData(handlers.data);
    this.#terminal.attachCustomKeyEventHandler((event) => this.#takes(event));
    element.addEventListener('click', (event) => {
      const id = this.#terminal.hasSelection() ? undefined : this.#entryAt(event);
      if (id !== undefined) handlers.pick(id);
    });
    this.#observer = new ResizeObserver(() => this.#resize());
    this.#observer.observe(element);
  }

  /** Shows a log from its latest entries on, and the prompt below it. */
  show(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#written = [];
    this.#rows = 0;
    this.#promptRow = 0;
    this.#terminal.reset();
    this.#terminal.write('\x1b[?2004h');
    this.#add(entries.slice(-MOST_ENTRIES));
  }

  /** Shows a log that has grown since it was shown last, or has changed otherwise. */
  follow(entries: readonly Entry[]): void {
    if (entries === this.#entries) return;
    const last = this.#entries.at(-1);
    const from = last === undefined ? 0 : entries.lastIndexOf(last) + 1;
    const fresh = entries.slice(from);
    const changed = last !== undefined && from === 0;
    if (changed || fresh.length > MOST_ENTRIES) this.show(entries);
    else {
      this.#entries = entries;
      this.#add(fresh);
    }
  }

  /** Shows what is being typed. */
  prompt(state: PromptState): void {
    this.#prompt = state;
    this.#terminal.write(this.#erased() + this.#prompted());
  }

  label(name: string): void {
    const { textarea } = this.#terminal;
    if (textarea) textarea.ariaLabel = name;
  }

  focus(): void {
    this.#terminal.focus();
  }

  /** Takes the colours of the page anew. */
  repaint(): void {
    this.#terminal.options.theme = themeOf(this.#element);
  }

  scrollToEnd(): void {
    this.#terminal.scrollToBottom();
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#terminal.dispose();
  }

  #add(entries: readonly Entry[]): void {
    const { cols } = this.#terminal;
    const pieces: string[] = [this.#erased()];
    for (const entry of entries) {
      const rows: Row[] = rowsOf(entry);
      const count = rows.reduce((sum, { plain }) => sum + heightOf(plain, cols), 0);
      this.#written.push({ id: entry.id, row: this.#rows, rows: count });
      this.#rows += count;
      for (const { ansi } of rows) pieces.push(ansi, '\r\n');
    }
    if (this.#written.length > SCROLLBACK) this.#written = this.#written.slice(-SCROLLBACK);
    pieces.push(this.#prompted());
    this.#terminal.write(pieces.join(''));
  }

  #erased(): string {
    const up = this.#promptRow > 0 ? `\x1b[${this.#promptRow}A` : '';
    this.#promptRow = 0;
    return `${up}\r\x1b[J`;
  }

  #prompted(): string {
    const { ansi, row } = promptOf(this.#prompt, this.#terminal.cols, this.#terminal.rows);
    this.#promptRow = row;
    return ansi;
  }

  #resize(): void {
    const size = this.#fit.proposeDimensions();
    const { cols, rows } = this.#terminal;
    if (!size || (size.cols === cols && size.rows === rows)) return;
    this.#fit.fit();
    this.show(this.#entries);
  }

  /** Which entry stands where the mouse is. */
  #entryAt(event: MouseEvent): number | undefined {
    const screen = this.#element.querySelector('.xterm-screen')?.getBoundingClientRect();
    if (!screen) return undefined;
    const { rows, buffer } = this.#terminal;
    const { viewportY, baseY, cursorY } = buffer.active;
    const y = viewportY + Math.floor(((event.clientY - screen.top) / screen.height) * rows);
    const gone = this.#rows - (baseY + cursorY - this.#promptRow);
    const at = y + gone;
    return this.#written.findLast(({ row, rows: count }) => at >= row && at < row + count)?.id;
  }

  /** Escape and then Tab leave the terminal, forwards or backwards: the browser moves the focus. */
  #takes(event: KeyboardEvent): boolean {
    if (event.type !== 'keydown') return true;
    if (event.key === 'Tab' && this.#escaped) return false;
    if (event.key !== 'Shift') this.#escaped = event.key === 'Escape';
    const control = event.ctrlKey && !event.altKey && !event.metaKey;
    if (control && event.key.toLowerCase() === 'v') return false;
    return !(control && event.key.toLowerCase() === 'c' && this.#terminal.hasSelection());
  }
}

function heightOf(plain: string, columns: number): number {
  const { row, column } = placed(plain, columns);
  return column === 0 && row > 0 ? row : row + 1;
}

/** The colours of the page, as xterm wants them. */
function themeOf(element: HTMLElement): ITheme {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const theme: ITheme = {
    background: colour('--pg-screen'),
    foreground: colour('--pg-ink'),
    cursor: colour('--pg-ink'),
    cursorAccent: colour('--pg-screen'),
    selectionBackground: colour('--pg-selection'),
    red: colour('--pg-bad'),
    yellow: colour('--pg-server'),
    blue: colour('--pg-client'),
    cyan: colour('--pg-link'),
    brightBlack: colour('--pg-quiet'),
  };
  probe.remove();
  return theme;
}
