// The terminal: the only module that knows xterm. It shows entries and the prompt, and gives keys.

import { FitAddon } from '@xterm/addon-fit';
import { type ILink, Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import type { Entry } from '#editor/entry.ts';
import { type Row, rowsOf } from '#editor/paint.ts';
import { type PromptState, promptOf } from '#editor/prompt.ts';
import { placed } from '#editor/visible.ts';
import type { Finder } from './finder.ts';
import { type Found, NOT_FOUND } from './found.ts';
import { roomIn } from './terminal-room.ts';
import { themeOf } from './terminal-theme.ts';
import { WIDTHS } from './terminal-widths.ts';

/** Rows that the terminal keeps; the log has its own, larger limit. */
const SCROLLBACK = 5000;

/** Columns in front of a line, for the letter of its side. */
const LETTER = 3;

/** Entries that are written at once when a log is shown anew. */
const MOST_ENTRIES = 600;

export interface TerminalHandlers {
  readonly data: (data: string) => void;
  /** A line was clicked. */
  readonly pick: (entry: number) => void;
  /** A command or an error in the log was followed, to a page by its path below the site's root. */
  readonly page: (path: string) => void;
  /** Somebody wants to search the log. */
  readonly find: () => void;
}

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
  readonly #handlers: TerminalHandlers;
  #finder: Promise<Finder> | undefined;
  #written: Written[] = [];
  /** Rows of the log that were written; the prompt begins after them. */
  #rows = 0;
  #promptRow = 0;
  #prompt: PromptState = { label: '', text: '', cursor: 0, hint: undefined };
  #escaped = false;
  #entries: readonly Entry[] = [];

  constructor(element: HTMLElement, handlers: TerminalHandlers) {
    this.#element = element;
    // Its size is given by the page: what xterm measures here, letter by letter, lays out no more than this box.
    element.style.contain = 'strict';
    const font = { fontFamily: getComputedStyle(element).fontFamily, fontSize: 14, lineHeight: 1.25 };
    this.#terminal = new Terminal({
      ...font,
      ...roomIn(element, font),
      allowProposedApi: true,
      drawBoldTextInBrightColors: false,
      cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
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
    this.#handlers = handlers;
    element.addEventListener('click', (event) => {
      const id = this.#terminal.hasSelection() ? undefined : this.#entryAt(event);
      if (id !== undefined) handlers.pick(id);
    });
    this.#terminal.registerLinkProvider({
      provideLinks: (row, callback) => callback(this.#linksIn(row - 1)),
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

  /** Searches the log, from the latest line up or further in a direction; no query ends the search. */
  async find(query: string, back: boolean): Promise<Found> {
    if (query === '' && !this.#finder) return NOT_FOUND;
    this.#finder ??= import('./finder.ts').then(({ Finder }) => new Finder(this.#terminal));
    const finder = await this.#finder;
    return finder.find(query, back, this.#terminal.options.theme ?? {});
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

  /** What stands in a row of the terminal's buffer; the first row of an entry has its line. */
  #writtenIn(bufferRow: number): { readonly id: number; readonly first: boolean } | undefined {
    const { baseY, cursorY } = this.#terminal.buffer.active;
    const at = bufferRow + this.#rows - (baseY + cursorY - this.#promptRow);
    const found = this.#written.findLast(({ row, rows }) => at >= row && at < row + rows);
    return found && { id: found.id, first: found.row === at };
  }

  /** The command or the error that a line begins with, as a link to its page. */
  #linksIn(bufferRow: number): ILink[] | undefined {
    const written = this.#writtenIn(bufferRow);
    const entry = written?.first ? this.#entries.findLast(({ id }) => id === written.id) : undefined;
    const mark = entry?.marks[0];
    if (!entry || (mark?.look !== 'command' && mark?.look !== 'error')) return undefined;
    const text = entry.line.slice(mark.start, mark.end);
    const path = `${mark.look === 'error' ? 'errors' : 'commands'}/${text.toLowerCase()}/`;
    const y = bufferRow + 1;
    const range = { start: { x: LETTER + mark.start + 1, y }, end: { x: LETTER + mark.end, y } };
    return [{ range, text, activate: () => this.#handlers.page(path) }];
  }

  /** Which entry stands where the mouse is. */
  #entryAt(event: MouseEvent): number | undefined {
    const screen = this.#element.querySelector('.xterm-screen')?.getBoundingClientRect();
    if (!screen) return undefined;
    const { rows, buffer } = this.#terminal;
    const y = Math.floor(((event.clientY - screen.top) / screen.height) * rows);
    return this.#writtenIn(buffer.active.viewportY + y)?.id;
  }

  /** Escape and then Tab leave the terminal, forwards or backwards: the browser moves the focus. */
  #takes(event: KeyboardEvent): boolean {
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
      this.#handlers.find();
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

function heightOf(plain: string, columns: number): number {
  const { row, column } = placed(plain, columns);
  return column === 0 && row > 0 ? row : row + 1;
}
