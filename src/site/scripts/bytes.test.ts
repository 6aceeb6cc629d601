// The bytes of an exchange, and what each of them is.
import { expect, test } from 'vitest';
import { dumpOf } from './bytes.ts';

test('each word of a line, the blanks between them and the end of the line are told apart in its bytes', () => {
  const { size, rows } = dumpOf({ from: 'client', line: 'PNG 1', payload: undefined });
  expect(size).toBe(7);
  expect(rows).toEqual([
    {
      offset: '0000',
      ascii: 'PNG 1..',
      runs: [
        { kind: 'word', hex: '50 4e 47' },
        { kind: 'gap', hex: '20' },
        { kind: 'word', hex: '31' },
        { kind: 'end', hex: '0d 0a' },
      ],
    },
  ]);
});

test('the bytes after the line are payload, counted as UTF-8', () => {
  const { size, rows } = dumpOf({ from: 'client', line: 'UUX 1 14', payload: '<PSM>é–</PSM>' });
  expect(size).toBe(10 + 16);
  expect(
    rows.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'payload')).map(({ hex }) => hex),
  ).toEqual(['3c 50 53 4d 3e c3', 'a9 e2 80 93 3c 2f 50 53 4d 3e']);
  expect(rows[1]?.offset).toBe('0010');
});
