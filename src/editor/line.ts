// The line that is being typed, with its kill ring and its history. Pure: what keys do to it is in `press.ts`.

import type { Search } from './search-back.ts';

/** Longest line that may be typed, in UTF-16 units: what the mock server takes, and a little more to see it refuse. */
export const LINE_LIMIT = 20_000;

const HISTORY_LIMIT = 500;

/** Killed texts that can be yanked again. */
const RING_LIMIT = 30;

/** The line that is being typed. */
export interface Line {
  readonly text: string;
  /** Where the next character goes, in UTF-16 units. */
  readonly cursor: number;
  /** What was killed, the latest at the end. */
  readonly ring: readonly string[];
  /** What the key before did, where the next one goes on with it. */
  readonly before: 'kill' | Yanked | undefined;
  /** Lines that were entered, oldest first. */
  readonly history: readonly string[];
  /** Which line of the history is shown; its length: none, the text is new. */
  readonly place: number;
  /** The new text, kept while the history is shown. */
  readonly draft: string;
  readonly search: Search | undefined;
}

/** A text that was just put in from the ring, and may be changed for an older one. */
export interface Yanked {
  readonly start: number;
  /** Its place in the ring. */
  readonly index: number;
}

export const EMPTY_LINE: Line = {
  text: '',
  cursor: 0,
  ring: [],
  before: undefined,
  history: [],
  place: 0,
  draft: '',
  search: undefined,
};

/** Puts text at the cursor; what would make the line too long is left out. */
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

/** Takes a stretch of the text out; the cursor goes there. */
export function cut(line: Line, from: number, to: number): Line {
  if (from >= to) return line;
  return { ...line, text: line.text.slice(0, from) + line.text.slice(to), cursor: from };
}

/** Takes a stretch out and keeps it for yank; what is killed in a row is kept as one. */
export function kill(line: Line, from: number, to: number): Line {
  if (from >= to) return line;
  const text = line.text.slice(from, to);
  const latest = line.before === 'kill' ? line.ring.at(-1) : undefined;
  const grown = from < line.cursor ? text + (latest ?? '') : (latest ?? '') + text;
  const older = latest === undefined ? line.ring : line.ring.slice(0, -1);
  return { ...cut(line, from, to), ring: [...older, grown].slice(-RING_LIMIT), before: 'kill' };
}

/** Puts in what was killed last. */
export function yank(line: Line): Line {
  const text = line.ring.at(-1);
  if (text === undefined) return line;
  return { ...insert(line, text), before: { start: line.cursor, index: line.ring.length - 1 } };
}

/** Puts an older killed text in place of the one that was just yanked; after the oldest comes the latest. */
export function yankOlder(line: Line): Line {
  const { before, ring } = line;
  if (before === undefined || before === 'kill') return line;
  const index = (before.index + ring.length - 1) % ring.length;
  const without = cut(line, before.start, line.cursor);
  return { ...insert(without, ring[index] ?? ''), before: { start: before.start, index } };
}

/** Shows a line of the history; its length as place brings the new text back. */
export function recall(line: Line, place: number): Line {
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
