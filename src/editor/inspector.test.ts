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

test('capabilities are told in words, and lead to their calculator', () => {
  const row = inspect(frameOf('server', 'ILN 1 NLN bob@example.com Bob 268435500'), 'online').rows.at(-1);
  expect(row?.decoded).toContain('MSNC1, client 6.0 · ');
  expect(row?.sum).toBe('calculators/capabilities/#basic=268435500');
  const pair = inspect(frameOf('client', 'CHG 1 NLN 2788999228:48', '', 'MSNP16'), 'online').rows.at(-1);
  expect(pair?.decoded).toContain('peer-to-peer, version 2');
});

test('a challenge, a nonce and an encoded name lead to their calculators with the value in them', () => {
  const sums = (line: string, version: VersionId, phase = 'online') =>
    inspect(frameOf('server', line, '', version), phase).rows.flatMap(({ sum = [] }) => sum);
  expect(sums('CHL 0 12345678901234567890', 'MSNP8')).toEqual([
    'calculators/challenge-md5/#challenge=12345678901234567890',
  ]);
  expect(sums('CHL 0 12345678901234567890', 'MSNP15')).toEqual([
    'calculators/challenge/#challenge=12345678901234567890',
  ]);
  expect(sums('USR 3 MD5 S 1029384756.16180', 'MSNP7')).toEqual([
    'calculators/md5-log-on/#challenge=1029384756.16180',
  ]);
  expect(sums('REA 4 13 bob@example.com Bob%20B.', 'MSNP7')).toEqual([
    'calculators/url-encoding/#encoded=Bob%2520B.',
  ]);
});

test('XML is indented, and what is no XML says so', () => {
  const document = '<Data><PSM>a &amp; b</PSM><CurrentMedia></CurrentMedia></Data>';
  const { payload } = inspect(frameOf('client', `UUX 1 ${document.length}`, document, 'MSNP11'), 'online');
  expect(payload[1]?.value).toBe('<Data>\n  <PSM>a &amp; b</PSM>\n  <CurrentMedia/>\n</Data>');
  const broken = inspect(frameOf('client', 'UUX 1 5', '<Data', 'MSNP11'), 'online');
  expect(broken.payload[1]).toMatchObject({ value: '<Data', meaning: 'Not one well-formed XML element.' });
});

test('the font of a message is decoded', () => {
  const payload = 'MIME-Version: 1.0\r\nX-MMS-IM-Format: FN=Segoe%20UI; EF=B\r\n\r\nHi';
  const frame = frameOf('client', `MSG 1 N ${payload.length}`, payload, 'MSNP8', 'SB');
  expect(inspect(frame, 'joined').payload[2]).toMatchObject({ decoded: 'FN=Segoe UI; EF=B' });
});

test('the phase that a line leads to is told', () => {
  const { phase, next } = inspect(frameOf('server', 'USR 4 OK alice@example.com Alice 1 0'), 'challenged');
  expect([phase, next]).toEqual([expect.stringMatching(/^challenged: /), expect.stringMatching(/^online: /)]);
  expect(inspect(frameOf('client', 'PNG'), 'online').next).toBeUndefined();
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
  expect(inspection.remedy).toMatch(/^Put in a value of the kind/);
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
