// Entries as rows for a terminal: colours by what our decoder found, and nothing of a peer's that a terminal obeys.

import { visible } from '#protocol/visible.ts';
import type { Entry } from './entry.ts';
import type { Mark, Trouble } from './marks.ts';

/** Letters of a line, and rows of a payload, that are shown; the inspector has the rest. */
const MOST_LETTERS = 3000;
const MOST_ROWS = 60;

const text = new TextDecoder();

/** The codes of Select Graphic Rendition. The theme gives 1 to 8 their colours. */
const LOOK = {
  client: '34',
  server: '33',
  note: '36',
  wrong: '31',
  quiet: '90',
  trid: '90',
  length: '90',
  literal: '1',
  value: '39',
} as const;

function styled(codes: string, words: string): string {
  return words === '' ? '' : `\x1b[${codes}m${words}\x1b[0m`;
}

function sideOf(mark: Mark, side: 'client' | 'server'): string {
  if (mark.look === 'error') return `1;${LOOK.wrong}`;
  return mark.look === 'command' ? `1;${LOOK[side]}` : LOOK[mark.look];
}

/** A line with its words in their colours; the words at fault are underlined with waves. */
export function painted(
  line: string,
  marks: readonly Mark[],
  side: 'client' | 'server',
  problem?: Pick<Trouble, 'column' | 'width'>,
): string {
  const from = problem ? problem.column : -1;
  const to = problem ? problem.column + problem.width : -1;
  const edges = new Set([0, line.length]);
  for (const { start, end } of marks) edges.add(start).add(end);
  if (problem) edges.add(Math.min(from, line.length)).add(Math.min(to, line.length));
  const stops = [...edges].toSorted((a, b) => a - b);
  return stops.reduce((done, start, index) => {
    const end = stops[index + 1] ?? line.length;
    const mark = marks.find((each) => each.start <= start && each.end >= end);
    const look = mark ? sideOf(mark, side) : '39';
    const faulty = start >= from && end <= to && end > start;
    return done + styled(faulty ? `${look};4:3;58:5:1` : look, visible(line.slice(start, end)));
  }, '');
}

/** One row of the terminal before it is wrapped: with colours, and as plain text. */
export interface Row {
  readonly ansi: string;
  readonly plain: string;
}

function row(codes: string, head: string, rest: string, ansi?: string): Row {
  const shown = visible(rest);
  return { ansi: `${styled(codes, head)}${ansi ?? shown}`, plain: head + shown };
}

function payloadRows(payload: Uint8Array, letter: string, codes: string): Row[] {
  const all = text.decode(payload.subarray(0, MOST_LETTERS)).split('\r\n');
  const rows = all.slice(0, MOST_ROWS).map((each) => row(codes, `${letter}| `, each));
  const more = payload.length > MOST_LETTERS || all.length > MOST_ROWS;
  return more ? [...rows, row(LOOK.quiet, '   ', `… ${payload.length} bytes in all`)] : rows;
}

/** The rows of an entry. */
export function rowsOf(entry: Entry): Row[] {
  const { direction, line, marks, payload, problem } = entry;
  if (direction === 'note') {
    return line.split('\n').map((each) => row(LOOK.note, '*  ', each, styled(LOOK.quiet, visible(each))));
  }
  const letter = direction === 'client' ? 'C' : 'S';
  const codes = LOOK[direction];
  const cut = line.length > MOST_LETTERS;
  const shown = cut ? `${line.slice(0, MOST_LETTERS)}… ${line.length} letters in all` : line;
  return [
    row(`1;${codes}`, `${letter}: `, shown, painted(shown, marks, direction, problem)),
    ...(payload && payload.length > 0 ? payloadRows(payload, letter, codes) : []),
    ...(problem ? [row(LOOK.wrong, `   ${visible(problem.detail)}`, '')] : []),
  ];
}
