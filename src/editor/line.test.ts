// The line editor: what each key does, without a screen.

import { describe, expect, test } from 'vitest';
import { keysOf } from './keys.ts';
import { EMPTY_LINE, entered, LINE_LIMIT, type Line } from './line.ts';
import { type Pressed, press } from './press.ts';

function typed(data: string, start: Line = EMPTY_LINE): Line {
  return keysOf(data).reduce((line, key) => press(line, key).line, start);
}

function last(data: string, start: Line = EMPTY_LINE): Pressed {
  const keys = keysOf(data);
  const final = keys.pop();
  const before = keys.reduce((line, key) => press(line, key).line, start);
  return final ? press(before, final) : { line: before };
}

/** The text with a bar where the cursor is. */
function shown({ text, cursor }: Line): string {
  return `${text.slice(0, cursor)}|${text.slice(cursor)}`;
}

describe('editing', () => {
  test.each([
    ['letters', 'VER 1', 'VER 1|'],
    ['Left and a letter', 'AC\x1b[DB', 'AB|C'],
    ['Home and End', 'B\x1b[HA\x1b[FC', 'ABC|'],
    ['Control with A, E, B and F', 'BC\x01A\x05D\x02\x02\x06x', 'ABCx|D'],
    ['Backspace', 'VERR\x7f', 'VER|'],
    ['Delete', 'AXB\x1b[D\x1b[D\x1b[3~', 'A|B'],
    ['Control and D', 'AXB\x1b[D\x1b[D\x04', 'A|B'],
    ['Alt and B: one word back', 'USR 1 TWN\x1bb', 'USR 1 |TWN'],
    ['Control and Left: one word back', 'USR 1 TWN\x1b[1;5D\x1b[1;5D', 'USR |1 TWN'],
    ['Alt and F: one word on', 'USR 1\x1b[H\x1bf', 'USR| 1'],
    ['Control and W: back to the blank', 'ADD 1 bob@example.com\x17', 'ADD 1 |'],
    ['Alt and Backspace: back over one word', 'bob@example.com\x1b\x7f', 'bob@example.|'],
    ['Alt and D', 'one two\x1b[H\x1bd', '| two'],
    ['Control and K, Control and Y', 'one two\x1bb\x0b\x1b[H\x19', 'two|one '],
    ['Control and U', 'one two\x1b[D\x15', '|o'],
    ['Kills in a row, yanked as one', 'ADD 1 FL bob\x17\x17\x19', 'ADD 1 FL bob|'],
    ['Kills forwards in a row, yanked as one', 'one two three\x1b[H\x1bd\x1bd\x1b[F\x19', ' threeone two|'],
    ['Kills with a key between them stay apart', 'a b\x17\x02\x17x\x19', 'xa| '],
    ['Alt and Y: the kill before', 'one\x15two\x15\x19\x1by', 'one|'],
    ['Alt and Y three times: around the ring', 'one\x15two\x15\x19\x1by\x1by\x1by', 'one|'],
    ['Alt and Y after another key does nothing', 'one\x15two\x15\x19!\x1by', 'two!|'],
    ['Control and T at the end', 'MSPN\x14', 'MSNP|'],
    ['Control and T in the middle', 'VRE 1\x1b[D\x1b[D\x1b[D\x14', 'VER| 1'],
    ['Control and T with an emoji', 'a😀\x14', '😀a|'],
    ['Alt and T: words', 'ADD 1 bob@example.com FL\x1bt', 'ADD 1 FL bob@example.com|'],
    ['Alt and U, L, C: case', 'chg 1\x1b[H\x1bu', 'CHG| 1'],
    ['Alt and C', 'alice\x1b[H\x1bc', 'Alice|'],
  ])('%s', (_, data, expected) => {
    expect(shown(typed(data))).toBe(expected);
  });

  test('the cursor goes around an emoji of several code points, and Backspace takes it whole', () => {
    expect(shown(typed('a👩‍🔧\x1b[Db'))).toBe('ab|👩‍🔧');
    expect(shown(typed('a👩‍🔧\x7f'))).toBe('a|');
  });

  test('a line has a limit', () => {
    expect(typed('A'.repeat(LINE_LIMIT + 50)).text).toHaveLength(LINE_LIMIT);
  });

  test('what finds no room is counted', () => {
    expect(last(`\x1b[200~${'A'.repeat(LINE_LIMIT + 50)}\x1b[201~`).lost).toBe(50);
  });

  test('a sequence that no key sends changes nothing', () => {
    expect(shown(typed('A\x1b[99;99q\x1b[200B'))).toBe('A|');
  });
});

describe('entering', () => {
  test('Enter gives the line and empties it', () => {
    expect(last('PNG\r')).toMatchObject({ wish: 'submit', lines: ['PNG'], line: { text: '', cursor: 0 } });
  });

  test('Tab, Escape and Control with C ask for something', () => {
    expect(last('V\t').wish).toBe('complete');
    expect(last('V\x1b').wish).toBe('escape');
    expect(last('V\x03')).toMatchObject({ wish: 'cancel', line: { text: '' } });
  });

  test('a paste of several lines enters all but the last', () => {
    expect(last('PNG\x1b[200~ 1\r\nVER 1\nINF\x1b[201~')).toMatchObject({
      wish: 'submit',
      lines: ['PNG 1', 'VER 1'],
      line: { text: 'INF' },
    });
  });

  test('Alt with Enter asks to fill in what can be calculated, Alt with O for the page', () => {
    expect(last('MSG\x1b\r')).toMatchObject({ wish: 'fill', line: { text: 'MSG' } });
    expect(last('MSG\x1bo').wish).toBe('page');
  });

  test('a paste of one line stands where the cursor is', () => {
    expect(shown(typed('AC\x1b[D\x1b[200~B\x1b[201~'))).toBe('AB|C');
  });
});

describe('history', () => {
  const history = ['VER 1 MSNP8 CVR0', 'INF 2', 'PNG'].reduce(entered, EMPTY_LINE);

  test('Up and Down go through it, and the new text comes back', () => {
    expect(typed('dra\x1b[A\x1b[A', history).text).toBe('INF 2');
    expect(typed('dra\x1b[A\x1b[A\x1b[B\x1b[B', history).text).toBe('dra');
    expect(typed('\x1b[A\x1b[A\x1b[A\x1b[A\x1b[A', history).text).toBe('VER 1 MSNP8 CVR0');
  });

  test('a line twice in a row stands in it once, an empty one not at all', () => {
    expect(typed('PNG\r\rPNG\r').history).toEqual(['PNG']);
  });

  test('Control and R searches back, and again further back', () => {
    expect(typed('\x12N', history).text).toBe('PNG');
    expect(typed('\x12N\x12', history).text).toBe('INF 2');
    expect(typed('\x12MSNP', history)).toMatchObject({ text: 'VER 1 MSNP8 CVR0', search: { query: 'MSNP' } });
    expect(typed('\x12zz', history).search?.found).toBe(-1);
  });

  test('Control and S goes on again, and an older line that is not there changes nothing', () => {
    expect(typed('\x12N\x12\x13', history).text).toBe('PNG');
    expect(typed('\x12PNG\x12', history)).toMatchObject({ text: 'PNG', search: { found: 2 } });
  });

  test('Alt with < and > goes to the ends, Alt with a full stop takes the last word', () => {
    expect(typed('dra\x1b<', history).text).toBe('VER 1 MSNP8 CVR0');
    expect(typed('dra\x1b<\x1b>', history).text).toBe('dra');
    expect(typed('\x1b.', entered(EMPTY_LINE, 'XFR 6 SB')).text).toBe('SB');
  });

  test('Escape ends a search with what was typed before, any other key takes what was found', () => {
    expect(typed('dra\x12MSNP\x1b', history)).toMatchObject({ text: 'dra', search: undefined });
    expect(typed('\x12MSNP\x05!', history)).toMatchObject({ text: 'VER 1 MSNP8 CVR0!', search: undefined });
    expect(last('\x12MSNP\r', history)).toMatchObject({ wish: 'submit', lines: ['VER 1 MSNP8 CVR0'] });
  });
});
