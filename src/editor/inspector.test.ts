// The inspector: lines as rows with names, decoded values, meanings and links.

import { expect, test } from 'vitest';
import { MSNP } from '#content/registry.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { diagnose } from '#protocol/diagnosis.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { Frame } from '#protocol/frame.ts';
import { dump, inspect } from './inspector.ts';
import { troubleOf } from './marks.ts';
import { explained } from './numeric.ts';

function frameOf(
  from: 'client' | 'server',
  line: string,
  payload = '',
  version: VersionId = 'MSNP8',
  service = 'NS',
) {
  const utf8 = new TextEncoder();
  const bytes = payload === '' ? undefined : utf8.encode(payload);
  return new Frame(dialectOf(MSNP, version, service), from, 0, utf8.encode(line), bytes);
}

test('each word has its name, type and meaning, and the command its page', () => {
  const { title, link, rows, syntax, phase } = inspect(frameOf('client', 'CHG 9 BSY 0'), 'online');
  expect(title).toBe('CHG from the client, MSNP8 NS');
  expect(link).toMatch(/^commands\/chg\/#\w+$/);
  expect(syntax).toMatch(/^CHG \{trid\} \{status\}/);
  expect(rows[0]).toMatchObject({ name: 'command', value: 'CHG', link });
  expect(rows[1]).toMatchObject({ name: 'trid', type: 'transaction ID', value: '9' });
  expect(rows[2]).toMatchObject({ name: 'status', value: 'BSY', meaning: expect.stringContaining('busy') });
  expect(phase).toMatch(/^online: /);
});

test('encoded names are decoded, and lists of bits are told by name', () => {
  const name = inspect(frameOf('server', 'ILN 1 NLN bob@example.com Bob%20%F0%9F%98%80 0'), 'online');
  expect(name.rows.find(({ value }) => value.startsWith('Bob'))?.decoded).toBe('Bob 😀');
  const bits = inspect(frameOf('server', 'LST bob@example.com Bob 11 0', '', 'MSNP8'), 'online');
  expect(bits.rows.find(({ type }) => type === 'list bits')?.decoded).toBe('FL + AL + RL');
});

test('a payload of headers is taken apart', () => {
  const payload = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nHello';
  const frame = frameOf('server', `MSG bob@example.com Bob ${payload.length}`, payload, 'MSNP8', 'SB');
  const { payload: rows, size } = inspect(frame, 'joined');
  expect(rows.slice(1).map(({ name, value }) => [name, value])).toEqual([
    ['MIME-Version', '1.0'],
    ['Content-Type', 'text/plain; charset=UTF-8'],
    ['body', 'Hello'],
  ]);
  expect(size).toBe(frame.line.length + 2 + payload.length);
});

test('a numeric error has its page, name and meaning', () => {
  const { rows, link } = inspect(frameOf('server', '911 4'), 'challenged');
  expect(link).toBe('errors/911/');
  const row = rows[0] && explained(rows[0]);
  expect(row).toMatchObject({ name: 'code', value: '911', link: 'errors/911/' });
  expect(row?.decoded).toBeTruthy();
  expect(row?.meaning).toBeTruthy();
});

test('a code that no source names says so', () => {
  expect(explained({ name: 'code', type: 'numeric error', value: '111' }).meaning).toBe(
    'No source names this code.',
  );
});

test('a refused line shows the reason and its place, and the words that could not be decoded', () => {
  const frame = frameOf('client', 'CHG 9 ZZZ 0').during('online');
  const problem = diagnose(frame, 'online');
  const inspection = inspect(frame, 'online', problem && troubleOf(problem));
  expect(inspection.problem).toMatchObject({ code: 'bad-value', column: 6, width: 3 });
  const unknown = inspect(frameOf('client', 'XYZ 1'), 'online');
  expect(unknown.rows).toMatchObject([
    { type: 'unknown', value: 'XYZ' },
    { type: 'not decoded', value: '1' },
  ]);
});

test('bytes are shown in hexadecimal and in ASCII, and very many are counted', () => {
  expect(inspect(frameOf('client', 'PNG'), 'online').bytes).toBe(
    '0000  50 4e 47 0d 0a                                   PNG..',
  );
  expect(dump(new Uint8Array(5000)).split('\n').at(-1)).toBe('… and 2952 bytes more');
});
