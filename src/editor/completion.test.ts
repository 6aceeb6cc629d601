// Completion of the word that is being typed, and lines copied from a page.

import { expect, test } from 'vitest';
import { completed, spoken } from './completion.ts';

test('one candidate is put in whole, with the blank after it', () => {
  expect(completed('US', ['USR'])).toBe('USR ');
  expect(completed('USR 3 MD5 I a', ['alice@example.com'])).toBe('USR 3 MD5 I alice@example.com ');
  expect(completed('VER ', ['7'])).toBe('VER 7 ');
});

test('several are put in as far as they agree', () => {
  expect(completed('/c', ['/clock', '/close'])).toBe('/clo');
  expect(completed('/clo', ['/clock', '/close'])).toBeUndefined();
  expect(completed('XX', [])).toBeUndefined();
});

test('an exchange copied from a page loses its letters and what its server says', () => {
  const copied = ['@ alice NS', '# A remark.', 'C: MSG 1 N 4', 'C| ab', 'C|', 'S: NAK 1', 'PNG'];
  expect(copied.flatMap(spoken)).toEqual(['MSG 1 N 4', 'ab', '', 'PNG']);
});
