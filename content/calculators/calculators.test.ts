// The calculators against published vectors, and what they say about wrong input.

import { describe, expect, test } from 'vitest';
import { VECTORS } from '#content/formats/challenges/answer.ts';
import { SSO_VECTORS } from '#content/formats/sso/vectors.ts';
import { filesUnder } from '#testing/sources.ts';
import { samplesOf, type Values } from './calculator.ts';
import { CALCULATORS } from './calculators.ts';

function calculatorOf(id: string) {
  return CALCULATORS.find((each) => each.id === id) ?? expect.fail(`no calculator ${id}`);
}

/** The outcome once some fields were changed, one after the other, and the others have followed. */
function outcome(id: string, changes: Values) {
  const calculator = calculatorOf(id);
  let values = samplesOf(calculator);
  for (const [name, value] of Object.entries(changes)) {
    values = { ...values, [name]: value };
    values = { ...values, ...calculator.follow?.(name, values) };
  }
  return calculator.compute(values);
}

/** The results of some fields by their labels. */
function results(id: string, changes: Values = {}): Readonly<Record<string, string>> {
  const found = outcome(id, changes);
  if (found.kind === 'fault') expect.fail(found.sentence);
  return Object.fromEntries(found.results.map(({ label, value }) => [label, value]));
}

describe('each calculator', () => {
  test('has a module of its name, which its page loads', () => {
    const files = filesUnder('content/calculators');
    expect(CALCULATORS.filter(({ id }) => !files.includes(`content/calculators/${id}.ts`))).toEqual([]);
  });

  test.each(CALCULATORS)('$id has samples that give results and follow from each other', (calculator) => {
    const samples = samplesOf(calculator);
    expect(calculator.compute(samples).kind).toBe('results');
    const bare = calculator.fields.map(({ name }) => ({ ...samples, ...calculator.follow?.(name, samples) }));
    const first = bare.map((values) => calculator.compute(values)).filter(({ kind }) => kind === 'fault');
    expect(first).toEqual([]);
  });

  test.each(CALCULATORS)('$id survives empty, huge and hostile fields', (calculator) => {
    for (const text of ['', '%', '\u0000\ud800', '<!DOCTYPE a>', 'f'.repeat(200_001), '0x'.repeat(5)]) {
      for (const { name } of calculator.fields) {
        const values = { ...samplesOf(calculator), [name]: text };
        const found = calculator.compute({ ...values, ...calculator.follow?.(name, values) });
        if (found.kind === 'fault') expect(found.sentence).toMatch(/^[A-Z].*\.$/);
      }
    }
  });
});

test('the MD5 log-on of a challenge and a password', () => {
  const found = results('md5-log-on', { challenge: '1029384756.16180', password: 'swordfish' });
  expect(found['Digest']).toBe('7f1a1b77e1a9ff7c3a13ba24305cefc4');
  expect(found['Line to send']).toBe('USR 4 MD5 S 7f1a1b77e1a9ff7c3a13ba24305cefc4');
});

test.each(VECTORS.md5)('the MD5 answer to $challenge', ({ challenge, public: id, response }) => {
  expect(results('challenge-md5', { challenge, public: id })['Answer']).toBe(response);
});

test.each(VECTORS.msnp11)('the answer to $challenge with $public', ({ challenge, public: id, response }) => {
  expect(results('challenge', { challenge, public: id })['Answer']).toBe(response);
});

test.each(SSO_VECTORS)('the response to a nonce with $name', ({ secret, nonce, iv, response, hashKey }) => {
  const built = results('sso', { secret, nonce, iv });
  expect(built['Response']).toBe(response);
  expect(built['Key of the hash']).toBe(hashKey);
  const opened = results('sso', { secret, nonce, response });
  expect(opened['Initialization vector']).toBe(iv);
  expect(opened['Verdict']).toBe('right for this secret and nonce');
});

test('a response to another nonce is opened all the same, and the verdict says so', () => {
  const [one, other] = SSO_VECTORS;
  const found = results('sso', { secret: one.secret, nonce: other.nonce, response: one.response });
  expect(found['Verdict']).toMatch(/^The hash is not that of the nonce/);
});

describe('capability bits', () => {
  test('a number says its client version and its bits', () => {
    const found = results('capabilities', { basic: '1073791084' });
    expect(found['Client version']).toBe('MSNC4');
    expect(found['Says']).toContain('winks');
    expect(found['Hexadecimal']).toBe('0x4000c06c, extended 0x00000000');
  });

  test('a pair is taken apart', () => {
    const found = results('capabilities', { basic: '2789003324:48' });
    expect(found['From MSNP16']).toBe('2789003324:48');
    expect(found['Extended says']).toBe('video by RTC\npeer-to-peer, version 2');
  });
});

test('list bits are told by name', () => {
  expect(results('list-bits', { number: '11' })['On the lists']).toBe('FL + AL + RL');
  expect(outcome('list-bits', { number: '32' })).toMatchObject({ kind: 'fault', field: 'number' });
});

test('an MSNObject is made from its data, and taken apart from a word of a line', () => {
  const made = results('msnobject');
  expect(made['SHA1D']).toBe('La6qi18Z8LwgnZdsAr1qy1GwCwo=');
  expect(made['SHA1C']).toBe('bOiJCAuZ/W9xqrrmvUlUc6jh8JU=');
  const word = made['Word of a line'] ?? '';
  const other = results('msnobject', { creator: 'bob@example.com' });
  expect(other['SHA1C']).not.toBe(made['SHA1C']);
  expect(results('msnobject', { creator: 'bob@example.com', element: word })['SHA1C']).toBe(made['SHA1C']);
});

test('text is encoded and decoded, and the column of a wrong percent sign is told', () => {
  expect(results('url-encoding', { text: '100% café' })['Every mark encoded']).toBe('100%25%20caf%C3%A9');
  expect(results('url-encoding', { encoded: 'caf%c3%a9' })['Text']).toBe('café');
  expect(outcome('url-encoding', { encoded: 'ab%zz' })).toMatchObject({
    kind: 'fault',
    field: 'encoded',
    sentence: expect.stringContaining('column 3'),
  });
});

test('the length of a payload counts bytes, and two for each end of a line', () => {
  const found = results('payload-length', { payload: 'a\n\né' });
  expect(found['Length']).toBe('7');
  expect(found['On the wire']).toBe('a\\r\\n\\r\\né');
});
