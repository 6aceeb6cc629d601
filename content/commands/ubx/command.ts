// UBX: what a contact has published with UUX.

import { handle, length, network, routed } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const UBX = define({
  name: 'UBX',
  title: 'Contact extended data',
  summary: 'Brings a contact’s personal message, media and places; from MSNP16 the user’s own as well.',
  services: ['NS'],
  forms: {
    changed: {
      from: 'server',
      about: 'The present data of a contact, or of the user itself.',
      since: 'MSNP11',
      until: 'MSNP20',
      params: [
        { ...handle, until: 'MSNP17' },
        { ...network, since: 'MSNP14', until: 'MSNP17' },
        { ...routed, since: 'MSNP18' },
        { ...length, about: 'Bytes of payload after the line; 0 when the contact has published nothing.' },
      ],
      payload: {
        kind: 'xml',
        about:
          'Data, with PSM and CurrentMedia; MachineGuid from MSNP13; SignatureSound and one EndpointData a place from MSNP16; DDP, Scene, ColorScheme, UserTileLocation and FriendlyName from MSNP18. About oneself also PrivateEndpointData.',
      },
    },
  },
  changes: [
    { version: 'MSNP13', what: 'Data holds MachineGuid.' },
    { version: 'MSNP14', what: 'The network id follows the handle.' },
    {
      version: 'MSNP16',
      what: 'Data holds SignatureSound, EndpointData and PrivateEndpointData; users get UBX about themselves.',
    },
    {
      version: 'MSNP18',
      what: 'Network id and handle become one word; Data holds DDP, Scene and ColorScheme.',
    },
  ],
  removed: { version: 'MSNP21', how: 'Not sent any more: NFY with PUT brings the data.' },
  replacedBy: ['NFY'],
  disputes: [
    {
      claim: 'How the contact is written from MSNP18',
      says: {
        wiki: 'still as handle and network in two words',
        escargot: 'network:handle in one word',
        'msnp-sharp': 'one word: client type, account, perhaps ;via=',
        papyon: 'network:handle in one word',
      },
      taken: 'One word.',
    },
    {
      claim: 'Where an MSNP18 contact’s picture object stands',
      says: {
        papyon: 'in UserTileLocation; what NLN has is worth nothing until a first UBX has come',
        escargot: 'in NLN, and in DDP',
      },
      taken: 'In NLN; Data is passed on as the contact wrote it.',
    },
    {
      claim: 'How text in the document is escaped',
      says: {
        escargot:
          'as &amp; and &lt; in MSNP11 and MSNP12, as &#x26; from MSNP13; from MSNP16 < > = and the backslash by number too',
        jml: 'as in any XML',
      },
      taken: 'As the contact wrote it: the server does not escape anew.',
    },
    {
      claim: 'The first version with UBX',
      says: { wiki: 'MSNP11', escargot: 'MSNP10 in its table of commands' },
      taken: 'MSNP11.',
    },
  ],
  seeAlso: ['UUX', 'NLN'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/ubx',
    'escargot:front/msn/misc.py',
    'papyon:msnp/notification.py',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'jml:protocol/incoming/IncomingUBX.java',
    'msn-pecan:notification.c',
    'gtmess:src/client/nserver.c',
    'amsn:protocol.tcl',
  ],
});
