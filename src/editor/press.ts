// What a key does to the line that is being typed: an edit, and perhaps something beyond it.

import { EDITS } from './edits.ts';
import type { Key } from './keys.ts';
import { entered, insert, LINE_LIMIT, type Line, replaced } from './line.ts';
import { searching } from './search-back.ts';

/** What a key asks for beyond an edit: `fill` completes the line with what can be calculated. */
export type Wish =
  | 'submit'
  | 'complete'
  | 'fill'
  | 'cancel'
  | 'clear'
  | 'escape'
  | 'earlier'
  | 'later'
  | 'page';

export interface Pressed {
  readonly line: Line;
  readonly wish?: Wish;
  /** With `submit`: the lines to take, one after the other. */
  readonly lines?: readonly string[];
  /** Characters that found no room in the line. */
  readonly lost?: number;
}

const WISHES: Readonly<Record<string, Wish>> = {
  Tab: 'complete',
  'A-Enter': 'fill',
  'C-c': 'cancel',
  'C-l': 'clear',
  Escape: 'escape',
  'A-Up': 'earlier',
  'A-Down': 'later',
  'A-o': 'page',
};

/** Keys that kill or yank: the next of them may go on with what this one did. */
const GOING_ON: ReadonlySet<string> = new Set(['C-k', 'C-u', 'C-w', 'A-Backspace', 'A-d', 'C-y', 'A-y']);

/** What a key does to the line. A paste of several lines enters all of them but the last, which stays to be edited. */
export function press(before: Line, key: Key): Pressed {
  let line = before;
  if (line.search) {
    const found = searching(line, line.search, key);
    if (found) return { line: found };
    line = { ...line, search: undefined };
  }
  const pressed = pressedIn(line, key);
  if (key.kind === 'key' && GOING_ON.has(key.name)) return pressed;
  return { ...pressed, line: { ...pressed.line, before: undefined } };
}

function pressedIn(line: Line, key: Key): Pressed {
  if (key.kind === 'text') return typed(line, key.text);
  if (key.kind === 'paste') return paste(line, key.text);
  if (key.name === 'Enter') return { line: entered(line, line.text), wish: 'submit', lines: [line.text] };
  const wish = WISHES[key.name];
  if (wish === 'cancel') return { line: entered(line, ''), wish };
  if (wish) return { line, wish };
  return { line: EDITS[key.name]?.(line) ?? line };
}

function typed(line: Line, text: string): Pressed {
  const after = insert(line, text);
  const lost = line.text.length + text.length - after.text.length;
  return lost > 0 ? { line: after, lost } : { line: after };
}

function paste(line: Line, text: string): Pressed {
  const pieces = text.split(/\r\n|\r|\n/);
  if (pieces.length === 1) return typed(line, text);
  const first = typed(line, pieces[0] ?? '');
  const final = pieces.at(-1) ?? '';
  const lines = [first.line.text, ...pieces.slice(1, -1)];
  const after = lines.reduce((each, entry) => entered(each, entry), line);
  const lost = (first.lost ?? 0) + Math.max(0, final.length - LINE_LIMIT);
  const pressed = { line: replaced(after, final), wish: 'submit', lines } as const;
  return lost > 0 ? { ...pressed, lost } : pressed;
}
