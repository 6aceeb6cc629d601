// The rule ranges, on registries that break it.
import { expect, test } from 'vitest';
import { ANSWER, ASK, madeUp, registryOf } from './made-up.ts';
import { ranges } from './ranges.ts';

function found(change: Parameters<typeof madeUp>[0]): string[] {
  return ranges.check(registryOf(madeUp(change)), []).map(({ place, message }) => `${place}: ${message}`);
}

test('ranges that are in order and inside one another are right', () => {
  expect(found({})).toEqual([]);
});

test('a form cannot begin after it ends', () => {
  expect(found({ forms: { ask: { ...ASK, since: 'MSNP8', until: 'MSNP5' }, answer: ANSWER } })).toEqual([
    'forms.ask: since MSNP8 is later than until MSNP5; exchange or correct them.',
  ]);
});

test('a form cannot name a version that does not exist', () => {
  expect(found({ forms: { ask: { ...ASK, since: 'MSNP99' } } })[0]).toMatch(
    /^forms\.ask: there is no version MSNP99;/,
  );
});

test('a parameter cannot outlive its form', () => {
  const late = { name: 'what', type: 'word', until: 'MSNP13' } as const;
  expect(found({ forms: { ask: { ...ASK, params: [late] } } })).toEqual([
    'forms.ask.params.what: ..MSNP13 reaches out of ..MSNP12 around it; leave out the end that is the same, or widen what is around.',
  ]);
});

test('a parameter that begins after its form has ended is in no version', () => {
  const late = { name: 'what', type: 'word', since: 'MSNP13' } as const;
  expect(found({ forms: { ask: { ...ASK, params: [late] } } })).toEqual([
    'forms.ask.params.what: it begins after what is around it has ended, or ends before that begins; correct one of the two.',
  ]);
});

test('a known value cannot be older than its parameter', () => {
  const param = {
    name: 'what',
    type: 'word',
    since: 'MSNP5',
    values: { X: { about: 'a word', since: 'MSNP4' } },
  } as const;
  expect(found({ forms: { ask: { ...ASK, params: [param] } } })[0]).toMatch(
    /^forms\.ask\.params\.what\.values\.X: MSNP4\.\. reaches out of MSNP5\.\./,
  );
});

test('a change names a version that exists', () => {
  expect(found({ changes: [{ version: 'MSNP0', what: 'It is new.' }] })[0]).toMatch(
    /there is no version MSNP0/,
  );
});
