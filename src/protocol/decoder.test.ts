// The decoder on real bytes: whole, byte by byte, with more behind, and under attack.

import { describe, expect, test } from 'vitest';
import { type Decoded, Decoder, LIMITS } from './decoder.ts';
import { dialectOf } from './dialect.ts';
import { Frame } from './frame.ts';
import { INVENTED } from './invented.testdata.ts';

const utf8 = new TextEncoder();
const dialect = dialectOf(INVENTED, 'V2', 'HUB');

function decoder(from: 'client' | 'server' = 'client', limits = LIMITS): Decoder {
  return new Decoder(dialect, from, limits);
}

function seen(event: Decoded): unknown {
  if (!(event instanceof Frame)) return event.code;
  const payload = event.payload ? new TextDecoder().decode(event.payload) : undefined;
  return [event.form?.id ?? event.name, event.fields, ...(payload === undefined ? [] : [payload])];
}

function whole(wire: string): unknown[] {
  return decoder().decode(utf8.encode(wire)).map(seen);
}

function byteByByte(wire: string): unknown[] {
  const one = decoder();
  return [...utf8.encode(wire)].flatMap((byte) => one.decode(Uint8Array.of(byte))).map(seen);
}

const SAMPLES: readonly (readonly [string, unknown])[] = [
  ['HEY 1 ann\r\n', ['HEY.greet', { trid: 1, name: 'ann' }]],
  ['HEY 1 ann\n', ['HEY.greet', { trid: 1, name: 'ann' }]],
  ['HEY  1\tann \r\n', ['HEY.greet', { trid: 1, name: 'ann' }]],
  ['SAY 2 loud 5\r\nhello', ['SAY.say', { trid: 2, tone: 'loud' }, 'hello']],
  ['SAY 2 loud 0\r\n', ['SAY.say', { trid: 2, tone: 'loud' }]],
  ['SAY 2 loud 6\r\na\r\nb\r\n', ['SAY.say', { trid: 2, tone: 'loud' }, 'a\r\nb\r\n']],
  ['SAY 2 loud 2\r\né', ['SAY.say', { trid: 2, tone: 'loud' }, 'é']],
  ['SAY 3 OK\r\n', ['SAY.hush', { trid: 3 }]],
];

describe('a line and its payload', () => {
  for (const [wire, message] of SAMPLES) {
    test(`${JSON.stringify(wire)} means the same whole, byte by byte, and with more behind it`, () => {
      expect(whole(wire)).toEqual([message]);
      expect(byteByByte(wire)).toEqual([message]);
      expect(whole(`${wire}HEY 9 bob\r\n`)).toEqual([message, ['HEY.greet', { trid: 9, name: 'bob' }]]);
    });
  }

  test('the form decides whether bytes follow: OK in place of a tone takes none', () => {
    expect(whole('SAY 3 OK\r\nSAY 4 soft 2\r\nhi')).toEqual([
      ['SAY.hush', { trid: 3 }],
      ['SAY.say', { trid: 4, tone: 'soft' }, 'hi'],
    ]);
  });

  test('an empty line is passed over', () => {
    expect(whole('\r\n\r\nHEY 1 ann\r\n')).toEqual([['HEY.greet', { trid: 1, name: 'ann' }]]);
  });

  test('a frame tells its place in the stream, also when it came in pieces', () => {
    const one = decoder();
    const events = ['HEY 1 a\r\nSAY 2 lo', 'ud 5\r\nhel', 'loHEY 3 b\r\n'].flatMap((part) =>
      one.decode(utf8.encode(part)),
    );
    expect(events.map((event) => event instanceof Frame && event.at)).toEqual([0, 9, 28]);
  });

  test('a dialect that changes in between holds from the next line on', () => {
    const one = new Decoder(dialectOf(INVENTED, 'V1', 'HUB'), 'client');
    one.receive(utf8.encode('HEY 1 ann\r\nSAY 2 loud 5\r\nhello'));
    expect(one.next()).toBeInstanceOf(Frame);
    one.speak(dialect);
    const next = one.next();
    expect(next && seen(next)).toEqual(['SAY.say', { trid: 2, tone: 'loud' }, 'hello']);
  });
});

describe('attacks', () => {
  const HOSTILE: readonly (readonly [string, string, string])[] = [
    ['a line without end', 'A'.repeat(LIMITS.line + 2), 'line-too-long'],
    ['a line without end, in pieces', 'HEY '.repeat(LIMITS.line), 'line-too-long'],
    ['a payload longer than its form allows', 'SAY 1 loud 101\r\n', 'payload-too-long'],
    ['a payload of ten digits', 'SAY 1 loud 4294967295\r\n', 'payload-too-long'],
  ];
  for (const [name, wire, code] of HOSTILE) {
    test(`${name} becomes one problem and is not stored`, () => {
      expect(whole(wire)).toEqual([code]);
      expect(byteByByte(wire)).toEqual([code]);
    });
  }

  test('what follows a line that was too long is read again', () => {
    expect(whole(`${'A'.repeat(LIMITS.line + 50)}\r\nHEY 1 ann\r\n`)).toEqual([
      'line-too-long',
      ['HEY.greet', { trid: 1, name: 'ann' }],
    ]);
  });

  test('what follows a payload that was too long is read again', () => {
    const wire = `SAY 1 loud 200\r\n${'x'.repeat(200)}HEY 1 ann\r\n`;
    expect(whole(wire)).toEqual(['payload-too-long', ['HEY.greet', { trid: 1, name: 'ann' }]]);
    expect(byteByByte(wire)).toEqual(['payload-too-long', ['HEY.greet', { trid: 1, name: 'ann' }]]);
  });

  for (const wire of [
    '\0\0\0\r\n',
    '\u00ff\u00fe\r\n',
    'SAY\r\n',
    'SAY -5\r\n',
    'SAY 1 loud 5.5\r\n',
    `SAY 1 loud ${'9'.repeat(100)}\r\n`,
    'hey 1 ann\r\n',
  ]) {
    test(`${JSON.stringify(wire)} is a line without meaning, not a fault of ours`, () => {
      expect(whole(wire)).toHaveLength(1);
    });
  }

  test('a stream that ends inside a payload or a line says so', () => {
    const cutPayload = decoder();
    cutPayload.decode(utf8.encode('SAY 1 loud 5\r\nhel'));
    expect(cutPayload.end()?.code).toBe('payload-cut');
    const cutLine = decoder();
    cutLine.decode(utf8.encode('SAY 1'));
    expect(cutLine.end()?.code).toBe('line-cut');
    const done = decoder();
    done.decode(utf8.encode('HEY 1 ann\r\n'));
    expect(done.end()).toBeUndefined();
  });
});
