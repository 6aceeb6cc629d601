// BPR: a property of a contact, told by the server.

import { handle, listVersion, PROPERTIES } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const BPR = define({
  name: 'BPR',
  title: 'Contact property',
  summary: 'Tells a property of a contact, such as a telephone number, as PRP does for the user.',
  services: ['NS'],
  forms: {
    changed: {
      from: 'server',
      about:
        'A property of a contact who lets the user see it: unasked when it changes, and four lines after the contact was added.',
      since: 'MSNP5',
      until: 'MSNP12',
      answers: ['SYN.sync', 'ADD.add', 'ADC.contact'],
      note: 'Most come unasked. Until MSNP7 SYN brings the same line behind the contact’s entry of FL. No form of BPR has a transaction ID, and a client that sends one loses the connection.',
      params: [
        { ...listVersion, until: 'MSNP9' },
        handle,
        {
          name: 'property',
          type: 'word',
          values: PROPERTIES,
          open: true,
          about: 'Which property; WWE and HSB are on record for SYN only.',
        },
        {
          name: 'value',
          type: 'text',
          optional: true,
          about: 'Value of the property; left out when it is empty.',
        },
      ],
    },
    inSync: {
      from: 'server',
      about: 'A property of the contact of the LST line above, as part of the data of SYN.',
      since: 'MSNP8',
      until: 'MSNP12',
      answers: 'SYN.sync',
      params: [
        {
          name: 'property',
          type: 'word',
          values: {
            ...PROPERTIES,
            WWE: { about: 'MSN Direct', since: 'MSNP9' },
            HSB: { about: 'whether the contact has a blog', since: 'MSNP11' },
          },
          about: 'Which property.',
        },
        { name: 'value', type: 'text', about: 'Value of the property.' },
      ],
    },
  },
  removed: { version: 'MSNP13', how: 'Not sent any more.', confidence: 'single' },
  replacedElsewhere: 'The address book service has the details of contacts.',
  changes: [
    { version: 'MSNP8', what: 'Within SYN version, handle and empty properties are dropped.' },
    { version: 'MSNP10', what: 'Outside SYN the version is dropped as well.' },
    { version: 'MSNP11', what: 'HSB is new, in the data of SYN.', confidence: 'single' },
    { version: 'MSNP13', what: 'Gone together with SYN.', confidence: 'single' },
  ],
  disputes: [
    {
      claim: 'The handle within SYN, MSNP5 to MSNP7',
      says: { wiki: 'there', escargot: 'missing: property and value follow the version' },
      taken: 'It is there.',
    },
    {
      claim: 'The list version outside SYN in MSNP10 with ABCHMigrated 0',
      says: {
        wiki: 'still there by the command’s page; gone for everybody by the page of MSNP10',
        nina: 'gone from MSNP10 on, whatever the account',
      },
      taken: 'Gone, as for GTC and BLP.',
    },
  ],
  unknowns: [
    'Until which version servers sent it: Escargot ends with MSNP12, the wiki gives no last version.',
  ],
  seeAlso: ['PRP', 'SYN', 'LST', 'ADD', 'ADC'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/bpr',
    'wiki:versions/msnp5',
    'wiki:versions/msnp8',
    'wiki:versions/msnp10',
    'seeds:msnp7',
    'hypothetic:sitev2.0/notification/users_groups',
    'escargot:front/msn/msnp_ns.py',
    'amsn:protocol.tcl',
    'msn-pecan:sync.c',
    'msn-switchboard:SynHandler',
    'nina:MSNP11/Changes',
  ],
});
