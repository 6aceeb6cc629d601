// What publishing makes of definitions: made-up ones, and those of MSNP.
import { describe, expect, test } from 'vitest';
import { ANSWER, ASK, madeUp, registryOf } from '#content/rules/made-up.ts';
import type { Command } from '#protocol/define.ts';
import { REGISTRY } from './publish/registry.ts';
import {
  diffVersions,
  publish,
  publishCommand,
  publishErrors,
  publishJson,
  publishVersion,
} from './publish.ts';

const trid = { name: 'trid', type: 'trid' } as const;

/** A command whose request gains a word in MSNP5 and loses one after MSNP8. */
const GROWING = madeUp({
  services: ['DS', 'NS'],
  sources: ['wiki', 'draft-movva'],
  forms: {
    ask: {
      ...ASK,
      since: 'MSNP3',
      in: 'fresh',
      params: [
        trid,
        { name: 'old', type: 'word', until: 'MSNP8', confidence: 'single', sources: ['wiki'] },
        {
          name: 'mood',
          type: 'word',
          since: 'MSNP5',
          optional: true,
          values: { glad: 'all is well', sad: { about: 'it is not', since: 'MSNP7' } },
        },
        { name: 'names', type: 'handle', prefix: 'N=', repeat: true },
      ],
    },
    answer: { ...ANSWER, to: 'online' },
    told: { from: 'server', about: 'Tells.', until: 'MSNP12', services: ['NS'], params: [] },
  },
  errors: [{ code: 201, when: 'A word is wrong.', since: 'MSNP5' }],
});

function published(command: Command) {
  return publishCommand(registryOf(command), command.name).command;
}

function form(command: Command, name: string) {
  const found = published(command).forms.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no form ${name}`);
  return found;
}

describe('a published form', () => {
  test('has its range, phases and answers written out', () => {
    const ask = form(GROWING, 'ask');
    expect([ask.id, ask.kind, ask.since, ask.until]).toEqual(['AAA.ask', 'request', 'MSNP3', 'MSNP12']);
    expect(ask.in).toEqual({ DS: ['fresh'], NS: ['fresh'] });
    expect(ask.answeredBy).toEqual(['AAA.answer']);
    const answer = form(GROWING, 'answer');
    expect([answer.kind, answer.since, answer.to, answer.answers]).toEqual([
      'reply',
      'CVR0',
      'online',
      ['AAA.ask'],
    ]);
    expect(answer.in).toEqual({ DS: ['fresh'], NS: ['online'] });
    expect(form(GROWING, 'told')).toMatchObject({ kind: 'event', services: ['NS'], answers: [] });
  });

  test('has a generation for each run of versions with the same words', () => {
    expect(form(GROWING, 'ask').generations.map(({ since, until, usage }) => [since, until, usage])).toEqual([
      ['MSNP3', 'MSNP4', 'AAA {trid} {old} N={names}...'],
      ['MSNP5', 'MSNP8', 'AAA {trid} {old} [{mood}] N={names}...'],
      ['MSNP9', 'MSNP12', 'AAA {trid} [{mood}] N={names}...'],
    ]);
  });

  test('takes confidence and sources from around, word by word', () => {
    const [first] = form(GROWING, 'ask').generations;
    expect(first?.params.map(({ name, confidence, sources }) => [name, confidence, sources.length])).toEqual([
      ['trid', 'confirmed', 2],
      ['old', 'single', 1],
      ['names', 'confirmed', 2],
    ]);
  });

  test('tells of each word and each known value in which versions it stands', () => {
    const [, second, third] = form(GROWING, 'ask').generations;
    expect(second?.params.find(({ name }) => name === 'old')).toMatchObject({
      since: 'MSNP3',
      until: 'MSNP8',
    });
    const mood = second?.params.find(({ name }) => name === 'mood');
    expect(mood).toMatchObject({
      optional: true,
      repeat: false,
      open: false,
      since: 'MSNP5',
      until: 'MSNP12',
    });
    expect(mood?.values?.map(({ word, since, until }) => [word, since, until])).toEqual([
      ['glad', 'MSNP5', 'MSNP8'],
      ['sad', 'MSNP7', 'MSNP8'],
    ]);
    expect(third?.params[1]?.values?.[1]).toMatchObject({ since: 'MSNP9', until: 'MSNP12' });
  });
});

describe('the presence of a command', () => {
  const states = (command: Command) =>
    Object.fromEntries(published(command).presence.map(({ version, state }) => [version, state]));

  test('says when it came, changed and went', () => {
    const sure = madeUp({ forms: { ask: { ...GROWING.forms.ask, ...ASK, since: 'MSNP3' } } });
    expect(states(sure)).toMatchObject({ MSNP2: 'absent', MSNP3: 'added', MSNP4: 'same', MSNP13: 'removed' });
    expect(states(sure).MSNP14).toBe('absent');
    expect(states(GROWING)).toMatchObject({
      MSNP4: 'same',
      MSNP5: 'changed',
      MSNP6: 'same',
      MSNP7: 'changed',
    });
  });

  test('is unknown between the last form and the version that is known to lack it', () => {
    const late = madeUp({ removed: { version: 'MSNP15', how: 'It is gone.' } });
    expect(states(late)).toMatchObject({
      MSNP12: 'same',
      MSNP13: 'unknown',
      MSNP14: 'unknown',
      MSNP15: 'removed',
      MSNP16: 'absent',
    });
  });

  test('is unknown in a gap, unless a change tells that it was gone', () => {
    const forms = { ask: { ...ASK, until: 'MSNP5' }, again: { ...ASK, since: 'MSNP7' } };
    expect(states(madeUp({ forms }))).toMatchObject({ MSNP5: 'same', MSNP6: 'unknown', MSNP7: 'changed' });
    const other = madeUp({ name: 'BBB' });
    const command = publishCommand(registryOf(madeUp({ forms }), other), 'AAA').command;
    expect(command.presence.find(({ version }) => version === 'MSNP6')?.state).toBe('unknown');
    const told = madeUp({ forms, changes: [{ version: 'MSNP6', what: 'It is gone for a while.' }] });
    const gone = publishCommand(registryOf(told, other), 'AAA').command;
    expect(gone.presence.find(({ version }) => version === 'MSNP6')?.state).toBe('removed');
  });

  test('lists the versions with a form, and no others', () => {
    expect(published(GROWING).versions.slice(0, 2)).toEqual(['CVR0', 'MSNP1']);
    expect(published(GROWING).versions.at(-1)).toBe('MSNP12');
  });
});

describe('a published version', () => {
  test('holds only what is in force, resolved to that version', () => {
    const file = publishVersion(registryOf(GROWING, madeUp({ name: 'BBB', forms: {} })), 'MSNP6');
    expect(Object.keys(file.commands)).toEqual(['AAA']);
    const ask = file.commands.AAA?.forms.find(({ name }) => name === 'ask');
    expect(ask?.usage).toBe('AAA {trid} {old} [{mood}] N={names}...');
    expect(ask?.params.find(({ name }) => name === 'mood')?.values?.map(({ word }) => word)).toEqual([
      'glad',
    ]);
    expect(file.version.tcpServices).toEqual(['DS', 'NS']);
  });

  test('names the commands that came, changed and went', () => {
    const { versions } = publish(
      registryOf(GROWING, madeUp({ name: 'BBB', forms: { ask: { ...ASK, since: 'MSNP7' } } })),
    );
    const of = (id: string) => versions.find((version) => version.id === id)?.commands;
    expect(of('MSNP7')).toEqual({
      inForce: ['AAA', 'BBB'],
      added: ['BBB'],
      changed: ['AAA'],
      removed: [],
      unknown: [],
    });
    expect(of('MSNP13')).toMatchObject({ inForce: [], removed: ['AAA', 'BBB'] });
  });

  test('has the errors whose range holds it', () => {
    const registry = registryOf(GROWING);
    expect(Object.keys(publishVersion(registry, 'MSNP2').errors)).toEqual(['201']);
    expect(publishVersion(registry, 'MSNP1').errors).toEqual({});
    expect(publishVersion(registry, 'MSNP4').commands.AAA?.errors).toEqual([]);
    expect(publishVersion(registry, 'MSNP5').commands.AAA?.errors).toHaveLength(1);
  });

  test('of which no command is known has no errors either, and none of another goes there', () => {
    const { errors, version } = publishVersion(REGISTRY, 'MSNP23');
    expect(errors).toEqual({});
    expect(version.errors.inForce).toEqual([]);
    expect(version.errors.unknown).toContain(911);
    expect(publishVersion(REGISTRY, 'MSNP22').version.errors.unknown).toEqual([]);
    expect(diffVersions(REGISTRY, 'MSNP22', 'MSNP23').errors).toEqual({ added: [], removed: [] });
  });

  test('that nobody described cannot be published', () => {
    expect(() => publishVersion(registryOf(), 'MSNP99')).toThrow('No version MSNP99');
    expect(() => publishCommand(registryOf(), 'ZZZ')).toThrow('No command ZZZ');
  });
});

test('an error knows the commands that list it', () => {
  const { errors } = publishErrors(registryOf(GROWING));
  expect(errors['201']?.usedBy).toEqual([
    {
      command: 'AAA',
      when: 'A word is wrong.',
      closes: false,
      since: 'MSNP5',
      until: 'MSNP12',
      confidence: 'confirmed',
      sources: ['wiki', 'draft-movva'],
    },
  ]);
});

describe('the registry of MSNP', () => {
  const text = publishJson(publish(REGISTRY));

  test('is the same to the byte each time', () => {
    expect(publishJson(publish(REGISTRY))).toBe(text);
    expect(publishJson(publish({ ...REGISTRY }))).toBe(text);
  });

  test('ends with one line end and has no blanks at the ends of lines', () => {
    expect(text.endsWith('}\n')).toBe(true);
    expect(/[ \t]\n/.test(text)).toBe(false);
  });

  test('has no field that JSON drops', () => {
    expect(JSON.parse(text)).toStrictEqual(publish(REGISTRY));
  });

  test('has each form in each of its versions exactly once', () => {
    for (const command of Object.values(publish(REGISTRY).commands)) {
      for (const { id, since, until, generations } of command.forms) {
        expect([id, generations[0]?.since, generations.at(-1)?.until]).toEqual([id, since, until]);
        const ends = generations.slice(0, -1).map((generation) => generation.until);
        const starts = generations.slice(1).map((generation) => generation.since);
        const order = REGISTRY.protocol.versions;
        expect(starts.map((version) => order.indexOf(version))).toEqual(
          ends.map((version) => order.indexOf(version) + 1),
        );
      }
    }
  });
});
