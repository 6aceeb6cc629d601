// The rule removals, on registries that break it.
import { expect, test } from 'vitest';
import { ASK, madeUp, registryOf } from './made-up.ts';
import { removals } from './removals.ts';

function found({ removed, ...change }: Parameters<typeof madeUp>[0] & object): string[] {
  const { removed: told, ...command } = madeUp(change);
  return removals
    .check(registryOf(removed ? { ...command, removed } : command), [])
    .map(({ message }) => message);
}

test('a command that is told to be gone after its last form is right', () => {
  expect(found({ removed: { version: 'MSNP13', how: 'Nothing took its place.' } })).toEqual([]);
});

test('a command that lasts to the last version needs no end', () => {
  expect(found({ forms: { ask: { from: 'client', about: 'Asks.', params: [] } } })).toEqual([]);
});

test('a command that ends without a word is found', () => {
  expect(found({})[0]).toMatch(/^its last form ends with MSNP12; add `removed`/);
});

test('a command of which nobody knows whether it ended says so', () => {
  expect(found({ unknowns: ['Whether MSNP24 has it.'] })).toEqual([]);
});

test('a command cannot be gone in a version that has a form of it', () => {
  expect(found({ removed: { version: 'MSNP12', how: 'Gone.' } })).toEqual([
    'it is removed in MSNP12, but has a form in MSNP12; correct one of the two.',
  ]);
});

test('a command says what replaced it, or that nothing did', () => {
  const removed = { version: 'MSNP13', how: '' };
  expect(found({ forms: { ask: ASK }, removed })[0]).toMatch(/^it does not say what replaced it/);
  expect(found({ forms: { ask: ASK }, removed, replacedBy: ['BBB'] })).toEqual([]);
});
