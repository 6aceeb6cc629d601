// The terminal: the only module that knows xterm. It shows entries and the prompt, and gives keys.

import { FitAddon } from '@xterm/addon-fit';
import { type ILink, Terminal } from '@xterm/xterm';
import '@xterm/xterm/css/xterm.css';
import type { Entry } from '#editor/entry.ts';
import { type Row, rowsOf } from '#editor/paint.ts';
import { type Prompt, type PromptState, promptOf } from '#editor/prompt.ts';
import type { Finder } from './finder.ts';
import { type Found, NOT_FOUND } from './found.ts';
import { during } from './probe.ts';
import { TerminalKeys } from './terminal-keys.ts';
import { linksOf } from './terminal-links.ts';
import { heightOf, sameIn, TerminalLog } from './terminal-log.ts';
import { TerminalMark } from './terminal-mark.ts';
import { roomProbe } from './terminal-room.ts';
import { themeProbe } from './terminal-theme.ts';
import { WIDTHS } from './terminal-widths.ts';

/** Rows that the terminal keeps; the log has its own, larger limit. */
const SCROLLBACK = 5000;

/** Entries that are written at once when a log is shown anew. */
const MOST_ENTRIES = 600;

/** Asks for pastes to be marked. */
const MARKS_PASTES = '\x1b[?2004h';

/** Clears the terminal in its turn, so that no frame is seen empty. */
const ANEW = `\x1bc${MARKS_PASTES}`;

const FONT_SIZE = 14;

const LINE_HEIGHT = 1.25;

/** Rows below the log that may be no rows of it, beside those of a long line. */
const NOT_LOG = 4;

const NO_PROMPT: PromptState = { label: '', text: '', cursor: 0, hint: undefined };

export interface TerminalHandlers {
  readonly data: (data: string) => void;
  /** A line was clicked. */
  readonly pick: (entry: number) => void;
  /** A command or an error in the log was followed, to a page by its path below the site's root. */
  readonly page: (path: string) => void;
  /** Somebody wants to search the log. */
  readonly find: () => void;
}

export class TerminalView {
  readonly #terminal: Terminal;
  readonly #fit = new FitAddon();
  readonly #element: HTMLElement;
  readonly #observer = new ResizeObserver(() => this.#resize());
  readonly #handlers: TerminalHandlers;
  #finder: Promise<Finder> | undefined;
  /** What was written of the log; the prompt begins after it. */
  readonly #log = new TerminalLog(SCROLLBACK);
  #promptRow = 0;
  #prompt = NO_PROMPT;
  #entries: readonly Entry[] = [];
  /** Whether the prompt gives way to a search, which is to meet the log alone. */
  #searched = false;
  /** The prompt as it was written last. */
  #drawn = '';
  /** The entry that is marked, and whether it is still to be brought into view. */
  #marked: number | undefined;
  #reveals = false;
  readonly #mark: TerminalMark;
  /** Pieces that were written and are not in the buffer yet. */
  #pending = 0;
  /** Whether it was given something to show, and how it is then named, and whether it then has the focus. */
  #begun = false;
  #label = '';
  #focused = false;
  /** Whether the terminal is still at the entries that it was given, and what has come meanwhile. */
  #busy = false;
  #waiting: readonly Entry[] | undefined;

  constructor(element: HTMLElement, handlers: TerminalHandlers) {
    this.#element = element;
    this.#handlers = handlers;
    // Its size is given by the page: what xterm measures here, letter by letter, lays out no more than this box.
    element.style.contain = 'strict';
    const [room, theme] = [roomProbe(FONT_SIZE, LINE_HEIGHT), themeProbe()];
    const { fontFamily, size, colours } = during(element, [room.element, theme.element], () => {
      return { ...room.read(element), colours: theme.read(element) };
    });
    this.#terminal = new Terminal({
      ...size,
      fontFamily,
      fontSize: FONT_SIZE,
      lineHeight: LINE_HEIGHT,
      allowProposedApi: true,
      drawBoldTextInBrightColors: false,
      cursorBlink: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      macOptionIsMeta: true,
      minimumContrastRatio: 4.5,
      scrollback: SCROLLBACK,
      theme: colours,
    });
    this.#mark = new TerminalMark(this.#terminal);
    this.#terminal.loadAddon(this.#fit);
    this.#terminal.unicode.register(WIDTHS);
    this.#terminal.unicode.activeVersion = WIDTHS.version;
    this.#terminal.onData((data) => {
      this.#searched = false;
      handlers.data(data);
    });
    const keys = new TerminalKeys(this.#terminal, () => handlers.find());
    this.#terminal.attachCustomKeyEventHandler((event) => keys.takes(event));
    element.addEventListener('click', (event) => {
      const id = this.#terminal.hasSelection() ? undefined : this.#entryAt(event);
      if (id !== undefined) handlers.pick(id);
    });
    this.#terminal.registerLinkProvider({
      provideLinks: (row, callback) => callback(this.#linksIn(row - 1)),
    });
  }

  /** Puts the terminal into its box, once it has what is seen first: it is drawn once, with that. */
  #open(): void {
    this.#terminal.open(this.#element);
    this.label(this.#label);
    if (this.#focused) this.#terminal.focus();
    this.#observer.observe(this.#element);
  }

  dispose(): void {
    this.#observer.disconnect();
    this.#terminal.dispose();
  }

  /** Shows a log from its latest entries on, and the prompt below it. */
  show(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#waiting = undefined;
    this.#log.clear();
    this.#promptRow = 0;
    this.#add(entries.slice(-MOST_ENTRIES), this.#begun ? ANEW : '');
  }

  /**
   * Shows a log that has grown since it was shown last, or has changed otherwise. While the terminal is still at what
   * it was given before, that waits: of a flood it is given the latest.
   */
  follow(entries: readonly Entry[]): void {
    if (entries === this.#entries) return;
    if (this.#busy) {
      this.#waiting = entries;
      return;
    }
    const same = sameIn(this.#entries, entries);
    const gone = same && this.#log.rowsOfLast(same.gone);
    const rows = gone === undefined ? Number.POSITIVE_INFINITY : this.#promptRow + gone;
    const fresh = entries.slice(same?.upTo);
    // Rows that have left the screen cannot be taken away, nor come back to fill it.
    const { baseY, cursorY } = this.#terminal.buffer.active;
    const half = this.#terminal.rows / 2 - NOT_LOG;
    const near = rows < half && (gone === 0 || cursorY - rows >= (baseY > 0 ? half : 0));
    if (!same || !near || fresh.length > MOST_ENTRIES) {
      this.show(entries);
      return;
    }
    this.#entries = entries;
    this.#log.drop(same.gone);
    this.#promptRow = rows;
    this.#add(fresh, '');
  }

  /** Shows what is being typed. */
  prompt(state: PromptState): void {
    this.#prompt = state;
    if (this.#begun && this.#laidOut().ansi !== this.#drawn) this.#write(this.#erased() + this.#prompted());
  }

  /** Marks an entry of the log, or none, and brings it into view. */
  mark(entry: number | undefined): void {
    if (entry === this.#marked) return;
    this.#marked = entry;
    this.#reveals = entry !== undefined;
    if (this.#begun) this.#write('');
  }

  label(name: string): void {
    this.#label = name;
    const { textarea } = this.#terminal;
    if (textarea) textarea.ariaLabel = name;
  }

  focus(): void {
    this.#focused = true;
    this.#terminal.focus();
  }

  /** Takes the colours of the page anew. */
  repaint(): void {
    const theme = themeProbe();
    this.#terminal.options.theme = during(this.#element, [theme.element], () => theme.read(this.#element));
  }

  /** Searches the log, from the latest line up or further in a direction; no query ends the search. */
  async find(query: string, back: boolean): Promise<Found> {
    if (query === '' && !this.#finder) return NOT_FOUND;
    this.#finder ??= import('./finder.ts').then(({ Finder }) => new Finder(this.#terminal));
    const finder = await this.#finder;
    this.#searched = query !== '';
    await new Promise<void>((done) => this.#write(this.#erased() + this.#prompted(), done));
    return finder.find(query, back, this.#terminal.options.theme ?? {});
  }

  #add(entries: readonly Entry[], before: string): void {
    const { cols } = this.#terminal;
    const pieces: string[] = [before, this.#erased()];
    for (const entry of entries) {
      const rows: Row[] = rowsOf(entry);
      const count = rows.reduce((sum, { plain }) => sum + heightOf(plain, cols), 0);
      this.#log.add(entry.id, count);
      for (const { ansi } of rows) pieces.push(ansi, '\r\n');
    }
    pieces.push(this.#prompted());
    this.#busy = true;
    const first = !this.#begun;
    this.#begun = true;
    this.#write(`${first ? MARKS_PASTES : ''}${pieces.join('')}`, () => {
      if (first) this.#open();
      this.#busy = false;
      const waiting = this.#waiting;
      this.#waiting = undefined;
      if (waiting) this.follow(waiting);
    });
  }

  #write(text: string, done: () => void = () => undefined): void {
    this.#pending += 1;
    this.#terminal.write(text, () => {
      this.#pending -= 1;
      done();
      if (this.#pending === 0) this.#putMark();
    });
  }

  /** Marks the entry where it stands now: rows that were written anew have lost their mark. */
  #putMark(): void {
    const place = this.#marked === undefined ? undefined : this.#log.placeOf(this.#marked);
    const { baseY, cursorY } = this.#terminal.buffer.active;
    const first = baseY + cursorY - this.#promptRow - this.#log.rows;
    this.#mark.put(place && { row: first + place.row, rows: place.rows }, this.#reveals);
    this.#reveals = false;
  }

  #erased(): string {
    const up = this.#promptRow > 0 ? `\x1b[${this.#promptRow}A` : '';
    this.#promptRow = 0;
    return `${up}\r\x1b[J`;
  }

  #laidOut(): Prompt {
    const { cols, rows } = this.#terminal;
    return promptOf(this.#searched ? NO_PROMPT : this.#prompt, cols, rows);
  }

  #prompted(): string {
    const { ansi, row } = this.#laidOut();
    this.#promptRow = row;
    this.#drawn = ansi;
    return ansi;
  }

  #resize(): void {
    const size = this.#fit.proposeDimensions();
    const { cols, rows } = this.#terminal;
    if (!size || (size.cols === cols && size.rows === rows)) return;
    this.#fit.fit();
    this.show(this.#waiting ?? this.#entries);
  }

  /** What stands in a row of the terminal's buffer. */
  #writtenIn(bufferRow: number) {
    const { baseY, cursorY } = this.#terminal.buffer.active;
    return this.#log.at(bufferRow + this.#log.rows - (baseY + cursorY - this.#promptRow));
  }

  #linksIn(bufferRow: number): ILink[] | undefined {
    const written = this.#writtenIn(bufferRow);
    const entry = written?.first ? this.#entries.findLast(({ id }) => id === written.id) : undefined;
    return entry && linksOf(entry, bufferRow + 1, (path) => this.#handlers.page(path));
  }

  /** Which entry stands where the mouse is. */
  #entryAt(event: MouseEvent): number | undefined {
    const screen = this.#element.querySelector('.xterm-screen')?.getBoundingClientRect();
    if (!screen) return undefined;
    const { rows, buffer } = this.#terminal;
    const y = Math.floor(((event.clientY - screen.top) / screen.height) * rows);
    return this.#writtenIn(buffer.active.viewportY + y)?.id;
  }
}
