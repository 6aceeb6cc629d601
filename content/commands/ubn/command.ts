// UBN: a short note that somebody has sent with UUN.

import { UUN } from '#content/commands/uun/command.ts';
import { endpoint, handle, length } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

const [, , , type] = UUN.forms.send.params;

export const UBN = define({
  name: 'UBN',
  title: 'Notification from a user',
  summary: 'Brings a note that another user, or the user at another place, has sent with UUN.',
  services: ['NS'],
  forms: {
    delivered: {
      from: 'server',
      about: 'One note, as it was handed in.',
      since: 'MSNP13',
      until: 'MSNP20',
      params: [
        { ...handle, until: 'MSNP15', about: 'Who sent it.' },
        { ...endpoint, since: 'MSNP16', about: 'Who sent it, with the machine GUID of the place.' },
        type,
        length,
      ],
      payload: { kind: 'text', about: 'XML, an MSNSLP message, SIP or a few plain words, as the type asks.' },
      note: 'The line has no transaction ID.',
    },
  },
  changes: [{ version: 'MSNP16', what: 'The handle may name one place; types 4 and 8 are new.' }],
  removed: { version: 'MSNP21', how: 'Not sent any more: SDG and NFY do its work.' },
  replacedBy: ['SDG', 'NFY'],
  disputes: [
    {
      claim: 'Whose place the machine GUID names',
      says: {
        wiki: 'the receiver’s',
        escargot: 'the sender’s, and it is there only if the note went to one place',
      },
      taken: 'The sender’s.',
    },
    {
      claim: 'What parts handle and machine GUID',
      says: {
        wiki: 'a colon',
        escargot: 'a semicolon',
        'msnp-sharp': 'a semicolon',
        papyon: 'a semicolon',
      },
      taken: 'A semicolon.',
    },
    {
      claim: 'What type 10 is',
      says: {
        'msnp-sharp': 'unknown in its code of MSNP15, TURN in its code of MSNP18',
        wiki: 'the preparation of TURN',
      },
      taken: 'The preparation of a TURN relay.',
    },
  ],
  unknowns: ['What types 7 and 9 are for.'],
  seeAlso: ['UUN'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/ubn',
    'escargot:front/msn/msnp_ns.py',
    'amsn:protocol.tcl',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'papyon:msnp/constants.py',
    'jml:protocol/incoming/IncomingUBN.java',
  ],
});
