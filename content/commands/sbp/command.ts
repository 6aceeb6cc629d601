// SBP: what the user's own list says about a contact, above all the name.

import { trid } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const contactId = param({
  name: 'contactId',
  type: 'word',
  about: 'GUID of the contact, as C= gave it; the handle with ABCHMigrated 0.',
});

const property = param({
  name: 'property',
  type: 'word',
  values: {
    MFN: 'name',
    MOB: { about: 'mobile device', confidence: 'single', sources: ['wiki:commands/sbp'] },
    WWE: { about: 'MSN Direct', confidence: 'single', sources: ['wiki:commands/sbp'] },
    PHM: { about: 'mobile telephone', since: 'MSNP11', confidence: 'single', sources: ['wiki:commands/sbp'] },
    HSB: { about: 'blog', since: 'MSNP11', confidence: 'single', sources: ['wiki:commands/sbp'] },
  },
  about: 'Which property.',
});

const value = param({ name: 'value', type: 'text', about: 'Value of the property.' });

export const SBP = define({
  name: 'SBP',
  title: 'Set contact property',
  summary: 'Keeps a property of a contact, above all the name, in the user’s own list; nobody else notices.',
  services: ['NS'],
  forms: {
    set: {
      from: 'client',
      about: 'Keeps a value for one contact.',
      since: 'MSNP10',
      until: 'MSNP12',
      note: 'Clients send MFN when presence shows another name than the one kept.',
      params: [
        trid,
        contactId,
        property,
        value,
        {
          name: 'mobile',
          type: 'flag',
          values: { '1': 'the number was added', '0': 'the number was taken away' },
          since: 'MSNP11',
          optional: true,
          about: 'Comes with PHM, from the dialogs of the official client about a contact’s mobile number.',
          confidence: 'single',
          sources: ['wiki:commands/sbp'],
        },
      ],
    },
    echoed: {
      from: 'server',
      about: 'The value is kept.',
      since: 'MSNP10',
      until: 'MSNP12',
      answers: 'set',
      params: [trid, contactId, property, value],
    },
  },
  errors: [
    {
      code: 213,
      when: 'The name is refused: seen when a telephone contact was renamed.',
      confidence: 'single',
      sources: ['msnpiki:Reference/Error_List'],
    },
  ],
  removed: {
    version: 'MSNP13',
    how: 'SBP closes the connection; names are kept in the address book.',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp13', 'escargot:front/msn/msnp_ns.py'],
  },
  replaces: ['REA'],
  replacedElsewhere: 'ABContactUpdate of the address book service.',
  changes: [
    { version: 'MSNP11', what: 'PHM and HSB are new.', confidence: 'single' },
    { version: 'MSNP13', what: 'The command is gone.', confidence: 'disputed' },
  ],
  disputes: [
    {
      claim: 'Whether MSNP13 dropped it',
      says: {
        wiki: 'yes, it closes the connection, with a remark that this is not confirmed',
        escargot: 'yes, it closes the connection',
        'msnp-sharp': 'has a call for SBP MFN even in its code for MSNP18',
      },
      taken: 'It is gone, and closes the connection.',
    },
  ],
  unknowns: [
    'Which errors it gets: descriptions of the command name none, and 213 is known from lists of codes.',
  ],
  seeAlso: ['PRP', 'REA', 'BPR', 'LST'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/sbp',
    'wiki:versions/msnp10',
    'wiki:versions/msnp13',
    'escargot:front/msn/msnp_ns.py',
    'msn-pecan:notification.c',
    'amsn:protocol.tcl',
    'gtmess:msn.c',
    'jml:OutgoingSBP',
    'msnp-sharp:NS11MessageHandler.cs@2007',
    'msnp-sharp:NSMessageHandler.cs@2011-MSNP18',
  ],
});
