// Comparisons of two versions, made-up ones and those of MSNP.
import { describe, expect, test } from 'vitest';
import { diffVersions } from '#content/publish.ts';
import { ASK, madeUp, madeUpVersion, registryOf } from '#content/rules/made-up.ts';
import type { Command } from '#protocol/define.ts';
import { REGISTRY } from './registry.ts';

const trid = { name: 'trid', type: 'trid' } as const;

function changing(
  params: NonNullable<Command['forms'][string]>['params'],
  more: Partial<Command> = {},
): Command {
  return madeUp({ forms: { ask: { ...ASK, params: [trid, ...params] } }, ...more });
}

function changeIn(command: Command, a = 'MSNP4', b = 'MSNP5') {
  const [changed] = diffVersions(registryOf(command), a, b).commands.changed;
  return changed?.forms.changed[0];
}

describe('between two versions', () => {
  test('a word that came stands there with its place and usage', () => {
    const form = changeIn(changing([{ name: 'mood', type: 'word', since: 'MSNP5', optional: true }]));
    expect([form?.before, form?.after]).toEqual(['AAA {trid}', 'AAA {trid} [{mood}]']);
    expect(form?.params).toMatchObject([
      { name: 'mood', change: 'added', after: { at: 2, usage: '[{mood}]' } },
    ]);
  });

  test('a word that went stands there as it was', () => {
    const form = changeIn(changing([{ name: 'mood', type: 'word', until: 'MSNP4' }]));
    expect(form?.params).toMatchObject([{ name: 'mood', change: 'removed', before: { at: 2 } }]);
  });

  test('a word of another type is one change, with the fields that differ', () => {
    const form = changeIn(
      changing([
        { name: 'mood', type: 'number', until: 'MSNP4' },
        { name: 'mood', type: 'word', since: 'MSNP5' },
      ]),
    );
    expect(form?.params).toMatchObject([
      {
        name: 'mood',
        change: 'changed',
        fields: ['type'],
        before: { type: 'number' },
        after: { type: 'word' },
      },
    ]);
  });

  test('a known value that came is told by itself', () => {
    const values = { glad: 'all is well', sad: { about: 'it is not', since: 'MSNP5' } } as const;
    const form = changeIn(changing([{ name: 'mood', type: 'word', values }]));
    expect(form?.before).toBe(form?.after);
    expect(form?.params).toMatchObject([
      { fields: ['values'], values: { added: [{ word: 'sad', about: 'it is not' }], removed: [] } },
    ]);
  });

  test('fixed words of the same spelling are told apart by their order', () => {
    const zero = { name: '0', type: 'literal', literal: '0' } as const;
    const form = changeIn(changing([zero, { ...zero, since: 'MSNP5' }]));
    expect(form?.params).toMatchObject([{ name: '0', change: 'added', after: { at: 3 } }]);
  });

  test('who says so is no difference', () => {
    const command = changing([
      { name: 'mood', type: 'word', until: 'MSNP4', sources: ['wiki'], confidence: 'single' },
      { name: 'mood', type: 'word', since: 'MSNP5' },
    ]);
    expect(diffVersions(registryOf(command), 'MSNP4', 'MSNP5').commands.same).toEqual(['AAA']);
  });

  test('commands come and go', () => {
    const registry = registryOf(
      madeUp({
        name: 'OLD',
        forms: { ask: { ...ASK, until: 'MSNP4' } },
        removed: { version: 'MSNP5', how: 'Gone.' },
      }),
      madeUp({ name: 'NEW', forms: { ask: { ...ASK, since: 'MSNP5' } } }),
    );
    const { commands } = diffVersions(registry, 'MSNP3', 'MSNP6');
    expect(commands.added.map(({ name, forms }) => [name, forms[0]?.usage])).toEqual([
      ['NEW', 'NEW {trid} {what}'],
    ]);
    expect(commands.removed.map(({ name, how }) => [name, how])).toEqual([['OLD', 'Gone.']]);
    const back = diffVersions(registry, 'MSNP6', 'MSNP3').commands;
    expect([back.added[0]?.name, back.removed[0]?.name]).toEqual(['OLD', 'NEW']);
  });

  test('a command of which nobody knows the later version is not called removed', () => {
    const { commands } = diffVersions(
      registryOf(madeUp({ removed: { version: 'MSNP15', how: '' } })),
      'MSNP12',
      'MSNP14',
    );
    expect([commands.removed, commands.unknown]).toEqual([[], ['AAA']]);
  });

  test('errors of a command come and go, and so do codes', () => {
    const command = changing([], { errors: [{ code: 201, when: 'A word is wrong.', since: 'MSNP5' }] });
    const { commands, errors } = diffVersions(registryOf(command), 'MSNP1', 'MSNP5');
    expect(commands.changed[0]?.errors.added.map(({ code }) => code)).toEqual([201]);
    expect(errors.added.map(({ code }) => code)).toEqual([201]);
  });

  test('the written changes on the way are told, those of the older version left out', () => {
    const changes = ['MSNP4', 'MSNP5', 'MSNP6', 'MSNP7'].map((version) => ({
      version,
      what: `In ${version}.`,
    }));
    const command = changing([{ name: 'mood', type: 'word', since: 'MSNP6' }], { changes });
    const versions = (['MSNP4', 'MSNP5', 'MSNP6'] as const).map((id) =>
      madeUpVersion(id, { changes: [{ area: 'logOn', what: `With ${id}.` }] }),
    );
    const diff = diffVersions({ ...registryOf(command), versions }, 'MSNP4', 'MSNP6');
    expect(diff.commands.changed[0]?.changes.map(({ version }) => version)).toEqual(['MSNP5', 'MSNP6']);
    expect(diff.notes.map(({ version, confidence }) => [version, confidence])).toEqual([
      ['MSNP5', 'confirmed'],
      ['MSNP6', 'confirmed'],
    ]);
  });

  test('schemes and services are compared where both are known', () => {
    const { schemes: _, ...unknown } = madeUpVersion('MSNP5');
    const versions = [madeUpVersion('MSNP4'), unknown, madeUpVersion('MSNP6', { schemes: ['TWN'] })];
    const registry = { ...registryOf(), versions };
    expect(diffVersions(registry, 'MSNP4', 'MSNP6').schemes).toEqual({ added: ['TWN'], removed: ['MD5'] });
    expect(diffVersions(registry, 'MSNP4', 'MSNP5').schemes).toBeUndefined();
  });

  test('a version that nobody described cannot be compared', () => {
    expect(() => diffVersions(registryOf(), 'MSNP4', 'MSNP99')).toThrow('No version MSNP99');
  });
});

test('a version differs in nothing from itself', () => {
  for (const { id } of REGISTRY.versions) {
    const { commands, errors, notes } = diffVersions(REGISTRY, id, id);
    expect([commands.added, commands.removed, commands.changed, errors, notes]).toEqual([
      [],
      [],
      [],
      { added: [], removed: [] },
      [],
    ]);
  }
});

test('between MSNP9 and MSNP11 adding people was written anew and personal messages came', () => {
  const { commands } = diffVersions(REGISTRY, 'MSNP9', 'MSNP11');
  expect(commands.added.map(({ name }) => name)).toEqual(expect.arrayContaining(['ADC', 'UBX', 'UUX']));
  expect(commands.removed.map(({ name }) => name)).toContain('ADD');
  expect(
    commands.changed.find(({ name }) => name === 'SYN')?.forms.changed[0]?.params.map(({ name }) => name),
  ).toEqual(['listVersion', 'settingsVersion']);
});
