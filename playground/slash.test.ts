// The commands with a slash: read, completed, and put right when they are misspelt.

import { expect, test } from 'vitest';
import { slashCandidates, slashOf, spanOf } from './slash.ts';

test('a line with a slash is a command and its words', () => {
  expect(slashOf('/login  bob MSNP4 ')).toEqual({ kind: 'command', name: 'login', words: ['bob', 'MSNP4'] });
  expect(slashOf('VER 1 MSNP8')).toBeUndefined();
});

test('a misspelt one has a nearest', () => {
  expect(slashOf('/hlep')).toEqual({ kind: 'unknown', name: 'hlep', nearest: 'help' });
  expect(slashOf('/exprot x')).toMatchObject({ nearest: 'export' });
  expect(slashOf('/')).toMatchObject({ kind: 'unknown' });
});

test('it is completed while it is one word', () => {
  expect(slashCandidates('/c')).toEqual(['/connect', '/close', '/clock', '/clear']);
  expect(slashCandidates('/clock +')).toEqual([]);
});

test('spans of time have units', () => {
  expect(['+60s', '60', '5m', '+2h', '1d'].map(spanOf)).toEqual([
    60_000, 60_000, 300_000, 7_200_000, 86_400_000,
  ]);
  expect(['', 'soon', '-5s', '99999999999s'].map(spanOf)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
