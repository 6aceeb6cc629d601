// What reaches the terminal: the colours are ours, and nothing that a peer sent is obeyed.

import { describe, expect, test } from 'vitest';
import { visible } from '#protocol/visible.ts';
import { cropped, placed, widthOf } from './columns.ts';
import type { Entry } from './entry.ts';
import { painted, rowsOf } from './paint.ts';
import { promptOf } from './prompt.ts';

const PLACE = { version: 'MSNP8', service: 'SB', phase: 'joined' };

function entry(line: string, more: Partial<Entry> = {}): Entry {
  return { id: 1, at: 0, direction: 'server', line, marks: [], ...PLACE, ...more };
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[\\d;:]*m`, 'g');

/** How the prompt moves the cursor. */
const MOVE = new RegExp(`${String.fromCharCode(27)}\\[\\d*[ABCJ]|\\r`, 'g');

/** All but the colours that the playground sets itself. */
function bare(ansi: string): string {
  return ansi.replaceAll(COLOUR, '');
}

const HOSTILE = '\u001b[2J\u001b]0;title\u0007\u009b31m\u202eevil\u0000';

describe('control characters of a peer', () => {
  test('are shown as symbols', () => {
    expect(visible('a\u001b[2Jb\r\n\u0000\u007f')).toBe('a␛[2Jb␍␊␀␡');
    expect(visible('\u009b31m\u202e\u200d')).toBe('⟨U+009B⟩31m⟨U+202E⟩⟨U+200D⟩');
  });

  test.each([
    ['in a line', entry(`MSG ${HOSTILE}`)],
    ['in a payload', entry('MSG 1', { payload: new TextEncoder().encode(HOSTILE) })],
    ['in a remark', entry(HOSTILE, { direction: 'note' })],
    ['in a problem', entry('X', { problem: { code: 'x', what: 'w', detail: HOSTILE, column: 0, width: 1 } })],
  ])('%s do nothing', (_, hostile) => {
    for (const { ansi } of rowsOf(hostile)) expect(bare(ansi)).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  test('in a line that is typed do nothing', () => {
    const { ansi } = promptOf({ label: 'alice NS > ', text: HOSTILE, cursor: 3, hint: undefined }, 80, 24);
    expect(bare(ansi).replaceAll(MOVE, '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

test('the words at fault are underlined', () => {
  const ansi = painted('CHG 9 ZZZ', [{ start: 0, end: 3, look: 'command' }], 'client', {
    column: 6,
    width: 3,
  });
  expect(ansi).toContain('4:3;58:5:1mZZZ');
  expect(bare(ansi)).toBe('CHG 9 ZZZ');
});

test('a very long line and a very long payload are cut, and say how long they are', () => {
  const [first] = rowsOf(entry('A'.repeat(16_000)));
  expect(first?.plain.length).toBeLessThan(3100);
  expect(first?.plain).toContain('16000 letters in all');
  const rows = rowsOf(entry('MSG 1', { payload: new Uint8Array(1_000_000).fill(10) }));
  expect(rows.length).toBeLessThan(100);
  expect(rows.at(-1)?.plain).toContain('1000000 bytes in all');
});

describe('columns', () => {
  test('wide characters take two, accents none', () => {
    expect([widthOf('Bob'), widthOf('日本'), widthOf('😀'), widthOf('e\u0301')]).toEqual([3, 4, 2, 1]);
  });

  test('a text is wrapped as a terminal does', () => {
    expect(placed('abcde', 5)).toEqual({ row: 1, column: 0 });
    expect(placed('abcd日', 5)).toEqual({ row: 1, column: 2 });
    expect(cropped('abcdef', 4)).toBe('abc…');
  });

  test('the cursor of a prompt stands in the row where it is typed', () => {
    const state = { label: '> ', text: 'x'.repeat(95), cursor: 95, hint: undefined };
    expect(promptOf(state, 40, 24).row).toBe(2);
    expect(promptOf({ ...state, cursor: 0 }, 40, 24).row).toBe(0);
  });

  test('a text that would fill the screen shows what is around the cursor', () => {
    const state = { label: '> ', text: 'x'.repeat(16_000), cursor: 16_000, hint: undefined };
    expect(promptOf(state, 80, 24).row).toBeLessThan(12);
  });
});
