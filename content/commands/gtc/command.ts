// GTC: whether the client asks the user when somebody new has added them.

import { CHANGES, LIST_VERSION } from '#content/commands/blp/reply.ts';
import { listVersion, trid } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const mode = param({
  name: 'mode',
  type: 'word',
  values: {
    A: 'ask the user about each newcomer',
    N: 'allow newcomers at once, without a question',
  },
  about:
    'What the client does about people who have added the user. The server keeps it and never acts on it.',
});

export const GTC = define({
  name: 'GTC',
  title: 'Set prompt mode',
  summary:
    'Keeps the choice of what the client does when somebody new has added the user: ask, or allow silently.',
  services: ['NS'],
  forms: {
    set: {
      from: 'client',
      about: 'Chooses the mode.',
      since: 'MSNP2',
      until: 'MSNP12',
      note: 'New accounts have A. A letter that is neither A nor N ends the connection.',
      params: [trid, mode],
    },
    echoed: {
      from: 'server',
      about: 'The mode is stored; until MSNP7 also its line in the data of SYN.',
      since: 'MSNP2',
      until: 'MSNP12',
      answers: ['set', 'SYN.sync'],
      params: [trid, { ...listVersion, until: 'MSNP9' }, mode],
    },
    inSync: {
      from: 'server',
      about: 'The mode as part of the data of SYN.',
      since: 'MSNP8',
      until: 'MSNP12',
      answers: 'SYN.sync',
      params: [mode],
    },
  },
  errors: [{ code: 218, when: 'The account has this mode already.' }],
  removed: { version: 'MSNP13', how: 'GTC closes the connection; the choice is kept in the address book.' },
  replacedElsewhere:
    'In the address book the own contact carries it, as annotation MSN.IM.GTC: 1 to ask, 0 to allow.',
  changes: [...CHANGES, { version: 'MSNP13', what: 'The command is gone.' }],
  disputes: [
    {
      claim: 'The mode in force, set once more',
      says: {
        wiki: '218',
        'draft-movva': '218',
        escargot: '218',
        'msn-pecan': 'takes 218 for a failure of the session and disconnects',
      },
      taken: 'The reply is the same as for a new mode, so that clients which end the session on 218 stay.',
    },
    LIST_VERSION,
    {
      claim: 'The list version in the reply of MSNP12',
      says: { wiki: 'none', gtmess: 'passes over one word in front of the mode', 'msnp11-sdk': 'none' },
      taken: 'None.',
    },
  ],
  seeAlso: ['BLP', 'ADD', 'ADC', 'SYN'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/gtc',
    'wiki:versions/msnp10',
    'wiki:versions/msnp13',
    'draft-movva:7.6',
    'hypothetic:notification/set_details',
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:NS11MessageHandler.cs@2007',
    'gtmess:nserver.c',
    'jml:OutgoingGTC',
    'msnp11-sdk:commands/gtc.rs',
    'nina:MSNP11/Changes',
  ],
});
