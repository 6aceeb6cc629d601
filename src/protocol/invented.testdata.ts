// A protocol of two invented commands, for tests: what holds for it holds for any protocol of this shape.

import type { Command, Protocol } from './define.ts';

const trid = { name: 'trid', type: 'trid' } as const;

export const HEY = {
  name: 'HEY',
  title: 'Greet',
  summary: 'Says who is there.',
  services: ['HUB'],
  forms: {
    greet: {
      from: 'client',
      about: 'Names the newcomer.',
      in: ['new', 'met'],
      params: [
        trid,
        { name: 'name', type: 'word' },
        { name: 'mood', type: 'number', since: 'V2', optional: true },
      ],
    },
    greeted: {
      from: 'server',
      about: 'Greets back.',
      answers: 'greet',
      in: ['new', 'met'],
      to: 'met',
      params: [trid, { name: 'name', type: 'word' }, { name: 'count', type: 'number', since: 'V2' }],
    },
  },
  errors: [{ code: 700, when: 'The mood is not allowed.' }],
  confidence: 'single',
  sources: [],
} as const satisfies Command;

export const SAY = {
  name: 'SAY',
  title: 'Say',
  summary: 'Says something.',
  services: ['HUB'],
  forms: {
    say: {
      from: 'client',
      about: 'Says it to everyone.',
      since: 'V2',
      in: 'met',
      misplaced: 701,
      params: [
        trid,
        {
          name: 'tone',
          type: 'word',
          values: { loud: 'so that all hear', soft: 'so that few hear' },
          refusal: 700,
        },
        { name: 'length', type: 'length' },
      ],
      payload: { kind: 'text', limit: 100 },
    },
    hush: {
      from: 'client',
      about: 'Says nothing.',
      since: 'V2',
      in: 'met',
      params: [trid, { name: 'OK', type: 'literal', literal: 'OK' }],
    },
    said: {
      from: 'server',
      about: 'Somebody said something.',
      since: 'V2',
      params: [
        { name: 'name', type: 'word' },
        { name: 'length', type: 'length' },
      ],
      payload: { kind: 'text' },
    },
  },
  confidence: 'single',
  sources: [],
} as const satisfies Command;

export const INVENTED: Protocol = {
  versions: ['V1', 'V2', 'V3'],
  services: { HUB: { name: 'hub', about: 'Where all meet.', start: 'new', main: 'met' } },
  phases: { new: 'Just come.', met: 'Known to all.' },
  commands: [HEY, SAY],
  errors: {
    name: '###',
    title: 'Error',
    summary: 'Something is wrong.',
    services: ['HUB'],
    forms: {
      plain: {
        from: 'server',
        about: 'The number alone.',
        in: ['new', 'met'],
        params: [{ ...trid, optional: true }],
      },
    },
    confidence: 'single',
    sources: [],
  },
};
