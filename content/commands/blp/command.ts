// BLP: how people are treated who are on neither the allow list nor the block list.

import { listVersion, trid } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';
import { CHANGES, LIST_VERSION } from './reply.ts';

const mode = param({
  name: 'mode',
  type: 'word',
  values: {
    AL: 'let everybody through who is not blocked',
    BL: 'let nobody through who is not on the allow list',
  },
  about: 'What holds for people on neither list.',
});

export const BLP = define({
  name: 'BLP',
  title: 'Set privacy default',
  summary: 'Chooses whether strangers, people on neither AL nor BL, may see the user and send messages.',
  services: ['NS'],
  forms: {
    set: {
      from: 'client',
      about: 'Chooses the mode; from MSNP13 on part of every log-on.',
      since: 'MSNP2',
      until: 'MSNP18',
      note: 'New accounts have AL. Words other than AL and BL end the connection.',
      params: [trid, mode],
    },
    echoed: {
      from: 'server',
      about: 'The mode is in force; until MSNP7 also its line in the data of SYN.',
      since: 'MSNP2',
      until: 'MSNP18',
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
  errors: [
    {
      code: 218,
      when: 'The account has this mode already. From MSNP13 on saying it again is no mistake.',
      until: 'MSNP12',
    },
  ],
  removed: {
    version: 'MSNP21',
    how: 'No client of MSNP21 is known to send it.',
    confidence: 'disputed',
    sources: ['escargot:front/msn/msnp.ods'],
  },
  replacedElsewhere:
    'From MSNP13 on the choice itself lives in the address book, as the annotation MSN.IM.BLP.',
  changes: [
    ...CHANGES,
    { version: 'MSNP13', what: 'With SYN gone, the client says the mode at each log-on.' },
  ],
  disputes: [
    {
      claim: 'The mode in force, set once more, until MSNP12',
      says: {
        wiki: '218',
        'draft-movva': '218',
        escargot: '218',
        libpurple: 'sets the mode after every log-on, whatever it is already',
        'msn-pecan': 'takes 218 for a failure of the session and disconnects',
      },
      taken: 'The reply is the same as for a new mode, so that clients which end the session on 218 stay.',
    },
    LIST_VERSION,
    {
      claim: 'The list version in the reply of MSNP12',
      says: {
        wiki: 'none',
        gtmess: 'passes over one word in front of the mode',
        amsn: 'takes the first word for the mode',
        papyon: 'takes the first word for the mode, in MSNP15 and later',
      },
      taken: 'None.',
    },
    {
      claim: 'The last version with BLP',
      says: { escargot: 'MSNP18, in its table of commands', wiki: 'names no last version' },
      taken:
        'It counts as gone from MSNP21, where no client is on record with it; a server may still have taken it.',
    },
  ],
  unknowns: ['Whether servers of MSNP19 to MSNP21 still took it.'],
  seeAlso: ['GTC', 'SYN', 'ADL', 'ADD', 'ADC'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/blp',
    'wiki:versions/msnp10',
    'wiki:versions/msnp13',
    'draft-movva:7.6',
    'hypothetic:notification/set_details',
    'escargot:front/msn/msnp_ns.py',
    'libpurple:msn/notification.c',
    'papyon:msnp/notification.py',
    'bitlbee:protocols/msn/ns.c',
    'msn-pecan:sync.c',
    'gtmess:nserver.c',
    'amsn:protocol.tcl',
    'jml:OutgoingBLP',
    'nina:MSNP11/Changes',
  ],
});
