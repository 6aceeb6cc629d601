// The rule pages, on registries that break it.
import { expect, test } from 'vitest';
import { madeUp, registryOf } from './made-up.ts';
import { pages } from './pages.ts';

function found(...files: readonly string[]): string[] {
  return pages.check(registryOf(madeUp()), files).map(({ file }) => file);
}

test('a page beside its definition is right', () => {
  expect(found('content/commands/aaa/index.md', 'content/commands/aaa/command.ts')).toEqual([]);
  expect(found('content/versions/msnp5/index.md', 'content/versions/msnp5/version.ts')).toEqual([]);
});

test('a page without its definition is found', () => {
  expect(found('content/commands/aaa/index.md', 'content/commands/aaa/serve.ts')).toEqual([
    'content/commands/aaa/index.md',
  ]);
  expect(found('content/versions/msnp5/index.md')).toEqual(['content/versions/msnp5/index.md']);
});

test('pages of other kinds are no matter of this rule', () => {
  expect(found('content/guide/framing.md', 'content/errors/index.md')).toEqual([]);
});
