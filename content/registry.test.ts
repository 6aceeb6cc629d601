// Everything that is written of MSNP, against every rule.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ERRORS } from '#content/errors/errors.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { sentence } from '#content/rules/rule.ts';
import { RULES } from '#content/rules/rules.ts';
import { allCommands } from '#content/rules/statements.ts';

const FILES = readdirSync(fileURLToPath(new URL('.', import.meta.url)), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'))
  .map((path) => path.slice(path.lastIndexOf('/content/') + 1));

describe('what is written of MSNP keeps every rule', () => {
  test.each(RULES)('$name: $description', ({ check }) => {
    expect(check(REGISTRY, FILES).map(sentence)).toEqual([]);
  });
});

test('no two rules have the same name', () => {
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
});

describe('a definition is plain data: it survives being written as JSON', () => {
  const definitions = [
    ...allCommands(REGISTRY).map((command): [string, unknown] => [command.name, command]),
    ...REGISTRY.versions.map((version): [string, unknown] => [version.id, version]),
    ['the table of errors', ERRORS] satisfies [string, unknown],
  ];
  test.each(definitions)('%s', (_name, definition) => {
    expect(JSON.parse(JSON.stringify(definition))).toStrictEqual(definition);
  });
});
