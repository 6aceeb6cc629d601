// What msnp registry writes, and what it says to a wrong call.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  commandFile,
  diffFile,
  errorsFile,
  GENERATED,
  registryFile,
  schemaFile,
  vectorSchemaFile,
  vectorsFile,
  versionFile,
} from '#content/publish/files.ts';
import { publishEach, publishImplementations } from '#content/publish/implementation.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { publishJson } from '#content/publish.ts';
import { readImplementations, readPages } from './pages.ts';
import { WRITE_REGISTRY } from './registry.ts';
import { Failure } from './subcommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'registry-'));
afterAll(() => rmSync(folder, { recursive: true }));

const KEPT = publishEach(readImplementations(), readPages(), REGISTRY);

/** What a call writes to standard output. */
async function written(...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const terminal = { out: (line: string) => lines.push(`${line}\n`), err: () => expect.unreachable() };
  expect(await WRITE_REGISTRY.run(args, terminal)).toBe(0);
  return lines.join('');
}

describe('the bytes are those of the site', () => {
  test.each([
    [[], registryFile(REGISTRY)],
    [['--version', 'msnp11'], versionFile(REGISTRY, 'MSNP11')],
    [['--command', 'ver'], commandFile(REGISTRY, 'VER')],
    [['--diff', 'msnp9..MSNP11'], diffFile(REGISTRY, { from: 'MSNP9', to: 'MSNP11' })],
    [['--errors'], errorsFile(REGISTRY)],
    [['--schema'], schemaFile()],
    [['--format', 'json'], registryFile(REGISTRY)],
    [['--format', 'json', '--command', 'VER'], commandFile(REGISTRY, 'VER')],
    [['--format', 'schema'], schemaFile()],
    [['--format', 'types'], GENERATED['types.d.ts'](REGISTRY)],
    [['--format', 'python'], GENERATED['msnp_registry.py'](REGISTRY)],
    [['--format', 'LUA'], GENERATED['msnp.lua'](REGISTRY)],
    [['--format', 'csv'], GENERATED['commands.csv'](REGISTRY)],
    [['--vectors', 'framing'], vectorsFile('framing', [])],
    [['--vectors', 'exchanges'], vectorsFile('exchanges', readPages())],
    [['--vectors', 'schema'], vectorSchemaFile()],
    [['--implementations'], publishJson(publishImplementations(KEPT))],
    [['--implementation', 'msnp-reference'], publishJson(KEPT.find(({ id }) => id === 'msnp-reference'))],
  ])('%j', async (args, text) => {
    expect(await written(...args)).toBe(text);
  });

  test('in a file as well, and then nothing else is written', async () => {
    const file = join(folder, 'registry.json');
    expect(await written('--out', file)).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(registryFile(REGISTRY));
  });
});

describe('a changelog', () => {
  const old = join(folder, 'old.json');
  writeFileSync(old, registryFile(REGISTRY).replace('"title": "Negotiate dialect"', '"title": "Choose"'));

  test('is of two files, or of one and the registry at hand', async () => {
    const text = await written('--changelog', old);
    expect(text).toContain('- VER\n  - title: "Choose" is now "Negotiate dialect"\n');
    expect(text.split('\n')).toHaveLength(9);
    const now = join(folder, 'now.json');
    writeFileSync(now, registryFile(REGISTRY));
    expect(await written('--changelog', old, now)).toBe(text);
    expect(await written('--changelog', now, old)).toContain('"Negotiate dialect" is now "Choose"');
  });
});

describe('a wrong call is told what is wrong', () => {
  test.each([
    [['--version', 'MSMP8'], 'There is no version "MSMP8". Did you mean MSNP8?', 2],
    [['--command', 'USER'], 'There is no command "USER". Did you mean USR?', 2],
    [['--diff', 'MSNP8'], '--diff must be two versions with .. between them, but is "MSNP8".', 2],
    [['--format', 'yaml'], /^There is no format "yaml"\. There are json, schema, types/, 2],
    [['--vectors', 'frames'], /^There is no file of vectors "frames"/, 2],
    [['--format', 'lua', '--errors'], /^Only one of --version, --command/, 2],
    [['--changelog', join(folder, 'none.json')], /^The file ".*none\.json" cannot be read: ENOENT/, 1],
    [['--changelog', import.meta.filename], /^The file ".*registry\.test\.ts" is no registry\.json\.$/, 1],
    [['--schema', '--errors'], /^Only one of --version, --command/, 2],
    [['--vresion', 'MSNP8'], 'There is no option --vresion. Did you mean --version?', 2],
    [
      ['--schema', '--out', join(folder, 'none', 'x.json')],
      /^The file ".*x\.json" cannot be written: ENOENT/,
      1,
    ],
  ])('%j', async (args, message, status) => {
    const failure = await written(...args).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      message: typeof message === 'string' ? message : expect.stringMatching(message),
      status,
    });
  });
});
