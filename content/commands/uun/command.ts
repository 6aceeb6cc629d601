// UUN: a short note from client to client, over the notification server.

import { endpoint, handle, length, trid, word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const UUN = define({
  name: 'UUN',
  title: 'Notify a user',
  summary:
    'Sends a small note for a program, not for a person, to a contact or to another place of the user.',
  services: ['NS'],
  forms: {
    send: {
      from: 'client',
      about: 'Hands in one note for the sessions of an account.',
      since: 'MSNP13',
      until: 'MSNP20',
      params: [
        trid,
        { ...handle, until: 'MSNP15', about: 'Who gets it.' },
        {
          ...endpoint,
          since: 'MSNP16',
          about: 'Who gets it: an account with all its places, or one place by its machine GUID.',
        },
        {
          name: 'type',
          type: 'number',
          values: {
            '1': 'XML about shared folders and media (SNM)',
            '2': 'invitation by SIP',
            '3': 'signal of a peer-to-peer session, as an MSNSLP message',
            '4': { about: 'one place is to sign out', since: 'MSNP16' },
            '5': 'a conversation window was closed; of use with several places',
            '6': 'address book or memberships are to be fetched anew; of use with several places',
            '7': 'not known; perhaps takes back questions about new people on the reverse list',
            '8': { about: 'for all places of the user', since: 'MSNP16' },
            '9': 'reserved',
            '10': 'preparation of a TURN relay',
            '11': 'data about a call',
            '12': 'SIP in a tunnel; known from MSNP18',
          },
          about: 'What kind of note the payload is.',
        },
        length,
      ],
      payload: { kind: 'text', about: 'XML, an MSNSLP message, SIP or a few plain words, as the type asks.' },
    },
    accepted: {
      from: 'server',
      about: 'The note has gone on its way.',
      since: 'MSNP13',
      until: 'MSNP20',
      answers: 'send',
      params: [trid, word('OK')],
    },
  },
  errors: [{ code: 217, when: 'The receiver is offline or hidden, or has blocked the sender.' }],
  changes: [{ version: 'MSNP16', what: 'The handle may name one place; types 4 and 8 are new.' }],
  removed: { version: 'MSNP21', how: 'Gone: SDG with a Message-Type of Signal, PUT and DEL do its work.' },
  replacedBy: ['SDG', 'DEL'],
  disputes: [
    {
      claim: 'What parts handle and machine GUID',
      says: {
        wiki: 'a colon',
        amsn: 'a semicolon',
        'msnp-sharp': 'a semicolon',
        escargot: 'a semicolon',
        papyon: 'a semicolon',
      },
      taken: 'A semicolon.',
    },
    {
      claim: 'How to sign out all places at once',
      says: {
        'msnp-sharp': 'gtfo as type 8, once, to the account',
        amsn: 'gtfo as type 4, to one place after the other',
      },
      taken: 'Both: the server delivers either as it is addressed.',
    },
    {
      claim: 'What stands in the line',
      says: {
        jml: 'nothing but transaction ID and length, in a comment',
        escargot: 'receiver and type too',
        amsn: 'receiver and type too',
      },
      taken: 'Receiver, type and length.',
    },
  ],
  unknowns: ['What types 7 and 9 are for.', 'When the SNM of type 1 has the opcode INFO.'],
  seeAlso: ['UBN'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/uun',
    'escargot:front/msn/msnp_ns.py',
    'amsn:protocol.tcl',
    'amsn:sip.tcl',
    'msnp-sharp:MSNPSHARP_31_STABLE',
    'papyon:msnp/constants.py',
    'nina:Protocols/MSNP/MSNP13/Changes',
  ],
});
