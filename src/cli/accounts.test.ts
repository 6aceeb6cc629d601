// The accounts file: what it may say, the sentence for each wrong entry, and the world that it makes.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { worldOf } from '#content/accounts.ts';
import { chance, counted } from '#content/chance.ts';
import { textOf } from '#testing/sources.ts';
import { parseAccounts } from './accounts.ts';

const validate = new Ajv2020().compile(JSON.parse(textOf('public/accounts.schema.json')));

const alice = {
  handle: 'alice@example.com',
  password: '123456',
  friendlyName: 'Alice A',
  contacts: ['bob@example.com', 'carol@example.com'],
  blocked: ['carol@example.com'],
  groups: ['Empty', { name: 'Friends', contacts: ['BOB@example.com'] }],
};
const bob = { handle: 'bob@example.com', password: '123456' };
const RIGHT = {
  accounts: [
    alice,
    bob,
    { handle: 'carol@example.com', password: 'x', contacts: [], blocked: [], groups: [] },
  ],
};

describe('a right file', () => {
  test('fits the published schema', () => {
    expect(validate(RIGHT)).toBe(true);
    expect(parseAccounts(JSON.stringify(RIGHT)).faults).toEqual([]);
  });

  test('puts a contact on FL and AL, and the owner on the other’s RL; one that is blocked on BL instead of AL', () => {
    const draw = chance(counted(1), () => 0);
    const world = worldOf(parseAccounts(JSON.stringify(RIGHT)).accounts, draw);
    const lists = (owner: string, other: string) =>
      [...(world.account(owner)?.contact(other)?.lists ?? [])].toSorted();
    expect(lists('alice@example.com', 'bob@example.com')).toEqual(['AL', 'FL']);
    expect(lists('alice@example.com', 'carol@example.com')).toEqual(['BL', 'FL']);
    expect(lists('bob@example.com', 'alice@example.com')).toEqual(['RL']);
    expect(lists('carol@example.com', 'alice@example.com')).toEqual(['RL']);
    const account = world.account('alice@example.com');
    expect(account?.friendly).toBe('Alice%20A');
    expect(account?.groups.map(({ name }) => name)).toEqual(['Other%20Contacts', 'Empty', 'Friends']);
    expect([...(account?.contact('bob@example.com')?.groups ?? [])]).toEqual([2]);
  });
});

const one = (entry: unknown) => ({ accounts: [entry] });

describe('a wrong entry is named with its place', () => {
  test.each([
    [[], 'The document must be an object with accounts, $schema, but is a list.'],
    [{}, 'accounts must be a list, but is missing.'],
    [{ accounts: [], extra: 1 }, 'extra is not known here; known are accounts, $schema.'],
    [one(5), 'accounts[0] must be an object'],
    [one({ password: 'x' }), 'accounts[0].handle must be a text, but is missing.'],
    [
      one({ ...bob, handle: 'bob' }),
      'accounts[0].handle must be an address such as bob@example.com, but is "bob".',
    ],
    [one({ handle: 'bob@example.com' }), 'accounts[0].password must be a text, but is missing.'],
    [one({ ...bob, password: '' }), 'accounts[0].password must have at least one character, but is "".'],
    [one({ ...bob, friendlyname: 'B' }), 'accounts[0].friendlyname is not known here'],
    [one({ ...bob, friendlyName: 'B'.repeat(388) }), 'accounts[0].friendlyName must have at most 387 bytes'],
    [
      one({ ...bob, contacts: 'alice@example.com' }),
      'accounts[0].contacts must be a list, but is "alice@example.com".',
    ],
    [one({ ...bob, contacts: [alice.handle, null] }), 'accounts[0].contacts[1] must be a text, but is null.'],
    [
      one({ ...bob, groups: [{ contacts: [] }] }),
      'accounts[0].groups[0].name must be a text, but is missing.',
    ],
    [
      one({ ...bob, groups: Array.from({ length: 30 }, (_, index) => `g${index}`) }),
      'accounts[0].groups has 30 groups',
    ],
  ])('%j', (document, sentence) => {
    expect(parseAccounts(JSON.stringify(document)).faults.join('\n')).toContain(sentence);
    expect(validate(document)).toBe(false);
  });

  test.each([
    [
      { accounts: [bob, { ...bob, handle: 'BOB@example.com' }] },
      'accounts[1].handle is the same as accounts[0].handle.',
    ],
    [one({ ...bob, contacts: ['bob@example.com'] }), 'accounts[0].contacts[0] is the account itself.'],
    [one({ ...bob, groups: ['a', 'a'] }), 'accounts[0].groups[1] has the name of accounts[0].groups[0].'],
    [
      one({ ...bob, groups: [{ name: 'a', contacts: [alice.handle] }] }),
      'accounts[0].groups[0].contacts[0] is none of accounts[0].contacts.',
    ],
  ])('and one that is wrong only beside another: %j', (document, sentence) => {
    expect(parseAccounts(JSON.stringify(document)).faults).toEqual([sentence]);
  });

  test('what is no JSON says where it stops being it', () => {
    expect(parseAccounts('{"accounts": [}').faults).toEqual([
      expect.stringContaining("It is not JSON: Unexpected token '}'"),
    ]);
  });
});
