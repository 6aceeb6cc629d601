// The definitions as the browser gets them: without what only readers need, and otherwise the same.

import { expect, test } from 'vitest';
import { MSNP } from '#content/registry.ts';
import { isTest, modulesUnder, textOf } from '#testing/sources.ts';
import { FOR_READERS, lean } from './lean.ts';

test('sources, disputes and history go, with their commas; forms, parameters and their meanings stay', () => {
  const code = `export const PUT = define({
  name: 'PUT',
  forms: { publish: { about: 'Publishes, from: 1.', sources: ['a', "b, c"], params: [param({ name: 'x', note: 'y' })] } },
  changes: [{ version: 'MSNP18', what: 'It is { new }.' }],
  confidence: 'high', sources: ['d'],
});`;
  expect(lean(code, 'command.ts').replace(/\s+/g, ' ')).toBe(
    "export const PUT = define({ name: 'PUT', forms: { publish: { about: 'Publishes, from: 1.', params: [param({ name: 'x', })] } }, });",
  );
});

test('every definition still parses, and is lighter by what it is told of it', () => {
  for (const { name } of MSNP.commands) {
    const file = `content/commands/${name.toLowerCase()}/command.ts`;
    const code = textOf(file);
    const light = lean(code, file);
    expect(light.length, name).toBeLessThan(code.length);
    expect(lean(light, file)).toBe(light);
  }
});

test('nothing that goes into a worker reads what is left out', () => {
  const readers = new RegExp(`(?<!LOOK)\\.(${FOR_READERS.join('|')})\\b(?!\\()`);
  const modules = modulesUnder('src/protocol', 'src/server', 'src/client', 'src/editor', 'playground');
  expect(modules.filter((file) => !isTest(file) && readers.test(textOf(file)))).toEqual([]);
});
