// The files for other languages and the test vectors of a built site, byte for byte.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPages } from '#cli/pages.ts';
import { GENERATED, VECTOR_NAMES, vectorSchemaFile, vectorsFile } from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';

const FOLDER = new URL('../../dist/registry/v1/', import.meta.url);

function served(path: string): string {
  return readFileSync(new URL(path, FOLDER), 'utf8');
}

test.each(Object.entries(GENERATED))('the site serves %s as msnp registry writes it', (file, textOf) => {
  expect(served(file) === textOf(REGISTRY)).toBe(true);
});

test.each(VECTOR_NAMES)('the site serves the vectors %s as msnp registry writes them', (name) => {
  expect(served(`vectors/${name}.json`) === vectorsFile(name, readPages())).toBe(true);
});

test('the vectors have their schema beside them, and nothing else', () => {
  expect(served('vectors/schema.json')).toBe(vectorSchemaFile());
  expect(readdirSync(new URL('vectors/', FOLDER)).toSorted()).toEqual(
    [...VECTOR_NAMES, 'schema'].map((name) => `${name}.json`).toSorted(),
  );
});
