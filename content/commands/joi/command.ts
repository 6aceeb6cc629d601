// JOI: somebody has come into the session.

import { capabilities, capabilityPair, endpoint, friendly, handle } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

const ON_CAPABILITIES = ['wiki:commands/joi', 'escargot:front/msn/msnp_sb.py', 'amsn:protocol.tcl'] as const;

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
      params: [
        { ...handle, until: 'MSNP15' },
        {
          ...endpoint,
          since: 'MSNP16',
          about: 'The account with the machine GUID of one place, or by itself.',
        },
        friendly,
        {
          ...capabilities,
          since: 'MSNP12',
          until: 'MSNP15',
          confidence: 'disputed',
          sources: ON_CAPABILITIES,
        },
        { ...capabilityPair, since: 'MSNP16' },
      ],
    },
  },
  changes: [
    {
      version: 'MSNP12',
      what: 'Capabilities follow the name.',
      confidence: 'disputed',
      sources: ON_CAPABILITIES,
    },
    { version: 'MSNP16', what: 'Each place has a line of its own; capabilities become a pair.' },
    { version: 'MSNP21', what: 'There are no switchboards.' },
  ],
  removed: { version: 'MSNP21', how: 'Gone with the switchboards.' },
  replacedBy: ['NFY'],
  disputes: [
    {
      claim: 'The first version with capabilities',
      says: {
        wiki: 'MSNP12',
        escargot: 'MSNP12 by logs, and so in its code; MSNP13 by what people say',
        amsn: 'MSNP15, by what it reads',
      },
      taken: 'MSNP12.',
    },
  ],
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
