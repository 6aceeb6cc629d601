// The rule distinct, on registries that break it.
import { describe, expect, test } from 'vitest';
import type { Form } from '#protocol/define.ts';
import { PARAM_TYPES } from '#protocol/params.ts';
import { distinct } from './distinct.ts';
import { ANSWER, ASK, madeUp, registryOf } from './made-up.ts';
import { SAMPLES } from './samples.ts';

function found(forms: Record<string, Form>): string[] {
  return distinct
    .check(registryOf(madeUp({ forms })), [])
    .map(({ place, message }) => `${place}: ${message}`);
}

const trid = { name: 'trid', type: 'trid' } as const;
const LITERAL = { ...ASK, params: [trid, { name: 'OK', type: 'literal', literal: 'OK' }] } as const;
const TWIN = { ...ASK, params: [trid, { name: 'other', type: 'word' }] } as const;

test('a request and its reply may look the same', () => {
  expect(found({ ask: ASK, answer: ANSWER })).toEqual([]);
});

test('two forms with one word of the same type cannot be told apart', () => {
  expect(found({ ask: ASK, twin: TWIN })).toEqual([
    'forms.twin: in CVR0 on NS, AAA 12 word could as well be AAA.ask; join the two, tell them apart by a word or a phase, or give each its variant.',
  ]);
});

test('a fixed word tells two forms apart', () => {
  expect(found({ ask: ASK, fixed: LITERAL })).toEqual([]);
});

test('versions, phases and servers tell two forms apart', () => {
  expect(found({ ask: { ...ASK, until: 'MSNP5' }, twin: { ...TWIN, since: 'MSNP6' } })).toEqual([]);
  expect(found({ ask: { ...ASK, in: 'fresh' }, twin: { ...TWIN, in: 'online' } })).toEqual([]);
  expect(found({ ask: { ...ASK, services: ['DS'] }, twin: { ...TWIN, services: ['NS'] } })).toEqual([]);
});

test('a declared variant tells two forms apart', () => {
  expect(found({ ask: { ...ASK, variant: 'old' }, twin: { ...TWIN, variant: 'new' } })).toEqual([]);
  expect(found({ ask: { ...ASK, variant: 'old' }, twin: { ...TWIN, variant: 'old' } })).toHaveLength(1);
});

test('lists of known words tell two forms apart only where they share none', () => {
  const listed = (...words: readonly string[]): Form => ({
    ...ASK,
    params: [
      trid,
      { name: 'list', type: 'list', values: Object.fromEntries(words.map((word) => [word, 'a list'])) },
    ],
  });
  expect(found({ a: listed('FL', 'AL'), b: listed('BL') })).toEqual([]);
  expect(found({ a: listed('FL', 'AL'), b: listed('BL', 'AL') })[0]).toContain(
    'AAA 12 AL could as well be AAA.a',
  );
});

describe('each type takes its sample words without complaint', () => {
  for (const [name, type] of Object.entries(PARAM_TYPES)) {
    test(name, () => {
      const entry = Object.entries(SAMPLES).find(([key]) => key === name);
      expect(entry?.[1].length).toBeGreaterThan(0);
      for (const word of entry?.[1] ?? []) expect(type.parse(word)).toBeDefined();
    });
  }
});
