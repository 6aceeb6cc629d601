// NLN: a contact has come online, or something that shows about it has changed.

import {
  capabilities,
  capabilityPair,
  friendly,
  handle,
  icon,
  msnobject,
  network,
  routed,
  status,
} from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const NLN = define({
  name: 'NLN',
  title: 'Contact online or changed',
  summary:
    'Tells that a contact has come online, or has another status, name, ability or picture than before.',
  services: ['NS'],
  forms: {
    changed: {
      from: 'server',
      about: 'How a visible contact now shows; from MSNP16 also the user itself at another place.',
      since: 'MSNP2',
      until: 'MSNP20',
      params: [
        {
          ...status,
          about: 'Never HDN or FLN. Clients of the time of MSNP18 show PHN as busy, BRB and LUN as away.',
        },
        { ...handle, until: 'MSNP17' },
        { ...network, since: 'MSNP14', until: 'MSNP17' },
        { ...routed, since: 'MSNP18' },
        friendly,
        { ...capabilities, since: 'MSNP8', until: 'MSNP15' },
        { ...capabilityPair, since: 'MSNP16' },
        { ...msnobject, since: 'MSNP9', optional: true },
        icon,
      ],
      note: 'MSNP18 is on record; for MSNP19 and MSNP20 the same line is inferred.',
    },
  },
  changes: [
    { version: 'MSNP8', what: 'Capabilities follow the name.' },
    { version: 'MSNP9', what: 'The picture object follows the capabilities.' },
    { version: 'MSNP14', what: 'The network id follows the handle; an icon address may end the line.' },
    { version: 'MSNP16', what: 'Capabilities become a pair; users hear of their own other places.' },
    { version: 'MSNP18', what: 'Network id and handle become one word; members of circles show by it too.' },
  ],
  removed: { version: 'MSNP21', how: 'Not sent any more: NFY with PUT brings presence.' },
  replaces: ['ILN'],
  replacedBy: ['NFY'],
  disputes: [
    {
      claim: 'How the contact is written from MSNP18',
      says: {
        wiki: 'still as handle and network in two words',
        escargot: 'network:handle in one word',
        'msnp-sharp': 'one word, client type first, in MSNP18; two words in MSNP15 and MSNP16',
        amsn: 'network:handle in one word',
        papyon: 'network:handle in one word',
      },
      taken: 'One word: all code that spoke MSNP18 reads it so.',
    },
  ],
  unknowns: ['How the line looked in MSNP17, MSNP19 and MSNP20: there is no capture of them.'],
  seeAlso: ['ILN', 'FLN', 'CHG', 'UBX'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/iln',
    'wiki:commands/nln',
    'escargot:front/msn/misc.py',
    'amsn:protocol.tcl',
    'msn-pecan:notification.c',
    'papyon:msnp/notification.py',
    'jml:protocol/incoming/IncomingILN.java',
    'msnp-sharp:MSNPSHARP_25_STABLE',
    'nina:Protocols/MSNP/MSNP14/Changes',
  ],
});
