// IRO: who was in the session before.

import { CHANGES, FIRST_CAPABILITIES, PARTICIPANT } from '#content/commands/joi/participant.ts';
import { trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const IRO = define({
  name: 'IRO',
  title: 'Initial roster',
  summary: 'Names, to a client that has answered a call, one of those already in the session.',
  services: ['SB'],
  forms: {
    present: {
      from: 'server',
      about: 'One line of the roster; all of it comes before the answer to ANS.',
      since: 'MSNP2',
      until: 'MSNP20',
      answers: 'ANS.answer',
      in: 'fresh',
      params: [
        trid,
        { name: 'index', type: 'number', about: 'Number of the line; the first is 1.' },
        { name: 'total', type: 'number', about: 'How many lines the roster has.' },
        ...PARTICIPANT,
      ],
    },
  },
  changes: CHANGES,
  removed: { version: 'MSNP21', how: 'Gone with the switchboards.' },
  disputes: [FIRST_CAPABILITIES],
  unknowns: [
    'Which the official servers sent first, the line of the place or that of the account; Escargot begins with the place.',
  ],
  seeAlso: ['ANS', 'JOI'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/iro',
    'escargot:front/msn/msnp_sb.py',
    'amsn:protocol.tcl',
    'papyon:msnp/switchboard.py',
    'bitlbee:protocols/msn/sb.c',
    'jml:protocol/incoming/IncomingIRO.java',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'draft-movva',
  ],
});
