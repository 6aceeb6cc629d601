// Which form a line fits, and where it stops fitting.

import { describe, expect, test } from 'vitest';
import { diagnose, syntaxOf } from './diagnosis.ts';
import { dialectOf } from './dialect.ts';
import { encode, lineOf } from './encoder.ts';
import { Frame } from './frame.ts';
import { INVENTED } from './invented.testdata.ts';
import { machineOf } from './machine.ts';

const utf8 = new TextEncoder();

function frame(line: string, version = 'V2', from: 'client' | 'server' = 'client'): Frame {
  return new Frame(dialectOf(INVENTED, version, 'HUB'), from, 0, utf8.encode(line));
}

describe('the fault of a line', () => {
  test.each([
    ['SAY 1 shrill 2', 'V2', 'bad-value', 'shrill', '{tone} must be loud or soft.'],
    ['SAY 1', 'V2', 'no-form-fits', '', 'Expected OK or {tone}, but the line ends here. Form: SAY {trid} OK'],
    [
      'SAY x loud 2',
      'V2',
      'no-form-fits',
      'x',
      'Expected {trid}, but "x" stands here. Form: SAY {trid} {tone} {length}',
    ],
    ['SAY 1 loud 2', 'V1', 'not-in-version', 'SAY', 'SAY is not in V1: it is in V2 to V3.'],
    [
      'HEY 1 ann 3',
      'V1',
      'no-form-fits',
      '3',
      'Expected the end of the line, but "3" stands here. Form: HEY {trid} {name}',
    ],
    ['WHO 1', 'V2', 'unknown-command', 'WHO', 'No command WHO is known.'],
    ['700 1', 'V2', 'wrong-direction', '700', 'Only the server sends 700.'],
    ['HEY 4294967296 ann', 'V2', 'bad-value', '4294967296', '{trid} must be at most 4294967295.'],
  ])('%j in %s is %s, at %j', (line, version, code, place, detail) => {
    const fault = diagnose(frame(line, version));
    expect(fault?.code).toBe(code);
    expect(line.slice(fault?.column, (fault?.column ?? 0) + (fault?.width ?? 0))).toBe(place);
    expect(fault?.detail).toBe(detail);
  });

  test('a line that its sender may send elsewhere says where', () => {
    const services = { ...INVENTED.services, ATTIC: { name: 'attic', about: '', start: 'met', main: 'met' } };
    const about = 'Throws something.';
    const forms = {
      throws: { from: 'client', about, services: ['ATTIC'], params: [] },
      thrown: { from: 'server', about, params: [] },
    } as const;
    const more = { name: 'TOY', title: 'Toy', summary: about, services: ['HUB', 'ATTIC'], forms } as const;
    const commands = [...INVENTED.commands, { ...more, confidence: 'single', sources: [] } as const];
    const wider = { ...INVENTED, services, commands };
    const toy = (service: string) =>
      new Frame(dialectOf(wider, 'V2', service), 'client', 0, utf8.encode('TOY'));
    expect(diagnose(toy('HUB'))?.detail).toBe(
      'Only the server sends TOY; on the attic a client sends it too.',
    );
    expect(diagnose(toy('ATTIC'))).toBeUndefined();
  });

  test('a line that is right has none, and in a wrong phase it has', () => {
    expect(diagnose(frame('SAY 1 loud 2').during('met'), 'met')).toBeUndefined();
    expect(diagnose(frame('SAY 1 loud 2').during('new'), 'new')?.code).toBe('wrong-phase');
  });
});

describe('ranges', () => {
  test('a word is there only in its versions', () => {
    const usage = (version: string) => syntaxOf(frame('HEY 1 a', version).form ?? expect.fail('no form'));
    expect(usage('V1')).toBe('HEY {trid} {name}');
    expect(usage('V2')).toBe('HEY {trid} {name} [{mood}]');
  });

  test('a message is written with the words of the version, whatever is known', () => {
    const line = (version: string) => {
      const bound = dialectOf(INVENTED, version, 'HUB').byId.get('HEY.greeted') ?? expect.fail('no form');
      return lineOf(bound, { trid: 1, name: 'ann', count: 7 });
    };
    expect(line('V1')).toBe('HEY 1 ann');
    expect(line('V3')).toBe('HEY 1 ann 7');
  });
});

describe('writing', () => {
  const said = dialectOf(INVENTED, 'V2', 'HUB').byId.get('SAY.said') ?? expect.fail('no form');

  test('counts the bytes of the payload, not its characters', () => {
    const bytes = encode(said, { name: 'ann', payload: utf8.encode('é!') });
    expect(new TextDecoder().decode(bytes)).toBe('SAY ann 3\r\né!');
  });

  test.each([
    ['a field that is missing', {}],
    ['a value with a blank', { name: 'ann marie' }],
    ['a value with a line end', { name: 'ann\r\nOUT' }],
    ['an empty value', { name: '' }],
  ])('%s is a fault of ours and throws', (_name, fields) => {
    expect(() => encode(said, fields)).toThrow(/SAY\.said/);
  });
});

test('the machine of a version is collected from its forms', () => {
  const machine = machineOf(dialectOf(INVENTED, 'V2', 'HUB'));
  expect(machine.phases).toEqual(['new', 'met']);
  expect(machine.moves.map(({ from, to, form }) => `${from} ${form.id} ${to}`)).toEqual([
    'new HEY.greeted met',
    'met HEY.greeted met',
  ]);
});
