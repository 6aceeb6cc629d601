// QNG: the answer to PNG.

import { define } from '#content/vocabulary.ts';

export const QNG = define({
  name: 'QNG',
  title: 'Ping answer',
  summary: 'Answers PNG, and from MSNP9 tells how long the client may wait before the next one.',
  services: ['NS'],
  forms: {
    answer: {
      from: 'server',
      about: 'The server is still there.',
      since: 'MSNP2',
      until: 'MSNP21',
      answers: 'PNG.ping',
      in: ['negotiated', 'challenged', 'online'],
      params: [
        {
          name: 'seconds',
          type: 'number',
          since: 'MSNP9',
          about: 'Time until the next PNG is due; 50 and 60 have been seen.',
        },
      ],
      note: 'The number stands where other commands have a transaction ID, and some clients read it as one.',
    },
  },
  changes: [{ version: 'MSNP9', what: 'Tells when the next ping is due.' }],
  removed: { version: 'MSNP24', how: 'Never sent: PNG is answered by PNG.' },
  replacedBy: ['PNG'],
  seeAlso: ['PNG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/qng',
    'escargot:front/msn/msnp_ns.py',
    'jml:protocol/incoming/IncomingQNG.java',
    'papyon:papyon/msnp/notification.py',
    'gtmess:src/client/nserver.c',
    'msnp-sharp',
  ],
});
