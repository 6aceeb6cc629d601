// The published files of a built site, byte for byte.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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
import { REGISTRY } from '#content/publish/registry.ts';

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
