// The published files of a built site, byte for byte.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readImplementations } from '#cli/pages.ts';
import {
  commandFile,
  diffFile,
  errorsFile,
  pairName,
  pairs,
  registryFile,
  schemaFile,
  versionFile,
} from '#content/publish/files.ts';
import {
  publishEach,
  publishImplementation,
  publishImplementations,
} from '#content/publish/implementation.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { publishJson } from '#content/publish.ts';
import { readPages } from '#testing/pages.ts';

const FOLDER = new URL('../../dist/registry/v1/', import.meta.url);

function served(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

describe('the site serves the bytes that msnp registry writes', () => {
  test('of the registry, its schema and the errors', () => {
    expect(served('registry.json')).toBe(registryFile(REGISTRY));
    expect(served('schema.json')).toBe(schemaFile());
    expect(served('errors.json')).toBe(errorsFile(REGISTRY));
  });

  test.each(REGISTRY.versions)('of version $id', ({ id }) => {
    expect(served(`versions/${id.toLowerCase()}.json`)).toBe(versionFile(REGISTRY, id));
  });

  test.each(REGISTRY.protocol.commands)('of command $name', ({ name }) => {
    expect(served(`commands/${name.toLowerCase()}.json`)).toBe(commandFile(REGISTRY, name));
  });

  test('of every pair of versions, the older first', () => {
    const all = pairs(REGISTRY);
    expect(readdirSync(new URL('diff/', FOLDER)).length).toBe(all.length);
    for (const pair of all)
      expect(served(`diff/${pairName(pair)}.json`) === diffFile(REGISTRY, pair)).toBe(true);
  });
});

test('the site serves each kept result of an implementation as it is published', () => {
  const kept = new URL('../../content/implementations/', import.meta.url);
  const files = readdirSync(kept).filter((name) => name.endsWith('.json'));
  expect(readdirSync(new URL('implementations/', FOLDER))).toEqual(files);
  for (const file of files) {
    const record = JSON.parse(readFileSync(new URL(file, kept), 'utf8'));
    const published = publishImplementation(file.replace(/\.json$/, ''), record, readPages(), REGISTRY);
    expect(served(`implementations/${file}`)).toBe(publishJson(published));
  }
  const all = publishEach(readImplementations(), readPages(), REGISTRY);
  expect(served('implementations.json')).toBe(publishJson(publishImplementations(all)));
});
