// CHG: the own presence, and with it what the client can do and its picture.

import { capabilities, capabilityPair, msnobject, ownStatus, trid, unasked } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const CHG = define({
  name: 'CHG',
  title: 'Change own status',
  summary: 'Sets the own presence, and with it the client’s abilities (MSNP8) and display picture (MSNP9).',
  services: ['NS'],
  forms: {
    set: {
      from: 'client',
      about: 'Asks for a new status; the first one brings the user online.',
      since: 'MSNP2',
      until: 'MSNP18',
      params: [
        trid,
        ownStatus,
        {
          ...capabilities,
          since: 'MSNP8',
          until: 'MSNP15',
          optional: true,
          about: 'What the client can do, as a bit field; often called the client id.',
        },
        { ...capabilityPair, since: 'MSNP16' },
        {
          ...msnobject,
          since: 'MSNP9',
          optional: true,
          about: 'The own picture, only behind the capabilities; 0 or no word when there is none.',
        },
      ],
    },
    echoed: {
      from: 'server',
      about: 'Repeats the request; the new status is in force from this line on.',
      since: 'MSNP2',
      until: 'MSNP18',
      answers: 'set',
      params: [
        trid,
        ownStatus,
        { ...capabilities, since: 'MSNP8', until: 'MSNP15', optional: true, about: 'As the client sent it.' },
        { ...capabilityPair, since: 'MSNP16', optional: true, about: 'As the client sent it.' },
        { ...msnobject, since: 'MSNP9', optional: true, about: 'As the client sent it.' },
      ],
    },
    forced: {
      from: 'server',
      about: 'The server itself has changed the status of the user.',
      since: 'MSNP2',
      until: 'MSNP18',
      params: [unasked, { ...ownStatus, about: 'The presence that the user has from now on.' }],
    },
  },
  errors: [
    {
      code: 201,
      when: 'The status asked for is FLN.',
      confidence: 'disputed',
      sources: [
        'hypothetic:reference/error_list',
        'msnpiki:Reference/Error_List',
        'escargot:front/msn/msnp_ns.py',
        'draft-movva:7.7',
        'wiki:commands/chg',
      ],
    },
    {
      code: 800,
      when: 'Too many changes follow each other too fast; seen in MSNP18.',
      confidence: 'single',
      sources: ['msnp-sharp:NSMessageHandler.cs'],
    },
  ],
  changes: [
    { version: 'MSNP8', what: 'Capabilities follow the status.' },
    { version: 'MSNP9', what: 'The picture object follows the capabilities.' },
    { version: 'MSNP16', what: 'Capabilities become a pair, and have to be there.' },
    { version: 'MSNP21', what: 'Clients publish their presence with PUT instead.' },
  ],
  removed: { version: 'MSNP21', how: 'Not used any more; PUT publishes presence.' },
  replacedBy: ['PUT'],
  disputes: [
    {
      claim: 'Whether a client may ask for FLN',
      says: {
        'draft-movva': 'it may: it is offline then, and can only synchronise',
        wiki: 'it may: a status among the others, with little that works in it',
        hypothetic: 'it may not: 201',
        msnpiki: 'it may not: 201',
        escargot: 'it may not: 201',
      },
      taken: '201: three sources report it, and a client that asks loses nothing by the error.',
    },
    {
      claim: 'Whether the capabilities may be left out between MSNP8 and MSNP15',
      says: {
        wiki: 'they may: its sessions of MSNP9 to MSNP14 lack them',
        escargot: 'they may not: a CHG without them is passed over in silence',
      },
      taken: 'They may: BitlBee and gtmess send a bare status and stay invisible without an echo.',
    },
    {
      claim: 'How to say that there is no picture',
      says: {
        papyon: 'by a 0',
        gtmess: 'by leaving the word out',
        escargot:
          'by leaving the word out; the capabilities written a second time are taken for none as well',
      },
      taken: 'By a 0 or by no word at all.',
    },
    {
      claim: 'The last version with CHG',
      says: {
        escargot: 'MSNP18, in its table of commands',
        'msnp-sharp': 'not MSNP21: its client of that version publishes with PUT',
        wiki: 'its table names no last version',
      },
      taken: 'MSNP18 is the last that shows it; MSNP21 counts as the first without.',
    },
  ],
  unknowns: [
    'On what occasions the official servers changed a status by themselves.',
    'Whether a server of MSNP19, MSNP20 or MSNP21 would have taken CHG.',
  ],
  seeAlso: ['ILN', 'NLN', 'FLN', 'UUX'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/chg',
    'wiki:versions/msnp8',
    'wiki:versions/msnp9',
    'draft-movva:7.7',
    'hypothetic:reference/error_list',
    'msnpiki:Reference/Error_List',
    'escargot:front/msn/msnp_ns.py',
    'papyon:msnp/notification.py',
    'msnp-sharp:NSMessageHandler.cs',
    'amsn:protocol.tcl',
    'msn-pecan:pn_status.c',
    'bitlbee:protocols/msn/ns.c',
    'msnp11-sdk:commands/chg.rs',
    'gaim:src/protocols/msn/msn.c',
    'jml:OutgoingCHG',
  ],
});
