// The rule payloads, on registries that break it.
import { expect, test } from 'vitest';
import type { Form } from '#protocol/define.ts';
import { ASK, madeUp, registryOf } from './made-up.ts';
import { payloads } from './payloads.ts';

const length = { name: 'length', type: 'length' } as const;
const payload = { kind: 'text' } as const;

function found(form: Partial<Form>): string[] {
  return payloads
    .check(registryOf(madeUp({ forms: { ask: { ...ASK, ...form } } })), [])
    .map(({ message }) => message);
}

test('a payload is announced by a length at the end of the line', () => {
  expect(found({})).toEqual([]);
  expect(found({ payload, params: [...ASK.params, length] })).toEqual([]);
});

test('a payload without a length is found, with the version', () => {
  expect(found({ payload })[0]).toMatch(/^in CVR0 it has a payload but does not end with one length/);
  expect(found({ payload, params: [{ ...length, since: 'MSNP5' }] })[0]).toMatch(/^in CVR0/);
});

test('a length in front of other words is found', () => {
  expect(found({ payload, params: [length, ...ASK.params] })).toHaveLength(1);
});

test('a length that may be left out is found', () => {
  expect(found({ payload, params: [{ ...length, optional: true }] })[0]).toMatch(/optional or repeated/);
});

test('a length without a payload is found', () => {
  expect(found({ params: [...ASK.params, length] })[0]).toMatch(/^in CVR0 it has a length but no payload/);
});
