// The rule folders, on registries that break it.
import { expect, test } from 'vitest';
import { folders } from './folders.ts';
import { filesOf, madeUp, registryOf } from './made-up.ts';
import { sentence } from './rule.ts';

const registry = registryOf(madeUp());

test('folders and lists that are the same are right', () => {
  expect(folders.check(registry, filesOf(registry))).toEqual([]);
});

test('a folder that no list has is found', () => {
  const files = [...filesOf(registry), 'content/commands/bbb/command.ts', 'content/commands/bbb/serve.ts'];
  expect(folders.check(registry, files).map(sentence)).toEqual([
    'content/commands/bbb/command.ts: this command is not in the list; add it to content/registry.ts, in the name of its folder.',
  ]);
});

test('a format that no list has is found, with the list that it belongs to', () => {
  const files = [...filesOf(registry), 'content/formats/ccc/format.ts'];
  expect(folders.check(registry, files).map(({ message }) => message)).toEqual([
    'this format is not in the list; add it to content/reference.ts, in the name of its folder.',
  ]);
});

test('a line of the list without a folder is found', () => {
  const files = filesOf(registry).filter((file) => !file.includes('/aaa/') && !file.includes('/msnp5/'));
  expect(folders.check(registry, files).map(({ place }) => place)).toEqual([
    'content/commands/aaa/command.ts',
    'content/versions/msnp5/version.ts',
  ]);
});

test('a version that nothing describes is found', () => {
  const without = { ...registry, versions: registry.versions.filter(({ id }) => id !== 'MSNP5') };
  expect(folders.check(without, filesOf(without)).map(({ message }) => message)).toEqual([
    'MSNP5 is a version, but nothing describes it; write content/versions/msnp5/version.ts and list it.',
  ]);
});
