// FSL: a name from the last versions before Skype whose meaning nobody has found.

import { define } from '#content/vocabulary.ts';

export const FSL = define({
  name: 'FSL',
  title: 'FSL (unknown)',
  summary: 'A name from MSNP21 and MSNP22: two programs met it, none knows what it does.',
  services: ['NS'],
  nameOnly: true,
  forms: {},
  changes: [
    {
      version: 'MSNP21',
      what: 'The name appears: one library reads it as a line of the server with a payload, and drops it.',
      sources: ['msnp-sharp:NSMessagePool.cs'],
    },
    {
      version: 'MSNP22',
      what: 'One exchange was seen: FSL 5 1025 3 from the client, FSL 5 in answer.',
      sources: ['dequis:msnp22'],
    },
  ],
  removed: {
    version: 'MSNP24',
    how: 'MSNP24 begins a set of commands of its own, without it.',
    confidence: 'single',
    sources: ['dequis:msnp24/commands'],
  },
  disputes: [
    {
      claim: 'Who sends it, and in which shape',
      says: {
        'msnp-sharp': 'the server, with a length at the end and a payload, in MSNP21',
        dequis:
          'the client, with two numbers and no payload, in MSNP22; the server repeats the transaction ID alone',
      },
    },
  ],
  unknowns: [
    'What it is for, and what its numbers mean.',
    'What its payload holds.',
    'Whether MSNP18 to MSNP20 had it.',
  ],
  confidence: 'disputed',
  sources: ['msnp-sharp:NSMessagePool.cs', 'dequis:msnp22'],
});
