// What a change of lists does to both sides.

import { expect, test } from 'vitest';
import { MOST_CONTACTS } from './lists.ts';
import { type End, Stage } from './stage.ts';
import { type VersionId, versionsFrom } from './vocabulary.ts';

const SYNCHRONISED = versionsFrom('MSNP2', 'MSNP12');

/** The versions in which SYN names two versions. */
const DOUBLE: readonly VersionId[] = ['MSNP10', 'MSNP11', 'MSNP12'];

/** What came since, each line with its payload. */
function heard(end: End): string[] {
  return end.take().map(({ line, payload }) => line + new TextDecoder().decode(payload));
}

/** Says a line and gives what comes back. */
function ask(stage: Stage, end: End, line: string): string[] {
  end.take();
  stage.say(end, line);
  return heard(end);
}

/** The versions that a client keeps, as SYN names them. */
function kept(reply: string | undefined, version: VersionId): string {
  const [, , lists, settings] = (reply ?? '').split(' ');
  return DOUBLE.includes(version) ? `${lists} ${settings}` : `${lists}`;
}

/** What SYN says for a client that has kept nothing. */
function nothing(version: VersionId): string {
  return DOUBLE.includes(version) ? '0 0' : '0';
}

test.each(SYNCHRONISED)('in %s the lists come once, and again after any change', (version) => {
  const stage = new Stage();
  const alice = stage.logOn('alice', version);
  const all = ask(stage, alice, `SYN 8 ${nothing(version)}`);
  const state = kept(all[0], version);
  expect(all.length).toBeGreaterThan(5);
  expect(ask(stage, alice, `SYN 9 ${state}`)).toHaveLength(1);
  stage.pass(1000);
  stage.say(stage.logOn('carol', 'MSNP9', 'NLN'), 'ADD 9 FL alice@example.com Alice 0');
  const again = ask(stage, alice, `SYN 10 ${state}`);
  expect(again.length).toBeGreaterThan(all.length);
  expect(kept(again[0], version)).not.toBe(state);
});

test.each(['MSNP8', 'MSNP9', 'MSNP10', 'MSNP11', 'MSNP12'] as const)(
  'in %s the counts of SYN are those of the lines that follow',
  (version) => {
    const stage = new Stage();
    const { world } = stage;
    for (const account of world.accounts.values()) {
      for (const name of ['Work', 'Family']) world.addGroup(account, name);
      for (let number = 0; number < 20; number++) world.addTo(account, 'AL', `person${number}@example.com`);
    }
    const alice = stage.logOn('alice', version);
    const [reply = '', ...data] = ask(stage, alice, `SYN 8 ${nothing(version)}`);
    const [contacts, groups] = reply.split(' ').slice(-2).map(Number);
    expect(data.filter((line) => line.startsWith('LST'))).toHaveLength(contacts ?? -1);
    expect(data.filter((line) => line.startsWith('LSG'))).toHaveLength(groups ?? -1);
  },
);

test.each([
  ['MSNP2', 'ADD 0 RL 13 carol@example.com Carol', 'REM 0 RL 14 carol@example.com'],
  ['MSNP9', 'ADD 0 RL 13 carol@example.com Carol', 'REM 0 RL 14 carol@example.com'],
  ['MSNP10', 'ADC 0 RL N=carol@example.com F=Carol', 'REM 0 RL carol@example.com'],
  ['MSNP12', 'ADC 0 RL N=carol@example.com F=Carol', 'REM 0 RL carol@example.com'],
  [
    'MSNP13',
    'ADL 0 69<ml><d n="example.com"><c n="carol" t="1" l="8" f="Carol" /></d></ml>',
    'RML 0 59<ml><d n="example.com"><c n="carol" t="1" l="8" /></d></ml>',
  ],
  [
    'MSNP18',
    'ADL 0 69<ml><d n="example.com"><c n="carol" t="1" l="8" f="Carol" /></d></ml>',
    'RML 0 59<ml><d n="example.com"><c n="carol" t="1" l="8" /></d></ml>',
  ],
] as const)(
  'a client of %s hears in its own version who adds and drops its user',
  (version, added, dropped) => {
    const stage = new Stage();
    const carol = stage.logOn('carol', 'MSNP8', 'NLN');
    const alice = stage.logOn('alice', version, 'NLN');
    ask(stage, carol, 'ADD 9 FL alice@example.com Alice');
    expect(heard(alice)).toEqual([added]);
    ask(stage, carol, 'REM 10 FL alice@example.com');
    expect(heard(alice)).toEqual([dropped]);
  },
);

test('who adds somebody is on the pending list until the user decides, and at once on RL for old clients', () => {
  const stage = new Stage();
  stage.say(stage.logOn('carol', 'MSNP8', 'NLN'), 'ADD 9 FL alice@example.com Alice');
  const old = stage.logOn('alice', 'MSNP8');
  expect(ask(stage, old, 'SYN 8 0')).toContain('LST carol@example.com Carol 8');
  stage.close(old);
  const alice = stage.logOn('alice', 'MSNP11');
  expect(ask(stage, alice, 'SYN 8 0 0')).toContain('LST N=carol@example.com F=Carol 16');
  ask(stage, alice, 'ADC 9 AL N=carol@example.com');
  ask(stage, alice, 'ADC 10 RL N=carol@example.com');
  expect(ask(stage, alice, 'SYN 11 0 0')).toContain('LST N=carol@example.com F=Carol 26');
  ask(stage, alice, 'REM 12 PL carol@example.com');
  expect(ask(stage, alice, 'SYN 13 0 0')).toContain('LST N=carol@example.com F=Carol 10');
});

test('somebody who is allowed already comes by way of the pending list too, and goes from there to RL', () => {
  const stage = new Stage();
  const alice = stage.logOn('alice', 'MSNP12', 'NLN');
  ask(stage, alice, 'ADC 9 AL N=carol@example.com');
  stage.say(stage.logOn('carol', 'MSNP11', 'NLN'), 'ADC 9 FL N=alice@example.com F=Alice');
  expect(ask(stage, alice, 'ADC 10 RL N=carol@example.com')).toEqual(['ADC 10 RL N=carol@example.com']);
  expect(ask(stage, alice, 'REM 11 PL carol@example.com')).toEqual(['REM 11 PL carol@example.com']);
  expect(ask(stage, alice, 'SYN 12 0 0')).toContain('LST N=carol@example.com F=Carol 10 1');
});

test('somebody who is blocked sees the user go, and come again when the block is lifted', () => {
  const stage = new Stage();
  const bob = stage.logOn('bob', 'MSNP4', 'NLN');
  const alice = stage.logOn('alice', 'MSNP11', 'BSY');
  heard(bob);
  ask(stage, alice, 'REM 20 AL bob@example.com');
  expect(heard(bob)).toEqual([]);
  ask(stage, alice, 'ADC 21 BL N=bob@example.com');
  expect(heard(bob)).toEqual(['FLN alice@example.com']);
  ask(stage, alice, 'REM 22 BL bob@example.com');
  expect(heard(bob)).toEqual(['NLN BSY alice@example.com Alice']);
});

test('nobody is told of a block by somebody who is hidden, or of one by a user they do not have', () => {
  const stage = new Stage();
  const bob = stage.logOn('bob', 'MSNP8', 'NLN');
  const carol = stage.logOn('carol', 'MSNP8', 'NLN');
  const alice = stage.logOn('alice', 'MSNP8', 'HDN');
  heard(bob);
  ask(stage, alice, 'BLP 20 BL');
  ask(stage, alice, 'REM 21 AL bob@example.com');
  ask(stage, alice, 'ADD 22 BL carol@example.com Carol');
  expect([...heard(bob), ...heard(carol)]).toEqual([]);
});

test('a mode that is in force already is confirmed and changes no version', () => {
  const stage = new Stage();
  const alice = stage.logOn('alice', 'MSNP9', 'NLN');
  expect(ask(stage, alice, 'BLP 20 AL')).toEqual(['BLP 20 12 AL']);
  expect(ask(stage, alice, 'GTC 21 A')).toEqual(['GTC 21 12 A']);
});

test('properties of a contact come with it only where the client has asked for the lists', () => {
  const stage = new Stage();
  stage.logOn('carol', 'MSNP8', 'NLN');
  const silent = stage.logOn('alice', 'MSNP8');
  stage.say(silent, 'CHG 8 NLN 0');
  expect(ask(stage, silent, 'ADD 9 FL carol@example.com Carol 0')).toEqual([
    'ADD 9 FL 13 carol@example.com Carol 0',
    'ILN 9 NLN carol@example.com Carol 0',
  ]);
});

test('a full forward list takes nobody else, and the other lists still do', () => {
  const stage = new Stage();
  const owner = stage.world.account('alice@example.com');
  if (!owner) throw new Error('Alice is missing');
  for (let number = 1; number < MOST_CONTACTS; number++) {
    stage.world.addTo(owner, 'FL', `person${number}@example.com`);
  }
  const alice = stage.logOn('alice', 'MSNP12', 'NLN');
  expect(ask(stage, alice, 'ADC 9 FL N=carol@example.com F=Carol')).toEqual(['210 9']);
  expect(ask(stage, alice, 'ADC 10 AL N=carol@example.com')).toEqual(['ADC 10 AL N=carol@example.com']);
});

test('contacts of a deleted group stay when they are in another one', () => {
  const stage = new Stage();
  const alice = stage.logOn('alice', 'MSNP9', 'NLN');
  ask(stage, alice, 'ADG 9 Work 0');
  ask(stage, alice, 'ADD 10 FL bob@example.com Bob 2');
  ask(stage, alice, 'RMG 11 1');
  expect(ask(stage, alice, 'SYN 12 0')).toContain('LST bob@example.com Bob 11 2');
  ask(stage, alice, 'RMG 13 2');
  expect(ask(stage, alice, 'SYN 14 0')).toContain('LST bob@example.com Bob 10');
});

test.each([
  { version: 'MSNP8', what: 'a telephone number of more than 95 bytes', line: `PRP 9 PHH ${'5'.repeat(96)}` },
  { version: 'MSNP8', what: 'a group name of more than 127 bytes', line: `REG 9 1 ${'x'.repeat(128)} 0` },
  {
    version: 'MSNP8',
    what: 'a contact’s name of more than 387 bytes',
    line: `ADD 9 FL carol@example.com ${'x'.repeat(388)} 0`,
  },
  {
    version: 'MSNP11',
    what: 'accepting somebody who is not on the pending list',
    line: 'ADC 9 RL N=carol@example.com',
  },
  { version: 'MSNP11', what: 'the number of a group where groups have GUIDs', line: 'REG 9 1 Office' },
  { version: 'MSNP11', what: 'a command of an older version', line: 'ADD 9 FL carol@example.com Carol' },
] as const)('in $version the connection ends for $what', ({ version, line }) => {
  const stage = new Stage();
  const alice = stage.logOn('alice', version, 'NLN');
  expect(ask(stage, alice, line)).toEqual([]);
  expect(alice.closed).toBe(true);
});
