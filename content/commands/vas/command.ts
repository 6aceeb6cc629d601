// VAS: reports somebody for abuse.

import { handle, length, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const VAS = define({
  name: 'VAS',
  title: 'Report abuse',
  summary: 'Reports a person to the service for abuse.',
  services: ['NS'],
  forms: {
    report: {
      from: 'client',
      about: 'Reports one account.',
      since: 'MSNP18',
      until: 'MSNP21',
      params: [
        trid,
        { ...handle, about: 'The account that is reported.' },
        { name: 'second', type: 'word', about: 'Not known.' },
        { name: 'third', type: 'word', about: 'Not known.' },
        length,
      ],
      payload: { kind: 'text', about: 'Not known.' },
      note: 'The one server that has it reads the line and says nothing.',
    },
  },
  removed: { version: 'MSNP24', how: 'MSNP24 begins a set of commands of its own, without it.' },
  unknowns: [
    'Whether and how the service answered.',
    'What the two words behind the handle are, and what the payload holds.',
    'Whether MSNP18 was first to have it.',
    'Whether it was in use after MSNP18, the last version in which it was seen.',
  ],
  confidence: 'single',
  sources: ['escargot:front/msn/msnp_ns.py', 'escargot:front/msn/msnp.py'],
});
