// Words that repeat: as many are taken as leave enough for what stands behind, and thousands cost no more than a few.

import { describe, expect, test } from 'vitest';
import type { Command, Protocol } from './define.ts';
import { dialectOf } from './dialect.ts';
import { fieldsOf, fitAny, isFit } from './fit.ts';
import { INVENTED } from './invented.testdata.ts';

const ALL = {
  name: 'ALL',
  title: 'Tell all',
  summary: 'Tells several people something.',
  services: ['HUB'],
  forms: {
    told: {
      from: 'client',
      about: 'Names them, perhaps how, and how many bytes follow.',
      params: [
        { name: 'people', type: 'word', repeat: true },
        { name: 'tone', type: 'word', prefix: 'T=', optional: true },
        { name: 'count', type: 'number' },
      ],
    },
  },
  confidence: 'single',
  sources: [],
} as const satisfies Command;

const protocol: Protocol = { ...INVENTED, commands: [...INVENTED.commands, ALL] };
const forms = dialectOf(protocol, 'V2', 'HUB').client.get('ALL') ?? [];

function fieldsFor(line: string): unknown {
  const result = fitAny(forms, line.split(' '));
  return result && (isFit(result) ? fieldsOf(result) : `${result.expected} at ${result.at}`);
}

describe('a word that repeats', () => {
  test.each([
    ['ann 5', { people: ['ann'], count: 5 }],
    ['ann bob 5', { people: ['ann', 'bob'], count: 5 }],
    ['1 2 3', { people: ['1', '2'], count: 3 }],
    ['ann bob T=low 5', { people: ['ann', 'bob', 'T=low'], count: 5 }],
  ])('%s', (line, fields) => {
    expect(fieldsFor(line)).toEqual(fields);
  });

  test('the place of what is missing behind it is told', () => {
    expect(fieldsFor('ann bob')).toMatch(/ at [12]$/);
  });

  test('eight thousand words are as good as two, right or wrong', () => {
    const many = 'a '.repeat(8_000);
    expect(fieldsFor(`${many}5`)).toMatchObject({ count: 5 });
    const before = performance.now();
    fieldsFor(`${many}b`);
    expect(performance.now() - before).toBeLessThan(30_000);
  });
});
