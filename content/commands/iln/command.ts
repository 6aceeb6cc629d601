// ILN: who is online when the user goes online.

import {
  capabilities,
  capabilityPair,
  friendly,
  handle,
  icon,
  msnobject,
  network,
  status,
  trid,
} from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const ILN = define({
  name: 'ILN',
  title: 'Initial presence',
  summary: 'Tells, in answer to the first CHG or to a new contact, that a contact is online already.',
  services: ['NS'],
  forms: {
    initial: {
      from: 'server',
      about: 'One contact who is there already and may be seen.',
      since: 'MSNP2',
      until: 'MSNP17',
      answers: ['CHG.set', 'ADD.add', 'ADC.contact'],
      params: [
        trid,
        status,
        handle,
        { ...network, since: 'MSNP14' },
        friendly,
        { ...capabilities, since: 'MSNP8', until: 'MSNP15' },
        { ...capabilityPair, since: 'MSNP16' },
        { ...msnobject, since: 'MSNP9', optional: true },
        icon,
      ],
    },
  },
  removed: { version: 'MSNP18', how: 'NLN brings the first presence as well.', confidence: 'disputed' },
  replacedBy: ['NLN'],
  changes: [
    { version: 'MSNP8', what: 'Capabilities follow the name.' },
    { version: 'MSNP9', what: 'The picture object follows the capabilities.' },
    { version: 'MSNP14', what: 'The network id follows the handle; an icon address may end the line.' },
    { version: 'MSNP16', what: 'Capabilities become a pair.' },
    { version: 'MSNP18', what: 'Not sent any more.', confidence: 'disputed' },
  ],
  disputes: [
    {
      claim: 'Whether MSNP18 still sends ILN',
      says: {
        wiki: 'it does, as MSNP16 does, with the network in a word of its own',
        escargot: 'it does not: NLN brings the first presence too',
        'msnp-sharp': 'its branch for MSNP18 reads no ILN',
        amsn: 'it reads one, with network:handle',
      },
      taken: 'It does not: no server code of MSNP18 sends ILN, and clients take NLN at any time.',
    },
    {
      claim: 'What the last word is in MSNP18',
      says: {
        wiki: 'the address of an icon',
        papyon: 'the address of an icon',
        amsn: 'a machine GUID, of which it makes no use',
      },
      taken: 'The address of an icon, which the mock server has no occasion to send.',
    },
    {
      claim: 'How a contact without a picture is written',
      says: {
        wiki: 'without the word',
        jml: 'without the word at first, with a 0 later',
        papyon: 'it reads 0 and 1 as no picture',
        escargot: 'with an empty msnobj element',
      },
      taken: 'Without the word.',
    },
  ],
  unknowns: ['Whether MSNP19 and MSNP20 had ILN.'],
  seeAlso: ['NLN', 'FLN', 'CHG', 'UBX'],
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
