// The changelog of two registries: nothing is left out, and the same registry has none.
import { expect, test } from 'vitest';
import { registryFile } from '#content/publish/files.ts';
import { madeUp, registryOf } from '#content/rules/made-up.ts';
import type { Command } from '#protocol/define.ts';
import { REGISTRY_VERSION, SCHEMA_VERSION } from '../edition.ts';
import { REGISTRY } from '../registry.ts';
import { changelog, isRegistry } from './changelog.ts';

function read(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text);
  return isRegistry(value) ? value : expect.unreachable('no registry');
}

const made = (...commands: readonly Command[]) => read(registryFile(registryOf(...commands)));

test('a registry against itself has no change', () => {
  const file = read(registryFile(REGISTRY));
  expect(changelog(file, file)).toBe(
    `# Registry ${REGISTRY_VERSION} to ${REGISTRY_VERSION}\n\nShape ${SCHEMA_VERSION}, as before.\n\nNothing else differs.\n`,
  );
});

test('commands come and go by name, and what changed of one is told field by field', () => {
  const before = made(madeUp({ name: 'AAA' }), madeUp({ name: 'BBB' }));
  const after = {
    ...made(madeUp({ name: 'AAA', title: 'Another title' }), madeUp({ name: 'CCC' })),
    registryVersion: '99.0.0',
  };
  const text = changelog(before, after);
  expect(text).toContain(`# Registry ${REGISTRY_VERSION} to 99.0.0\n`);
  expect(text).toContain('## Commands\n\n- Added: CCC\n- Removed: BBB\n- AAA\n');
  expect(text).toMatch(/ {2}- title: ".*" is now "Another title"\n/);
});

test('a word of a line, a version and an order are not passed over', () => {
  const base = { document: 'registry', schemaVersion: '1.0.0', registryVersion: '1', commands: {} };
  const form = (params: readonly unknown[]) => ({
    ...base,
    commands: { USR: { forms: [{ id: 'USR.ok', params }] } },
  });
  const trid = { name: 'trid', type: 'trid' };
  const handle = { name: 'handle', type: 'handle' };
  expect(changelog(form([trid]), form([trid, handle]))).toContain(
    '  - forms › USR.ok › params › handle: new\n',
  );
  expect(changelog(form([trid]), form([{ ...trid, type: 'number' }]))).toContain(
    '  - forms › USR.ok › params › trid › type: "trid" is now "number"\n',
  );
  expect(changelog(form([trid, handle]), form([handle, trid]))).toContain(
    '  - forms › USR.ok › params › order: trid, handle is now handle, trid\n',
  );
  expect(changelog(base, { ...base, schemaVersion: '2.0.0', poems: { rose: 1 } })).toContain(
    'Shape 1.0.0 became 2.0.0.\n\n## poems\n\n- Added: rose\n',
  );
});

test('what is no registry is told apart', () => {
  expect([null, [], {}, { document: 'errors', commands: {} }, 'registry'].map(isRegistry)).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});
