// Log-ons and calls as sequence diagrams: lanes, order, what is left out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockOf, blocksOf } from '#content/blocks.ts';
import { ROOT } from '#testing/sources.ts';
import { inWords, sequenceOf, WEB } from './sequence.ts';

const page = (path: string) => blocksOf(readFileSync(join(ROOT, 'content', path), 'utf8'), path);
const labels = (rows: ReturnType<typeof sequenceOf>['rows']) => rows.map(({ label }) => label);

describe('the log-on of MSNP8, drawn from the session of its page', () => {
  const session = page('versions/msnp8/index.md')[0] ?? blockOf('', '', '', 0);
  const { lanes, rows } = sequenceOf(session, true);

  test('has the Passport service, Alice and both servers side by side', () => {
    expect(lanes).toEqual([WEB, 'alice', 'dispatch server', 'notification server']);
  });

  test('fetches the ticket between the two USR, and ends when Alice is online', () => {
    const web = rows.findIndex(({ to }) => to === WEB);
    expect(labels(rows.slice(web - 1, web + 2))).toEqual([
      'challenged',
      'HTTPS',
      expect.stringMatching(/^USR TWN S t=/),
    ]);
    expect(rows.at(-1)).toEqual({
      kind: 'phase',
      from: 'alice',
      to: 'notification server',
      label: 'online',
    });
  });

  test('leaves out transaction IDs and shortens what is long', () => {
    expect(labels(rows)[0]).toBe('VER MSNP8 CVR0');
    expect(labels(rows).filter((label) => label.length > 40)).toEqual([]);
  });
});

test('a call shows both people and the switchboard, the payload counted', () => {
  const [call = blockOf('', '', '', 0)] = page('guide/switchboards.md');
  const sequence = sequenceOf(call);
  expect(sequence.lanes).toEqual(['alice', 'notification server', 'switchboard', 'bob']);
  expect(sequence.rows.find((row) => row.kind === 'arrow' && row.payload === 73)).toMatchObject({
    side: 'client',
    from: 'alice',
    to: 'switchboard',
    label: 'MSG A',
  });
  expect(inWords(sequence)).toContain('switchboard to bob: ANS OK');
});

test('lines of one command that follow each other are one arrow, with the count', () => {
  const text = 'S: LST 2 FL 3 1 2 a@example.com A\nS: LST 2 FL 3 2 2 b@example.com B';
  const { rows } = sequenceOf(blockOf('version=MSNP2', text, 'test', 1));
  expect(labels(rows)).toEqual(['LST ×2']);
});

test('every session of a version page gives a drawing with at least two lanes', () => {
  for (const id of ['msnp2', 'msnp7', 'msnp13', 'msnp18', 'msnp21', 'msnp24']) {
    const [session = blockOf('', '', '', 0)] = page(`versions/${id}/index.md`);
    const { lanes, rows } = sequenceOf(session, true);
    expect(lanes.length).toBeGreaterThan(1);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.length).toBeLessThan(45);
  }
});
