// UUX: the own personal message and media, and from MSNP16 the data of this place.

import { length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const UUX = define({
  name: 'UUX',
  title: 'Set own extended data',
  summary:
    'Publishes the own personal message and what is playing; from MSNP16 also data of the place itself.',
  services: ['NS'],
  forms: {
    set: {
      from: 'client',
      about: 'Publishes one document about the user.',
      since: 'MSNP11',
      until: 'MSNP20',
      params: [trid, length],
      payload: {
        kind: 'xml',
        about:
          'Data, with PSM and CurrentMedia; MachineGuid from MSNP13, SignatureSound from MSNP16, DDP, Scene and ColorScheme from MSNP18. From MSNP16 instead also EndpointData (Capabilities) or PrivateEndpointData (EpName, Idle, ClientType, State).',
      },
      note: 'EndpointData and PrivateEndpointData are sent without an id: which place it is, the server knows.',
    },
    stored: {
      from: 'server',
      about: 'The document has been taken.',
      since: 'MSNP11',
      until: 'MSNP20',
      answers: 'set',
      params: [trid, word('0', 'Length of a payload that is never there.')],
    },
  },
  changes: [
    { version: 'MSNP13', what: 'Data holds MachineGuid.' },
    {
      version: 'MSNP16',
      what: 'EndpointData and PrivateEndpointData describe one place; Data holds SignatureSound.',
    },
    { version: 'MSNP18', what: 'Data holds DDP, Scene and ColorScheme.' },
  ],
  removed: { version: 'MSNP21', how: 'Not sent any more: PUT publishes an application/user+xml document.' },
  replacedBy: ['PUT'],
  disputes: [
    {
      claim: 'What the answer looks like',
      says: {
        wiki: 'a 0 behind the transaction ID by its grammar, nothing behind it in its examples',
        seeds: 'a 0 behind the transaction ID',
        escargot: 'a 0 behind the transaction ID',
        gtmess: 'a 0 behind the transaction ID',
      },
      taken: 'With the 0.',
    },
    {
      claim: 'Whether MSNP14 added a network id',
      says: {
        wiki: 'yes in its table of commands; its page on UUX has none',
        escargot: 'no',
        papyon: 'no',
      },
      taken: 'No.',
    },
    {
      claim: 'What is at the root of the document in MSNP11',
      says: { seeds: 'nothing: PSM and CurrentMedia stand side by side', wiki: 'Data', 'msnp11-sdk': 'Data' },
      taken: 'Data.',
    },
    {
      claim: 'The first version with EndpointData and PrivateEndpointData',
      says: {
        amsn: 'MSNP18, by what it sends',
        escargot: 'it reads them in any version, but knows places from MSNP16',
        papyon: 'MSNP15, by what it sends once its place has a name',
      },
      taken: 'MSNP16, the first version with more than one place.',
    },
    {
      claim: 'The first version with UUX',
      says: { wiki: 'MSNP11', escargot: 'MSNP10 in its table of commands' },
      taken: 'MSNP11.',
    },
  ],
  unknowns: [
    'Why UUX 0 0 was once seen behind the data of SYN in MSNP8, long before the command: it is held to be a mistake of the server.',
  ],
  seeAlso: ['UBX', 'CHG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/uux',
    'escargot:front/msn/msnp_ns.py',
    'amsn:protocol.tcl',
    'papyon:msnp/notification.py',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'msnp11-sdk:mock_ns.rs',
    'gtmess:src/client/nserver.c',
    'nina:Protocols/MSNP/Commands/UUX',
    'seeds:msnp11',
    'seeds:msnp14',
  ],
});
