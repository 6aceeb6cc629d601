// Help while typing: the form that a line grows into, what may come next, and the first wrong word.

import { describe, expect, test } from 'vitest';
import { MSNP } from '#content/registry.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { helpOn, hintFor } from './assist.ts';

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
