// The links of the log in the terminal: the command or the error that a line begins with leads to its page.

import type { ILink } from '@xterm/xterm';
import type { Entry } from '#editor/entry.ts';

/** Columns in front of a line, for the letter of its side. */
const LETTER = 3;

/** The links of an entry whose line begins in a row, counted from 1. `follow` gets a path below the site's root. */
export function linksOf(
  { line, marks }: Entry,
  row: number,
  follow: (path: string) => void,
): ILink[] | undefined {
  const [mark] = marks;
  if (mark?.look !== 'command' && mark?.look !== 'error') return undefined;
  const text = line.slice(mark.start, mark.end);
  const path = `${mark.look === 'error' ? 'errors' : 'commands'}/${text.toLowerCase()}/`;
  const range = { start: { x: LETTER + mark.start + 1, y: row }, end: { x: LETTER + mark.end, y: row } };
  return [{ range, text, activate: () => follow(path) }];
}
