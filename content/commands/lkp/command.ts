// LKP: a name from MSNP12 whose lines nobody has kept.

import { define } from '#content/vocabulary.ts';

export const LKP = define({
  name: 'LKP',
  title: 'Phone look-up (unclear)',
  summary:
    'A name that came up with MSNP12, perhaps for looking up telephone numbers; no line of it is known.',
  services: ['NS'],
  nameOnly: true,
  forms: {},
  changes: [{ version: 'MSNP12', what: 'The name appears.' }],
  removed: { version: 'MSNP24', how: 'MSNP24 begins a set of commands of its own, without it.' },
  disputes: [
    {
      claim: 'Who sends it',
      says: {
        gtmess: 'the server: it drops such lines unread and expects no payload behind them',
        wiki: 'named, and nothing more',
      },
    },
  ],
  unknowns: [
    'Its words, its direction and its meaning.',
    'Whether any client sent it.',
    'Whether it was in use after MSNP12, the last version that it is named for.',
  ],
  confidence: 'single',
  sources: ['wiki:versions/msnp12', 'gtmess:src/client/nserver.c', 'escargot:front/msn/msnp.ods'],
});
