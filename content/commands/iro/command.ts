// IRO: who was in the session before.

import { capabilities, capabilityPair, endpoint, friendly, handle, trid } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

const ON_CAPABILITIES = ['wiki:commands/iro', 'escargot:front/msn/msnp_sb.py', 'amsn:protocol.tcl'] as const;

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
