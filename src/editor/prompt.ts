// The rows below the log where a line is typed: prompt, text, and hints. Pure: state in, text for a terminal out.

import { visible } from '#protocol/visible.ts';
import type { Hint } from './assist.ts';
import { cropped, placed } from './columns.ts';
import type { Mark } from './marks.ts';
import { painted } from './paint.ts';

export interface PromptState {
  /** What stands in front of the text. */
  readonly label: string;
  readonly text: string;
  readonly cursor: number;
  readonly hint: Hint | undefined;
  /** One row of something else to say, instead of a hint. */
  readonly message?: string;
}

/** What to write, and where the cursor then is within it. */
export interface Prompt {
  readonly ansi: string;
  /** Rows between the first and the one with the cursor. */
  readonly row: number;
}

const QUIET = '\x1b[90m';
const WRONG = '\x1b[31m';
const PLAIN = '\x1b[0m';

function syntaxRow({ syntax, at }: Hint, columns: number): string {
  const words = syntax.map((word, index) => (index === at ? `\x1b[1;39m${word}\x1b[0;90m` : word));
  const whole = syntax.join(' ');
  const shown = cropped(whole, columns) === whole ? words.join(' ') : cropped(whole, columns);
  return `${QUIET}${shown}${PLAIN}`;
}

function hintRows({ hint, message, text }: PromptState, columns: number): string[] {
  if (message !== undefined) return [`${QUIET}${cropped(visible(message), columns)}${PLAIN}`];
  if (!hint) return [];
  const rows = hint.syntax.length > 0 ? [syntaxRow(hint, columns)] : [];
  if (hint.problem && hint.text === text) {
    return [...rows, `${WRONG}${cropped(visible(hint.problem.detail), columns)}${PLAIN}`];
  }
  return hint.about === '' ? rows : [...rows, `${QUIET}${cropped(visible(hint.about), columns)}${PLAIN}`];
}

/** The part of a very long text that is shown: what is around the cursor. */
function windowed(
  { text, cursor }: PromptState,
  room: number,
): { text: string; cursor: number; from: number } {
  if (text.length <= room) return { text, cursor, from: 0 };
  const from = Math.max(0, Math.min(cursor - Math.floor(room / 2), text.length - room));
  return { text: text.slice(from, from + room), cursor: cursor - from, from };
}

/** Lays the prompt out for a terminal of some size. */
export function promptOf(state: PromptState, columns: number, rows: number): Prompt {
  const room = Math.max(40, columns * Math.max(1, Math.floor((rows - 4) / 2)));
  const { text, cursor, from } = windowed(state, room);
  const { hint } = state;
  const fits = hint?.text === state.text;
  const marks = (fits ? hint.marks : []).map((mark): Mark => {
    return { ...mark, start: Math.max(0, mark.start - from), end: Math.max(0, mark.end - from) };
  });
  const problem =
    fits && hint.problem ? { ...hint.problem, column: Math.max(0, hint.problem.column - from) } : undefined;
  const label = visible(state.label);
  const end = placed(label + visible(text), columns);
  const at = placed(label + visible(text.slice(0, cursor)), columns);
  const pad = end.column === 0 && end.row > 0 ? ' ' : '';
  const below = hintRows(state, columns - 1);
  const up = end.row + below.length - at.row;
  const ansi = [
    `\x1b[1;34m${label}${PLAIN}${painted(text, marks, 'client', problem)}${pad}`,
    ...below.map((each) => `\r\n${each}`),
    up > 0 ? `\x1b[${up}A` : '',
    `\r${at.column > 0 ? `\x1b[${at.column}C` : ''}`,
  ].join('');
  return { ansi, row: at.row };
}
