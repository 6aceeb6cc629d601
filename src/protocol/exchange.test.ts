// The notation of exchanges on the pages.

import { expect, test } from 'vitest';
import { readExchange, writeLine } from './exchange.ts';

const text = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);

test('lines, payloads, continuations, connections, interludes, events and ends are told apart', () => {
  const { steps, slips } = readExchange(
    [
      '@ ann HUB V2',
      'C: SAY 1',
      '.. loud 4',
      'C| a',
      'C| b',
      '# Time goes by.',
      '* bob comes',
      'S: HEY 1',
      '- server closes',
      '',
    ].join('\n'),
  );
  expect(slips).toEqual([]);
  expect(steps.map((step) => step.kind)).toEqual([
    'connection',
    'line',
    'interlude',
    'event',
    'line',
    'close',
  ]);
  expect(steps[1]).toMatchObject({ from: 'client', line: 'SAY 1 loud 4', place: { first: 1, last: 4 } });
  expect(steps[1]?.kind === 'line' && text(steps[1].payload)).toBe('a\r\nb');
});

test('a last empty payload line is a final line end', () => {
  const { steps } = readExchange('S: MSG 3\nS| a\nS|');
  expect(steps[0]?.kind === 'line' && text(steps[0].payload)).toBe('a\r\n');
});

test.each([
  ['C| lost', 0],
  ['S: HEY 1\nC| of the other side', 1],
  ['.. nothing before', 0],
  ['C: HEY 1\nHEY 2', 1],
  ['- somebody closes', 0],
])('%j is no exchange, and the slip names its line', (wrong, line) => {
  expect(readExchange(wrong).slips.map((slip) => slip.line)).toEqual([line]);
});

test('what is written can be read again', () => {
  const written = writeLine('server', 'MSG 4', new TextEncoder().encode('a\r\n\r\nb'));
  expect(written).toBe('S: MSG 4\nS| a\nS|\nS| b');
  const [step] = readExchange(written).steps;
  expect(step?.kind === 'line' && text(step.payload)).toBe('a\r\n\r\nb');
});
