// ANS: takes a call, and enters the switchboard session.

import { cookie, endpoint, handle, session, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const ANS = define({
  name: 'ANS',
  title: 'Answer a call',
  summary: 'Takes a call: logs on to the switchboard with the cookie of RNG and enters the session.',
  services: ['SB'],
  forms: {
    answer: {
      from: 'client',
      about: 'Enters the session, as the first line of the connection.',
      since: 'MSNP2',
      until: 'MSNP20',
      in: 'fresh',
      params: [
        trid,
        { ...handle, until: 'MSNP15', about: 'The own account.' },
        { ...endpoint, since: 'MSNP16', about: 'The own account, with the machine GUID of this place.' },
        { ...cookie, about: 'The cookie that came with RNG.' },
        { ...session, about: 'The session number that came with RNG.' },
      ],
    },
    accepted: {
      from: 'server',
      about: 'The account is in the session, and has heard of everybody who was there before.',
      since: 'MSNP2',
      until: 'MSNP20',
      answers: 'answer',
      in: 'fresh',
      to: 'joined',
      params: [trid, word('OK')],
    },
  },
  errors: [
    {
      code: 911,
      when: 'The cookie or the handle is wrong.',
      closes: true,
      confidence: 'disputed',
      sources: ['escargot:front/msn/msnp_sb.py', 'wiki:commands/ans', 'msn-switchboard:AnsHandler.java'],
    },
  ],
  changes: [
    { version: 'MSNP16', what: 'The machine GUID stands behind the handle.' },
    { version: 'MSNP21', what: 'There are no switchboards.' },
  ],
  removed: { version: 'MSNP21', how: 'Gone with the switchboards.' },
  disputes: [
    {
      claim: 'What a wrong cookie leads to',
      says: {
        escargot: '911, and the end of the connection',
        wiki: 'the end of the connection, without a word',
        'msn-switchboard': 'the end of the connection, without a word',
      },
      taken: '911 and the end: the connection is lost in either case, and the client learns why.',
    },
  ],
  seeAlso: ['RNG', 'IRO', 'JOI', 'USR'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/ans',
    'escargot:front/msn/msnp_sb.py',
    'papyon:msnp/switchboard.py',
    'jml:protocol/outgoing/OutgoingANS.java',
    'amsn:protocol.tcl',
    'msn-switchboard:AnsHandler.java',
    'msnp-sharp:MSNPSHARP_31_STABLE',
  ],
});
