// BYE: somebody is not in the session any more.

import { endpoint, handle } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const BYE = define({
  name: 'BYE',
  title: 'User left',
  summary: 'Tells those in a session that somebody has left it, or that idleness has ended it for somebody.',
  services: ['SB'],
  forms: {
    left: {
      from: 'server',
      about: 'One person who has gone; from MSNP16 also one place of a person.',
      since: 'MSNP2',
      until: 'MSNP20',
      params: [
        { ...handle, until: 'MSNP15' },
        {
          ...endpoint,
          since: 'MSNP16',
          about: 'The account with the machine GUID of one place, or by itself.',
        },
        {
          name: 'idle',
          type: 'flag',
          values: { '1': 'the session was idle' },
          optional: true,
          about: 'There only if the server has ended it for idleness.',
        },
      ],
    },
  },
  changes: [
    { version: 'MSNP16', what: 'Each place has a line of its own.' },
    { version: 'MSNP21', what: 'There are no switchboards.' },
  ],
  removed: { version: 'MSNP21', how: 'Gone with the switchboards.' },
  replacedBy: ['NFY'],
  disputes: [
    {
      claim: 'What the second word means',
      says: {
        wiki: '1 if the server took the person out',
        jml: 'it only knows 1',
        'miranda-ng': '1 for idleness',
        amsn: '1 if inactivity closed the session',
        bitlbee: '1 if the session was cleared away as idle',
        'msnp-sharp': 'the client type, which is a network id',
      },
      taken: '1 for idleness, and no word otherwise.',
    },
  ],
  seeAlso: ['JOI', 'OUT'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/bye',
    'escargot:front/msn/msnp_sb.py',
    'amsn:protocol.tcl',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'papyon:msnp/switchboard.py',
    'jml:protocol/incoming/IncomingBYE.java',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'bitlbee:protocols/msn/sb.c',
  ],
});
