// The sequence of a session: lanes, rows in time order, and what is left out of a long one.

import { expect, test } from 'vitest';
import { Embedded } from './embedded.ts';
import { rowInWords, sequenceOf } from './sequence.ts';
import { NO_SESSION, reduce, type Session } from './session.ts';

/** Alice and Bob in a switchboard, and a text from Alice. */
function chat(): Session {
  const sentences = ['alice is online', 'bob is online', 'alice and bob talk', 'alice says "Hello"'];
  const { happenings } = new Embedded(0).answer(1, { kind: 'situate', sentences, version: 'MSNP8' }, 0);
  return happenings.reduce<Session>(reduce, NO_SESSION);
}

test('the first person stands on the left, the servers in the middle, everyone else on the right', () => {
  const { lanes } = sequenceOf(chat(), 1000);
  expect(lanes.map(({ name }) => name)).toEqual(['alice', 'NS', 'SB', 'bob']);
});

test('what is said on any connection comes in the order of time, each line from its speaker to its hearer', () => {
  const sequence = sequenceOf(chat(), 1000);
  const { rows } = sequence;
  expect(rows.map(({ entry }) => entry.id)).toEqual(
    rows.map(({ entry }) => entry.id).toSorted((a, b) => a - b),
  );
  const words = rows.map((row) => rowInWords(sequence, row).replace(/(?<=CKI |com ).*/, '…'));
  const ring = words.findIndex((text) => text.startsWith('NS to bob, on bob NS: RNG'));
  expect(words.slice(ring - 2, ring + 2)).toEqual([
    'alice to SB, on alice SB: CAL 102 bob@example.com',
    expect.stringMatching(/^SB to alice, on alice SB: CAL 102 RINGING/),
    expect.stringMatching(/^NS to bob, on bob NS: RNG/),
    expect.stringMatching(/^bob to SB, on bob SB: ANS/),
  ]);
  expect(words.at(-1)).toBe('SB to bob, on bob SB, with 67 bytes of payload: MSG alice@example.com …');
});

test('of a long session the latest lines are shown, and the others are counted', () => {
  const all = sequenceOf(chat(), 1000).rows.length;
  const { rows, left } = sequenceOf(chat(), 5);
  expect(rows).toHaveLength(5);
  expect(left).toBe(all - 5);
});

test('a session without connections has no lanes', () => {
  expect(sequenceOf(NO_SESSION, 10)).toEqual({ lanes: [], rows: [], left: 0 });
});
