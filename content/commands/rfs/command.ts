// RFS: the client is to say it all again.

import { define } from '#content/vocabulary.ts';

export const RFS = define({
  name: 'RFS',
  title: 'Refresh state',
  summary:
    'Has the client send again what it sent after the log-on: its contacts, its personal data, or both.',
  services: ['NS'],
  forms: {
    refresh: {
      from: 'server',
      about: 'Says what is to be sent again.',
      since: 'MSNP13',
      until: 'MSNP21',
      confidence: 'single',
      sources: ['wiki:commands/rfs'],
      params: [
        {
          name: 'bits',
          type: 'number',
          values: {
            '1': 'the first ADL, marked l="1"',
            '2': 'UUX',
            '3': 'both',
          },
          about: 'What to send, as a sum.',
        },
      ],
      note: 'The Java MSN Library does not look at the number and sends the whole list.',
    },
  },
  removed: { version: 'MSNP24', how: 'Not among the commands of that version.' },
  replacedElsewhere: 'Nothing.',
  unknowns: [
    'Whether a transaction ID may stand in front of the number.',
    'On what occasion servers sent it.',
    'The last version with it: the Java MSN Library has it in MSNP15; MSNP21 is an assumption.',
  ],
  seeAlso: ['ADL', 'UUX'],
  confidence: 'confirmed',
  sources: ['wiki:commands/rfs', 'wiki:versions/msnp13', 'jml:protocol/incoming/IncomingRFS.java'],
});
