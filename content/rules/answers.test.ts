// The rule answers, on registries that break it.
import { expect, test } from 'vitest';
import type { Form } from '#protocol/define.ts';
import { answers } from './answers.ts';
import { ANSWER, ASK, madeUp, registryOf } from './made-up.ts';

function found(forms: Record<string, Form>, ...more: readonly ReturnType<typeof madeUp>[]): string[] {
  return answers.check(registryOf(madeUp({ forms }), ...more), []).map(({ message }) => message);
}

test('a reply to a form of the same time and place is right', () => {
  expect(found({ ask: ASK, answer: ANSWER })).toEqual([]);
});

test('a reply may answer another command', () => {
  const other = madeUp({ name: 'BBB', forms: { ask: ASK } });
  expect(found({ ask: ASK, answer: { ...ANSWER, answers: 'BBB.ask' } }, other)).toEqual([]);
});

test('a reply cannot answer what does not exist', () => {
  expect(found({ answer: ANSWER })).toEqual([
    'it answers AAA.ask, which does not exist; name a form of a command.',
  ]);
});

test('a reply cannot answer a server', () => {
  expect(
    found({ told: { ...ANSWER, answers: 'answer' }, answer: { from: 'server', about: '', params: [] } }),
  ).toEqual(['it answers AAA.answer, which the server sends; name a client’s form.']);
});

test('a client answers nothing', () => {
  expect(found({ ask: ASK, again: { ...ASK, answers: 'ask' } })).toEqual([
    'a client’s form answers nothing; remove `answers`.',
  ]);
});

test('request and reply go over connections to the same kind of server', () => {
  expect(found({ ask: { ...ASK, services: ['DS'] }, answer: ANSWER })).toEqual([
    'it answers AAA.ask, which no server of NS gets; correct the services or the name.',
  ]);
});

test('request and reply have a version in common', () => {
  expect(found({ ask: { ...ASK, until: 'MSNP5' }, answer: { ...ANSWER, since: 'MSNP6' } })).toEqual([
    'it answers AAA.ask, but no version has both (MSNP6..MSNP12 and CVR0..MSNP5); correct a range.',
  ]);
});

test('a reply has something to answer in each of its versions', () => {
  expect(found({ ask: { ...ASK, until: 'MSNP10' }, answer: ANSWER })).toEqual([
    'in MSNP11, MSNP12 nothing asks for it; narrow its range or name what asks.',
  ]);
});
