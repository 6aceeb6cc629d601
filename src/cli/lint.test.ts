// msnp lint as it is called: what it says of logs, and its exit status.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '#testing/sources.ts';
import { main } from './main.ts';

const folder = mkdtempSync(join(tmpdir(), 'msnp-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function call(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

const GOOD = '>>> VER 1 MSNP8 CVR0\n<<< VER 1 MSNP8\n>>> USR 2 TWN I alice@example.com\n';
const BAD = `${GOOD}<<< USR 3 TWN S lc=1033\n>>> CHG 4 XXX 0\n`;

describe('msnp lint', () => {
  test('names command, form, fields and page of each line, and ends with 0 when nothing is wrong', async () => {
    const { status, out } = await call('lint', file('good.log', GOOD));
    expect(status).toBe(0);
    expect(out).toContain('MSNP8, as agreed on the connection; notification server. 3 lines.');
    expect(out).toContain('USR initiate, commands/usr/#initiate');
    expect(out).toContain('handle:');
    expect(out).toContain('alice@example.com');
    expect(out.endsWith('No problem was found.')).toBe(true);
  });

  test('tells place, what is wrong and what to do, and ends with 1', async () => {
    const { status, out } = await call('lint', file('bad.log', BAD), '--problems');
    expect(status).toBe(1);
    expect(out).toContain('4 S: USR 3 TWN S lc=1033');
    expect(out).toContain('! column 9, reply-without-request:');
    expect(out).toContain('Repeat the transaction ID of the request');
    expect(out).toContain('! column 11, bad-value:');
    expect(out).not.toContain('VER 1');
    expect(out.endsWith('2 problems found.')).toBe(true);
  });

  test('stays within 80 columns and writes no colours where there is no terminal', async () => {
    const { out } = await call('lint', file('wide.log', `${BAD}<<< MSG a@b.c ${'n'.repeat(200)} 0\n`));
    expect(out.split('\n').filter((line) => line.length > 80 && !/n{60}/.test(line))).toEqual([]);
    expect(out).not.toContain('\u001b');
  });

  test('gives the same as JSON', async () => {
    const { status, out } = await call('lint', '--json', file('bad.log', BAD));
    expect(status).toBe(1);
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      notation: 'arrows',
      problems: 2,
      connections: [{ service: 'NS', version: 'MSNP8', versionFrom: 'negotiated' }],
    });
    expect(report).toHaveProperty('connections.0.lines.3.problems.0', {
      line: 4,
      column: 9,
      width: 1,
      code: 'reply-without-request',
      level: 'problem',
      detail: 'No command of the client has the transaction ID 3.',
      remedy: 'Repeat the transaction ID of the request, or 0 where nobody asked.',
    });
  });

  test('takes the version that it is told', async () => {
    const { status, out } = await call('lint', file('good.log', GOOD), '--version', 'msnp15');
    expect(status).toBe(1);
    expect(out).toContain('MSNP15, as told');
  });

  test('lets no control character of a log reach the terminal', async () => {
    const { out } = await call(
      'lint',
      file('escape.log', '>>> CHG 1 \u001b[31mNLN\u0007 0\n>>> <b>x\u202e</b>\n'),
    );
    expect(out).toContain('\u241b[31mNLN\u2407');
    for (const raw of ['\u001b', '\u0007', '\u202e']) expect(out).not.toContain(raw);
  });

  test('reads standard input', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(ROOT, 'src/cli/msnp.mjs'), 'lint', '-', '--problems'],
      { input: BAD, encoding: 'utf8' },
    );
    expect(stdout).toContain('2 problems found.');
    expect(status).toBe(1);
  }, 20_000);

  test.each([
    ['a missing file', () => join(folder, 'nothing'), 'cannot be read: There is no such file.'],
    ['a directory', () => folder, 'cannot be read: This is a directory; name a file in it.'],
    ['an empty file', () => file('empty', ''), 'cannot be checked: It is empty.'],
    ['a blank file', () => file('blank', ' \n\n\t\n'), 'cannot be checked: It is blank.'],
    [
      'an unknown notation',
      () => file('diary', 'Dear diary\u001b[31m'),
      'It is in no notation that is known: line 1, column 1 begins "Dear diary?[31m"',
    ],
    [
      'a page',
      () => file('page.html', '<!DOCTYPE html>\n<script>alert(1)</script>\n'),
      'line 1, column 1 begins "<!DOCTYPE html>"',
    ],
    [
      'a picture',
      () => file('cat.png', Uint8Array.of(0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13)),
      'It is binary, and no capture that is known (pcap, pcapng): line 3, column 1 has a zero byte.',
    ],
    [
      'a capture without MSNP',
      () => file('cut.pcap', Uint8Array.of(0xa1, 0xb2, 0xc3, 0xd4, 0, 2, 0, 4, 0, 0, 0, 0)),
      'It has no connection of MSNP in it, read as packet capture (pcap). packet 1, column 1: The file ends',
    ],
  ])('says of %s what is the matter, and ends with 2', async (_, path, sentence) => {
    const { status, err } = await call('lint', path());
    expect(err).toContain(sentence);
    expect(status).toBe(2);
  });

  test.each([
    [['lint'], 'FILE is missing.'],
    [['lint', 'a', 'b'], '"b" is one word too many.'],
    [['lint', 'a', '--version', 'MSPN8'], 'Did you mean MSNP8?'],
    [['lint', 'a', '--jsn'], 'Did you mean --json?'],
  ])('%j is a wrong call', async (args, sentence) => {
    const { status, err } = await call(...args);
    expect(err).toContain(sentence);
    expect(status).toBe(2);
  });
});
