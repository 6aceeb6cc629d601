// The rule confirmed, on registries that break it.
import { expect, test } from 'vitest';
import { confirmed } from './confirmed.ts';
import { ANSWER, ASK, madeUp, registryOf } from './made-up.ts';

function found(change: Parameters<typeof madeUp>[0]): string[] {
  return confirmed.check(registryOf(madeUp(change)), []).map(({ place, message }) => `${place}: ${message}`);
}

test('two sources confirm', () => {
  expect(found({})).toEqual([]);
});

test('one source does not confirm, nor do two pages of it', () => {
  expect(found({ sources: ['wiki:a', 'wiki:b'], forms: {} })[0]).toMatch(
    /only wiki; name a second one or call it single\.$/,
  );
});

test('two editions of one work do not confirm', () => {
  expect(found({ forms: { ask: { ...ASK, sources: ['wiki', 'seeds'] }, answer: ANSWER } })[0]).toMatch(
    /^forms\.ask: .*only wiki/,
  );
});

test('what names one source of its own takes `confirmed` from around it no longer', () => {
  const what = { name: 'what', type: 'word', sources: ['wiki'] } as const;
  expect(found({ forms: { ask: { ...ASK, params: [what] } } })).toHaveLength(1);
  expect(found({ forms: { ask: { ...ASK, params: [{ ...what, confidence: 'single' }] } } })).toEqual([]);
});
