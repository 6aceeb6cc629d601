// What a query finds by name: the exact command or number first, typed lines by their form.
import { describe, expect, test } from 'vitest';
import { type Entry, rank } from './rank.ts';

const ENTRIES: readonly Entry[] = [
  { name: 'USR', title: 'Authenticate user', kind: 'command', path: '/commands/usr/' },
  {
    name: 'USR initiate',
    title: 'from the client',
    kind: 'form',
    path: '/commands/usr/#initiate',
    usage: ['USR {trid} {package} I {handle}'],
    also: 'MD5 TWN SSO',
  },
  {
    name: 'USR twnResponse',
    title: 'from the client',
    kind: 'form',
    path: '/commands/usr/#twnResponse',
    usage: ['USR {trid} TWN S {ticket}'],
  },
  {
    name: 'VER offer',
    title: 'from the client',
    kind: 'form',
    path: '/commands/ver/#offer',
    usage: ['VER {trid} {dialects}...'],
  },
  { name: 'VER', title: 'Choose the dialect', kind: 'command', path: '/commands/ver/' },
  { name: '911', title: 'Authentication failed', kind: 'error', path: '/errors/911/' },
  { name: 'MSNP18', title: 'Circles', kind: 'version', path: '/versions/msnp18/' },
  { name: 'MSNP1', title: 'Unreleased', kind: 'version', path: '/versions/msnp1/' },
];

const found = (query: string) => rank(query, ENTRIES, 5).map(({ name }) => name);

describe('a query finds', () => {
  test.each([
    ['usr', 'USR'],
    ['911', '911'],
    ['msnp1', 'MSNP1'],
    ['usr twn', 'USR twnResponse'],
    ['usr twn i', 'USR initiate'],
    ['USR 6 TWN S t=ticket', 'USR twnResponse'],
    ['VER 1 MSNP8 CVR0', 'VER'],
    ['auth fail', '911'],
    ['circles', 'MSNP18'],
    ['what does 911 mean?', '911'],
    ['how is auth fail', '911'],
  ])('for "%s" %s first', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  test('the forms of a command whose line was typed, even if no word of theirs is fixed', () => {
    expect(found('VER 1 MSNP8 CVR0')).toEqual(['VER', 'VER offer']);
  });

  test('the comparison of two versions first, in the order in which they were named', () => {
    expect(found('msnp18 MSNP1')[0]).toBe('MSNP18 to MSNP1');
    expect(rank('from msnp1 to msnp18?', ENTRIES, 1)[0]?.path).toBe('/diff/msnp1/msnp18/');
    expect(found('msnp18 msnp18')).not.toContain('MSNP18 to MSNP18');
  });

  test('nothing for nothing, nor for what no entry has', () => {
    expect(found('  ')).toEqual([]);
    expect(found('xyzzy')).toEqual([]);
  });
});
