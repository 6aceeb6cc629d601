// Help while typing: the form that a line grows into, what may come next, and the first wrong word.

import { describe, expect, test } from 'vitest';
import { MSNP } from '#content/registry.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { helpOn, hintFor } from './assist.ts';
import { filled } from './fill.ts';

const KNOWN = { handles: ['alice@example.com', 'bob@example.com'], trid: 7, version: 'MSNP7' };

function hint(text: string, phase: string, settled = false, version: VersionId = 'MSNP7', service = 'NS') {
  return hintFor(text, dialectOf(MSNP, version, service), phase, KNOWN, settled);
}

describe('syntax', () => {
  test('is that of the command at this version and phase, with the next word marked', () => {
    expect(hint('USR 3 ', 'negotiated')).toMatchObject({
      syntax: ['USR', '{trid}', '{package}', 'I', '{handle}'],
      at: 2,
    });
    expect(hint('USR 3 MD5 ', 'challenged')).toMatchObject({
      syntax: ['USR', '{trid}', 'MD5', 'S', '{digest}'],
      at: 3,
    });
  });

  test('an empty line names what may be sent now', () => {
    expect(hint('', 'fresh').about).toMatch(/^Now possible: .*\bVER\b/);
  });
});

describe('completion', () => {
  test.each([
    ['V', 'fresh', 'VER'],
    ['VER ', 'fresh', '7'],
    ['VER 7 M', 'fresh', 'MSNP7'],
    ['USR 3 MD5 I a', 'negotiated', 'alice@example.com'],
    ['CHG 7 B', 'online', 'BSY'],
  ])('of "%s" when %s offers %s', (text, phase, expected) => {
    expect(hint(text, phase).candidates).toContain(expected);
  });

  test('offers the commands that are possible now first', () => {
    const { candidates } = hint('', 'negotiated');
    expect(candidates.indexOf('USR')).toBeLessThan(candidates.indexOf('CHG'));
  });
});

describe('the first wrong word', () => {
  test('is told with its place and reason before the line is sent', () => {
    expect(hint('CHG 7 ZZZ ', 'online').problem).toMatchObject({ code: 'bad-value', column: 6, width: 3 });
    expect(hint('ADC 7 ', 'online').problem).toMatchObject({ code: 'not-in-version', column: 0, width: 3 });
    expect(hint('CHG 7 NLN ', 'negotiated').problem).toMatchObject({ code: 'wrong-phase' });
  });

  test('is not the one that is still being typed, until that is finished', () => {
    expect(hint('CHG 7 N', 'online').problem).toBeUndefined();
    expect(hint('CHG 7 N', 'online', true).problem).toMatchObject({ column: 6, width: 1 });
  });

  test('is not one that is missing yet', () => {
    expect(hint('CHG 7 ', 'online', true).problem).toBeUndefined();
  });
});

test('help on a command has its forms in this version, and its page', () => {
  const help = helpOn('adc', dialectOf(MSNP, 'MSNP11', 'NS'));
  expect(help.link).toBe('commands/adc/');
  expect(help.lines[0]).toMatch(/^ADC, /);
  expect(help.lines.some((line) => line.startsWith('C: ADC {trid}'))).toBe(true);
  expect(helpOn('ADC', dialectOf(MSNP, 'MSNP7', 'NS')).lines[1]).toBe(
    'Not in MSNP7 on the notification server.',
  );
  expect(helpOn('QQQ', dialectOf(MSNP, 'MSNP7', 'NS')).lines).toEqual(['No command QQQ is known.']);
});

describe('words that this session knows', () => {
  const known = {
    ...KNOWN,
    words: new Map([
      [
        'group',
        [
          { word: '0', about: 'Other Contacts' },
          { word: '1', about: 'Friends' },
        ],
      ],
      ['USR.md5Response.digest', [{ word: '0123456789abcdef0123456789abcdef' }]],
      ['cookie', [{ word: '17262740.1050826919.32308' }]],
    ]),
  };
  const candidates = (text: string, phase: string, service = 'NS') =>
    hintFor(text, dialectOf(MSNP, 'MSNP7', service), phase, known, false).candidates;

  test('are the digest that answers the challenge, and the cookie of a switchboard', () => {
    expect(candidates('USR 3 MD5 S ', 'challenged')).toEqual(['0123456789abcdef0123456789abcdef']);
    expect(candidates('USR 1 alice@example.com 1', 'fresh', 'SB')).toEqual(['17262740.1050826919.32308']);
  });

  test('that differ in case alone count as one, the known one', () => {
    const told = new Map([['CVR.check.codebase', [{ word: 'MSMSGS' }]]]);
    const line = 'CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0544 msms';
    const dialect = dialectOf(MSNP, 'MSNP8', 'NS');
    expect(hintFor(line, dialect, 'negotiated', { ...KNOWN, words: told }, false).candidates).toEqual([
      'MSMSGS',
    ]);
  });

  test('are groups by number and by name, and their names are told', () => {
    expect(candidates('RMG 7 ', 'online')).toEqual(['0', '1']);
    expect(candidates('RMG 7 Fri', 'online')).toEqual(['1']);
    const { about } = hintFor('RMG 7 ', dialectOf(MSNP, 'MSNP7', 'NS'), 'online', known, false);
    expect(about).toContain('0 is Other Contacts, 1 is Friends');
  });
});

describe('filling in', () => {
  const fill = (text: string, service = 'NS', version: VersionId = 'MSNP8') =>
    filled(text, dialectOf(MSNP, version, service), service === 'SB' ? 'joined' : 'online', KNOWN);

  test('puts the transaction ID where it belongs, once', () => {
    expect(fill('CHG NLN 0')).toEqual({ text: 'CHG 7 NLN 0' });
    expect(fill('CHG 9 NLN 0')).toEqual({ text: 'CHG 9 NLN 0' });
    expect(fill('chg')).toEqual({ text: 'CHG 7 ' });
  });

  test('leaves the length out where a payload is to follow, and names the form', () => {
    expect(fill('MSG A', 'SB')).toEqual({ text: 'MSG 7 A', form: 'MSG.send' });
    expect(fill('MSG 3 A 48', 'SB')).toEqual({ text: 'MSG 3 A', form: 'MSG.send' });
    expect(fill('UUX', 'NS', 'MSNP11')).toEqual({ text: 'UUX 7', form: 'UUX.set' });
    expect(fill('MSG', 'SB')).toEqual({ text: 'MSG 7 ' });
  });

  test('leaves what is no command, and one without an ID, as it is', () => {
    expect(fill('XYZ 1')).toEqual({ text: 'XYZ 1' });
    expect(fill('png')).toEqual({ text: 'PNG' });
    expect(fill('')).toEqual({ text: '' });
  });
});
