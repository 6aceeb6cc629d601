// JOI: somebody has come into the session.

import { define } from '#content/vocabulary.ts';
import { CHANGES, FIRST_CAPABILITIES, PARTICIPANT } from './participant.ts';

export const JOI = define({
  name: 'JOI',
  title: 'User joined',
  summary: 'Tells those in a session that somebody has answered a call and is with them.',
  services: ['SB'],
  forms: {
    joined: {
      from: 'server',
      about: 'One newcomer; from MSNP16 the newcomer’s place, and the user at other places too.',
      since: 'MSNP2',
      until: 'MSNP20',
      params: PARTICIPANT,
    },
  },
  changes: CHANGES,
  removed: { version: 'MSNP21', how: 'Gone with the switchboards.' },
  replacedBy: ['NFY'],
  disputes: [FIRST_CAPABILITIES],
  seeAlso: ['CAL', 'IRO', 'BYE'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/joi',
    'escargot:front/msn/msnp_sb.py',
    'amsn:protocol.tcl',
    'papyon:msnp/switchboard.py',
    'bitlbee:protocols/msn/sb.c',
    'jml:protocol/incoming/IncomingJOI.java',
    'msnp-sharp:MSNPSHARP_31_STABLE',
  ],
});
