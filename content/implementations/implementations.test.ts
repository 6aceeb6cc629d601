// The kept results of implementations: in shape, and about exchanges, commands and versions that are there.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { SPOKEN } from '#content/commands/ver/serve.ts';
import {
  publishEach,
  publishImplementation,
  publishImplementations,
} from '#content/publish/implementation.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { SCHEMA } from '#content/publish/schema.ts';
import { readPages } from '#testing/pages.ts';
import { ROOT } from '#testing/sources.ts';
import type { Implementation } from './implementation.ts';
import { placed } from './placing.ts';

const FOLDER = join(ROOT, 'content/implementations');
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(SCHEMA);

const FILES = globSync('*.json', { cwd: FOLDER }).map((file): [id: string, Implementation] => [
  file.replace(/\.json$/, ''),
  JSON.parse(readFileSync(join(FOLDER, file), 'utf8')),
]);

const NONE = { agrees: {}, differs: [], untried: {} };

/** A record with some results of MSNP8 and nothing else. */
function about(version: string, results: Partial<Implementation['versions'][string]>): Implementation {
  return {
    ...{ name: 'A server', release: '1', date: '2026-11-21', command: 'msnp check', accounts: 2 },
    versions: { [version]: { ...NONE, ...results } },
  };
}

const place = (record: Implementation) => placed('a-server', record, readPages(), REGISTRY);

describe.each(FILES)('%s', (id, record) => {
  test('names only versions, exchanges and commands that exist, and fits the schema of what is published', () => {
    const published = publishImplementation(id, record, readPages(), REGISTRY);
    validate(JSON.parse(JSON.stringify(published)));
    expect(validate.errors).toBe(null);
    const known = REGISTRY.protocol.commands.map(({ name }) => name);
    for (const { commands, counts, exchanges } of published.versions) {
      expect(known).toEqual(expect.arrayContaining([...commands.covered, ...commands.uncovered]));
      expect(counts.agrees + counts.differs + counts.untried).toBe(exchanges.length);
      expect(new Set(exchanges.map(({ page, index }) => `${page} ${index}`)).size).toBe(exchanges.length);
    }
  });

  test('is of a day that there is, and shows no address of a machine', () => {
    expect(new Date(record.date).toISOString()).toBe(`${record.date}T00:00:00.000Z`);
    expect(JSON.stringify(record)).not.toMatch(/127\.0\.0\.1|localhost/);
  });
});

test('all of them fit the schema in numbers, too, and each number is that of its own file', () => {
  const all = publishEach(FILES, readPages(), REGISTRY);
  const { implementations, ...rest } = publishImplementations(all);
  validate(JSON.parse(JSON.stringify({ ...rest, implementations })));
  expect(validate.errors).toBe(null);
  for (const [index, { file, versions }] of implementations.entries()) {
    expect(FILES.map(([id]) => `implementations/${id}.json`)).toContain(file);
    expect(versions.map(({ counts }) => counts)).toEqual(all[index]?.versions.map(({ counts }) => counts));
  }
  expect(implementations.length).toBe(FILES.length);
});

test('our own server was played in every version that it speaks, and differs nowhere', () => {
  const own = FILES.find(([id]) => id === 'msnp-reference')?.[1];
  expect(Object.keys(own?.versions ?? {})).toEqual(SPOKEN);
  expect(Object.values(own?.versions ?? {}).flatMap(({ differs }) => differs)).toEqual([]);
});

describe('a stale file is told with all that it names in vain, and how to renew it', () => {
  const renewal = /^content\/implementations\/a-server\.json names what is not there: .* Make the file anew/;

  test.each<[string, Implementation, string]>([
    [
      'an exchange that is called otherwise now',
      about('MSNP8', { agrees: { 'commands/usr': ['As nobody calls it'] } }),
      'an exchange of MSNP8 called "As nobody calls it" on commands/usr',
    ],
    [
      'a page that is gone',
      about('MSNP8', { untried: { 'takes too long': { 'commands/zzz': ['A'] } } }),
      'an exchange of MSNP8 called "A" on commands/zzz',
    ],
    ['a version that there is not', about('MSNP99', { differs: [] }), 'the version MSNP99'],
    [
      'a difference in what is not there',
      about('MSNP2', {
        differs: [{ page: 'guide/log-on', title: 'B', expected: 'a', got: 'b', why: 'it is missing' }],
      }),
      'an exchange of MSNP2 called "B" on guide/log-on',
    ],
  ])('%s', (_what, record, named) => {
    expect(() => place(record)).toThrow(renewal);
    expect(() => place(record)).toThrow(named);
  });

  test('an exchange that another version has now is not there for this one', () => {
    const own = FILES[0]?.[1].versions['MSNP2']?.agrees ?? {};
    expect(() => place(about('MSNP3', { agrees: own }))).toThrow('an exchange of MSNP3 called');
    expect(place(about('MSNP2', { agrees: own }))[0]?.counts.agrees).toBeGreaterThan(10);
  });
});

test('exchanges that the run did not know are counted', () => {
  const [all] = place(about('MSNP8', {}));
  expect(all?.newer).toBeGreaterThan(50);
  expect(all?.commands.covered).toEqual([]);
});
