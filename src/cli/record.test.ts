// msnp check --record: what is kept of a run, and what is not.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { placed } from '#content/implementations/placing.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { readPages } from '#testing/pages.ts';
import { Ground } from '#testing/serving.ts';
import { CHECK, type Checked } from './check.ts';
import { checkCall } from './check-call.ts';
import { recordOf, writeRecord } from './record.ts';
import { Failure } from './subcommand.ts';

const ground = await Ground.open();
afterAll(() => ground.close());

const accounts = ['alice', 'bob'].flatMap((name) => ['--account', `${name}@example.com:${SAMPLE_PASSWORD}`]);

test('a run on a port is written to a file that the pages can place', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'msnp-record-')), 'own.json');
  const call = [`127.0.0.1:${ground.port}`, '--version', 'MSNP3', ...accounts, '--json'];
  const status = await CHECK.run([...call, '--record', file, '--name', 'Ours', '--release', '2'], {
    out: () => {},
    err: () => {},
  });
  expect(status).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('127.0.0.1');
  expect(text).not.toContain(SAMPLE_PASSWORD);
  const record = JSON.parse(text);
  expect(record).toMatchObject({
    ...{ name: 'Ours', release: '2', accounts: 2, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    command: 'msnp check HOST:PORT --version MSNP3 --account HANDLE:PASSWORD --account HANDLE:PASSWORD',
  });
  const [version] = placed('own', record, readPages(), REGISTRY);
  expect(version?.version).toBe('MSNP3');
  expect(version?.counts.agrees).toBeGreaterThan(0);
  expect(version?.newer).toBe(0);
});

test('accounts of the run are called as the people of the pages where a server repeats them', () => {
  const { record: _, ...options } = checkCall([
    ...['chat.example.net', '--version', 'MSNP8', '--account', 'someone@example.net:secret'],
  ]);
  const differs: Checked = {
    ...{ id: 'commands/usr/1', page: 'commands/usr/', title: 'A', version: 'MSNP8', commands: [] },
    verdict: {
      ...{ kind: 'differs', line: 3, expected: 'USR 1 OK someone@example.net A' },
      ...{ got: 'USR 1 OK \u001b[2J', why: 'someone@example.net is missing' },
    },
  };
  const record = recordOf({ name: 'A', release: '1' }, options, [differs], new Date('2026-11-21T23:59:00Z'));
  expect(record.date).toBe('2026-11-21');
  const text = JSON.stringify(record);
  expect(text).toContain('USR 1 OK alice@example.com A');
  for (const own of ['someone', 'secret', 'example.net', '\\u001b']) expect(text).not.toContain(own);
});

test.each([
  [['--record', 'a.json'], '--record needs --name'],
  [['--record', 'a.json', '--name', 'A'], '--record needs --release'],
  [['--record', 'a.json', '--name', ' ', '--release', '1'], '--record needs --name'],
  [['--name', 'A'], 'say what --record FILE is about'],
])('%j is a wrong call', (words, said) => {
  expect(() => checkCall(['localhost', '--version', 'MSNP8', ...accounts, ...words])).toThrow(said);
});

test('a file that cannot be written is named', async () => {
  const record = { name: 'A', release: '1', date: '2026-11-21', command: '', accounts: 0, versions: {} };
  const failure = await writeRecord('/no-such-folder/a.json', record).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ message: expect.stringContaining('"/no-such-folder/a.json"') });
});
