// What editing keys do to a line, after readline. The cursor moves by what a reader counts as one character.

import { cut, insert, kill, type Line, recall, yank, yankOlder } from './line.ts';
import { beginSearch } from './search-back.ts';

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
  return Math.max(0, text.slice(0, cursor).search(/[\p{L}\p{N}]+[^\p{L}\p{N}]*$/u));
}

function wordRight({ text, cursor }: Line): number {
  const found = /^[^\p{L}\p{N}]*[\p{L}\p{N}]+/u.exec(text.slice(cursor));
  return found ? cursor + found[0].length : text.length;
}

/** The start of the blank-delimited word before the cursor. */
function blankLeft({ text, cursor }: Line): number {
  return text.slice(0, cursor).replace(/\S+\s*$/, '').length;
}

/** Exchanges the characters around the cursor and goes on; at the end, the last two. */
function transpose(line: Line): Line {
  const all = stops(line.text);
  const at = line.cursor >= line.text.length ? all.length - 2 : all.indexOf(line.cursor);
  const [from, middle, to] = [all[at - 1], all[at], all[at + 1]];
  if (from === undefined || middle === undefined || to === undefined) return line;
  const { text } = line;
  const turned = text.slice(middle, to) + text.slice(from, middle);
  return { ...line, text: text.slice(0, from) + turned + text.slice(to), cursor: to };
}

/** Exchanges the word at or behind the cursor with the one before it. Words are what blanks part, as in MSNP. */
function transposeWords(line: Line): Line {
  const words = [...line.text.matchAll(/\S+/g)].map((found) => ({ text: found[0], start: found.index }));
  const ahead = words.findIndex(({ text, start }) => start + text.length > line.cursor);
  const at = ahead < 0 ? words.length - 1 : Math.max(1, ahead);
  const [one, other] = [words[at - 1], words[at]];
  if (!one || !other) return line;
  const end = other.start + other.text.length;
  const between = line.text.slice(one.start + one.text.length, other.start);
  const turned = other.text + between + one.text;
  return { ...line, text: line.text.slice(0, one.start) + turned + line.text.slice(end), cursor: end };
}

/** Rewrites the text from the cursor to the end of the word, and goes there. */
function recased(line: Line, write: (word: string) => string): Line {
  const end = wordRight(line);
  const text = write(line.text.slice(line.cursor, end));
  return insert(cut(line, line.cursor, end), text);
}

function capitalized(word: string): string {
  return word.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Puts in the last word of the line that was entered last. */
function lastWord(line: Line): Line {
  return insert(line, /\S+$/.exec(line.history.at(-1)?.trimEnd() ?? '')?.[0] ?? '');
}

export const EDITS: Readonly<Record<string, (line: Line) => Line>> = {
  Left: (line) => ({ ...line, cursor: left(line) }),
  Right: (line) => ({ ...line, cursor: right(line) }),
  'C-Left': (line) => ({ ...line, cursor: wordLeft(line) }),
  'C-Right': (line) => ({ ...line, cursor: wordRight(line) }),
  Home: (line) => ({ ...line, cursor: 0 }),
  End: (line) => ({ ...line, cursor: line.text.length }),
  Up: (line) => recall(line, line.place - 1),
  Down: (line) => recall(line, line.place + 1),
  'A-<': (line) => recall(line, 0),
  'A->': (line) => recall(line, line.history.length),
  Backspace: (line) => cut(line, left(line), line.cursor),
  Delete: (line) => cut(line, line.cursor, right(line)),
  'C-d': (line) => cut(line, line.cursor, right(line)),
  'C-k': (line) => kill(line, line.cursor, line.text.length),
  'C-u': (line) => kill(line, 0, line.cursor),
  'C-w': (line) => kill(line, blankLeft(line), line.cursor),
  'A-Backspace': (line) => kill(line, wordLeft(line), line.cursor),
  'A-d': (line) => kill(line, line.cursor, wordRight(line)),
  'C-y': yank,
  'A-y': yankOlder,
  'C-t': transpose,
  'A-t': transposeWords,
  'A-u': (line) => recased(line, (word) => word.toUpperCase()),
  'A-l': (line) => recased(line, (word) => word.toLowerCase()),
  'A-c': (line) => recased(line, capitalized),
  'A-.': lastWord,
  'C-r': beginSearch,
};
