// GSB: the subscription status, please, once more.

import { trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const GSB = define({
  name: 'GSB',
  title: 'Get subscription status',
  summary: 'Has the server tell the subscription status anew.',
  services: ['NS'],
  forms: {
    ask: {
      from: 'client',
      about: 'Asks for SBS, which comes with the same transaction ID.',
      since: 'MSNP11',
      until: 'MSNP21',
      params: [trid],
      note: 'The official client asks when a NOT of site 23509 reports that the subscription has changed.',
    },
  },
  removed: { version: 'MSNP24', how: 'Not among the commands of that version.' },
  replacedElsewhere: 'Nothing.',
  unknowns: [
    'The last version with it: it is on record for MSNP11 only; MSNP21 is an assumption.',
    'Which errors it can get.',
  ],
  seeAlso: ['SBS', 'NOT'],
  confidence: 'single',
  sources: ['wiki:commands/gsb', 'wiki:command-table'],
});
