// PRP: the user's own telephone numbers and, later, display name.

import { listVersion, PROPERTIES, trid } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const value = param({
  name: 'value',
  type: 'text',
  optional: true,
  about: 'Value of the property; left out when it is empty.',
});

export const PRP = define({
  name: 'PRP',
  title: 'Own property',
  summary:
    'Sets or tells one property of the user: telephone numbers, paging, and from MSNP10 on the display name.',
  services: ['NS'],
  forms: {
    set: {
      from: 'client',
      about: 'Sets a property, or clears it.',
      since: 'MSNP5',
      until: 'MSNP18',
      note: 'A telephone number beyond its limit ends the connection. So does a property name of more than three letters by what is known; the mock server answers it like any other unknown name.',
      params: [
        trid,
        {
          name: 'property',
          type: 'word',
          values: {
            ...PROPERTIES,
            MFN: { about: 'display name', since: 'MSNP10' },
          },
          refusal: 715,
          about: 'Which property.',
        },
        {
          ...value,
          about: 'New value, left out to clear it: at most 95 bytes encoded for a number, 387 for MFN.',
        },
      ],
    },
    echoed: {
      from: 'server',
      about: 'The property is stored; until MSNP7 also a line in the data of SYN.',
      since: 'MSNP5',
      until: 'MSNP18',
      answers: ['set', 'SYN.sync'],
      note: 'Within SYN, MSNP5 to MSNP7 list empty properties too.',
      params: [
        trid,
        { ...listVersion, until: 'MSNP9' },
        {
          name: 'property',
          type: 'word',
          values: {
            ...PROPERTIES,
            MBE: { about: 'whether a mobile device is set up, Y or N; in the data of SYN', until: 'MSNP7' },
            MFN: { about: 'display name', since: 'MSNP10' },
          },
          about: 'Which property.',
        },
        value,
      ],
    },
    inSync: {
      from: 'server',
      about: 'One property as part of the data of SYN; empty ones are left out.',
      since: 'MSNP8',
      until: 'MSNP12',
      answers: 'SYN.sync',
      params: [
        {
          name: 'property',
          type: 'word',
          values: {
            MFN: { about: 'display name', since: 'MSNP10' },
            ...PROPERTIES,
            MBE: 'whether a mobile device is set up: Y or N',
            WWE: { about: 'MSN Direct', since: 'MSNP9', confidence: 'single' },
            HSB: { about: 'whether the user has a blog', since: 'MSNP11', confidence: 'single' },
          },
          about: 'Which property. The service alone sets MBE, WWE and HSB.',
        },
        { name: 'value', type: 'text', about: 'Value of the property.' },
      ],
    },
  },
  errors: [
    {
      code: 715,
      when: 'There is no such property, or MFN comes before MSNP10; also seen for MFN from an account whose address is not confirmed.',
    },
    {
      code: 209,
      when: 'The display name is not allowed.',
      confidence: 'single',
      sources: ['amsn:protocol.tcl'],
    },
  ],
  removed: {
    version: 'MSNP21',
    how: 'No client of MSNP21 is known to send it; the name is published by PUT.',
    confidence: 'disputed',
    sources: ['escargot:front/msn/msnp.ods'],
  },
  replaces: ['REA'],
  replacedBy: ['PUT'],
  changes: [
    {
      version: 'MSNP8',
      what: 'Within SYN the transaction ID, the version and properties without a value are dropped.',
    },
    { version: 'MSNP9', what: 'WWE is new.', confidence: 'single' },
    { version: 'MSNP10', what: 'MFN is new; the reply loses the list version.' },
    { version: 'MSNP11', what: 'HSB is new.', confidence: 'single' },
    { version: 'MSNP13', what: 'With SYN gone, the client says its name at each log-on, after ADL.' },
  ],
  disputes: [
    {
      claim: 'The list version in replies to accounts with ABCHMigrated 0, in MSNP10',
      says: {
        wiki: 'still there by the command’s page and the table; gone for everybody by the page of MSNP10',
        nina: 'gone from MSNP10 on, whatever the account',
      },
      taken: 'Gone, as for GTC and BLP.',
    },
    {
      claim: 'The transaction ID within SYN, MSNP5 to MSNP7',
      says: {
        wiki: 'there',
        'msn-switchboard': 'there',
        escargot: 'missing: version and property follow at once',
      },
      taken: 'It is there.',
    },
    {
      claim: 'Empty properties within SYN, MSNP5 to MSNP7',
      says: { wiki: 'sent without a value', 'msn-switchboard': 'sent without a value', escargot: 'not sent' },
      taken: 'Sent without a value.',
    },
    {
      claim: 'The last version with PRP',
      says: { escargot: 'MSNP18, in its table of commands', wiki: 'names no last version' },
      taken:
        'It counts as gone from MSNP21, where no client is on record with it; a server may still have taken it.',
    },
  ],
  unknowns: [
    'Whether the telephone properties and MOB did anything after MSNP12.',
    'Whether MBE could be set by a client, as a call in MSNP-Sharp of 2007 suggests.',
  ],
  seeAlso: ['BPR', 'SBP', 'REA', 'NLN', 'SYN'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/prp',
    'wiki:versions/msnp8',
    'wiki:versions/msnp10',
    'seeds:msnp7',
    'hypothetic:notification/set_details',
    'escargot:front/msn/msnp_ns.py',
    'amsn:protocol.tcl',
    'msn-pecan:notification.c',
    'msn-pecan:sync.c',
    'gtmess:nserver.c',
    'papyon:msnp/notification.py',
    'msnp-sharp:NS11MessageHandler.cs@2007',
    'jml:OutgoingPRP',
    'libpurple:msn/notification.c',
    'msn-switchboard:SynHandler',
    'msnp11-sdk:commands/prp.rs',
    'nina:MSNP11/Changes',
  ],
});
