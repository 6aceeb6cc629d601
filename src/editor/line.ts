// The line editor: keys in, edits out. Pure: it knows no screen, and the cursor moves by what a reader counts as one.

import type { Key } from './keys.ts';

/** Longest line that may be typed, in UTF-16 units: what the mock server takes, and a little more to see it refuse. */
export const LINE_LIMIT = 20_000;

const HISTORY_LIMIT = 500;

/** The line that is being typed. */
export interface Line {
  readonly text: string;
  /** Where the next character goes, in UTF-16 units. */
  readonly cursor: number;
  /** What was killed last, for yank. */
  readonly killed: string;
  /** Lines that were entered, oldest first. */
  readonly history: readonly string[];
  /** Which line of the history is shown; its length: none, the text is new. */
  readonly place: number;
  /** The new text, kept while the history is shown. */
  readonly draft: string;
  readonly search: Search | undefined;
}

/** A search back through the history. */
export interface Search {
  readonly query: string;
  /** The line that was found; -1 when none has the query in it. */
  readonly found: number;
  /** The text before the search. */
  readonly before: string;
}

/** What a key asks for beyond an edit. */
export type Wish = 'submit' | 'complete' | 'cancel' | 'clear' | 'escape' | 'earlier' | 'later';

export interface Pressed {
  readonly line: Line;
  readonly wish?: Wish;
  /** With `submit`: the lines to take, one after the other. */
  readonly lines?: readonly string[];
}

export const EMPTY_LINE: Line = {
  text: '',
  cursor: 0,
  killed: '',
  history: [],
  place: 0,
  draft: '',
  search: undefined,
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Ends of the graphemes of a text, from 0. */
function stops(text: string): number[] {
  return [0, ...[...graphemes.segment(text)].map(({ index, segment }) => index + segment.length)];
}

function left({ text, cursor }: Line): number {
  return stops(text.slice(0, cursor)).at(-2) ?? 0;
}

function right({ text, cursor }: Line): number {
  return cursor + (stops(text.slice(cursor))[1] ?? 0);
}

function wordLeft({ text, cursor }: Line): number {
  return text.slice(0, cursor).search(/[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u) + 0 || 0;
}

function wordRight({ text, cursor }: Line): number {
  const found = /^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u.exec(text.slice(cursor));
  return found ? cursor + found[0].length : text.length;
}

/** The start of the blank-delimited word before the cursor. */
function blankLeft({ text, cursor }: Line): number {
  return text.slice(0, cursor).replace(/\S+\s*$/, '').length;
}

/** Puts text at the cursor; what would make the line too long is dropped. */
export function insert(line: Line, text: string): Line {
  const some = text.slice(0, Math.max(0, LINE_LIMIT - line.text.length));
  const before = line.text.slice(0, line.cursor);
  return { ...line, text: before + some + line.text.slice(line.cursor), cursor: line.cursor + some.length };
}

/** Replaces all that is typed; the cursor goes to the end. */
export function replaced(line: Line, text: string): Line {
  const some = text.slice(0, LINE_LIMIT);
  return { ...line, text: some, cursor: some.length };
}

function cut(line: Line, from: number, to: number, keep: boolean): Line {
  if (from >= to) return line;
  const killed = keep ? line.text.slice(from, to) : line.killed;
  return { ...line, text: line.text.slice(0, from) + line.text.slice(to), cursor: from, killed };
}

function recall(line: Line, place: number): Line {
  if (place < 0 || place > line.history.length || place === line.place) return line;
  const draft = line.place === line.history.length ? line.text : line.draft;
  return { ...replaced(line, line.history[place] ?? draft), place, draft };
}

/** The line after it was entered: empty, and the text in the history unless it stood there last. */
export function entered(line: Line, text: string): Line {
  const known = text.trim() === '' || line.history.at(-1) === text;
  const history = known ? line.history : [...line.history, text].slice(-HISTORY_LIMIT);
  return { ...line, text: '', cursor: 0, draft: '', search: undefined, history, place: history.length };
}

function lookFor(line: Line, query: string, from: number): Line {
  const { before } = line.search ?? { before: line.text };
  const found =
    query === '' ? -1 : line.history.findLastIndex((each, at) => at <= from && each.includes(query));
  const text = line.history[found] ?? before;
  return { ...replaced(line, text), search: { query, found, before } };
}

function searching(line: Line, search: Search, key: Key): Pressed | undefined {
  const { query, found, before } = search;
  const last = line.history.length - 1;
  if (key.kind === 'text') return { line: lookFor(line, query + key.text, last) };
  if (key.kind === 'paste') return { line: lookFor(line, query + key.text.split(/[\r\n]/)[0], last) };
  if (key.name === 'C-r') return { line: found > 0 ? lookFor(line, query, found - 1) : line };
  if (key.name === 'Backspace') return { line: lookFor(line, query.slice(0, -1), last) };
  if (key.name === 'C-c' || key.name === 'C-g' || key.name === 'Escape') {
    return { line: { ...replaced(line, before), search: undefined } };
  }
  return undefined;
}

const EDITS: Readonly<Record<string, (line: Line) => Line>> = {
  Left: (line) => ({ ...line, cursor: left(line) }),
  Right: (line) => ({ ...line, cursor: right(line) }),
  'C-Left': (line) => ({ ...line, cursor: wordLeft(line) }),
  'C-Right': (line) => ({ ...line, cursor: wordRight(line) }),
  Home: (line) => ({ ...line, cursor: 0 }),
  End: (line) => ({ ...line, cursor: line.text.length }),
  Up: (line) => recall(line, line.place - 1),
  Down: (line) => recall(line, line.place + 1),
  Backspace: (line) => cut(line, left(line), line.cursor, false),
  Delete: (line) => cut(line, line.cursor, right(line), false),
  'C-k': (line) => cut(line, line.cursor, line.text.length, true),
  'C-u': (line) => cut(line, 0, line.cursor, true),
  'C-w': (line) => cut(line, blankLeft(line), line.cursor, true),
  'A-Backspace': (line) => cut(line, wordLeft(line), line.cursor, true),
  'A-d': (line) => cut(line, line.cursor, wordRight(line), true),
  'C-y': (line) => insert(line, line.killed),
  'C-r': (line) => lookFor(line, '', line.history.length - 1),
};

const WISHES: Readonly<Record<string, Wish>> = {
  Tab: 'complete',
  'C-c': 'cancel',
  'C-l': 'clear',
  Escape: 'escape',
  'A-Up': 'earlier',
  'A-Down': 'later',
};

/** What a key does to the line. A paste of several lines enters all of them but the last, which stays to be edited. */
export function press(before: Line, key: Key): Pressed {
  let line = before;
  if (line.search) {
    const pressed = searching(line, line.search, key);
    if (pressed) return pressed;
    line = { ...line, search: undefined };
  }
  if (key.kind === 'text') return { line: insert(line, key.text) };
  if (key.kind === 'paste') return paste(line, key.text);
  if (key.name === 'Enter') return { line: entered(line, line.text), wish: 'submit', lines: [line.text] };
  if (key.name === 'C-d') {
    const edit = EDITS['Delete'];
    return { line: edit ? edit(line) : line };
  }
  const wish = WISHES[key.name];
  if (wish === 'cancel') return { line: { ...entered(line, ''), killed: line.killed }, wish };
  if (wish) return { line, wish };
  return { line: EDITS[key.name]?.(line) ?? line };
}

function paste(line: Line, text: string): Pressed {
  const pieces = text.split(/\r\n|\r|\n/);
  if (pieces.length === 1) return { line: insert(line, text) };
  const first = insert(line, pieces[0] ?? '');
  const lines = [first.text, ...pieces.slice(1, -1)];
  const after = lines.reduce((each, entry) => entered(each, entry), line);
  return { line: replaced(after, pieces.at(-1) ?? ''), wish: 'submit', lines };
}
