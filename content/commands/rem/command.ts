// REM: takes a person off a list or out of a group, or reports it.

import { handle, LISTS, listVersion, trid, unasked, word } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const list = param({
  name: 'list',
  type: 'list',
  values: {
    FL: { about: LISTS.FL, until: 'MSNP9' },
    AL: LISTS.AL,
    BL: LISTS.BL,
    PL: { about: 'pending list: people who have added the user and wait for a decision', since: 'MSNP10' },
  },
  about: 'Which list.',
});

const forward = word('FL', LISTS.FL);

const contactId = param({
  name: 'contactId',
  type: 'word',
  about: 'GUID of the contact, as C= gave it; what it is with ABCHMigrated 0 is disputed.',
});

const contactGroup = param({
  name: 'group',
  type: 'group',
  optional: true,
  about: 'GUID of the only group to leave; a number with ABCHMigrated 0.',
});

export const REM = define({
  name: 'REM',
  title: 'Remove from list',
  summary: 'Takes somebody off a list, or a contact out of a group; also reports that this has happened.',
  services: ['NS'],
  forms: {
    remove: {
      from: 'client',
      about: 'Takes a person, named by handle, off a list.',
      since: 'MSNP2',
      until: 'MSNP12',
      note: 'RL ends the connection, by one account.',
      params: [
        trid,
        list,
        { ...handle, refusal: 201, about: 'Account of the person; from MSNP11 perhaps tel: and a number.' },
        {
          name: 'group',
          type: 'group',
          since: 'MSNP7',
          until: 'MSNP9',
          optional: true,
          about: 'On FL only: the one group to leave, while the contact stays on the list.',
        },
      ],
    },
    removeContact: {
      from: 'client',
      about: 'Takes a contact, named by id, off FL, or out of one group.',
      since: 'MSNP10',
      until: 'MSNP12',
      note: 'Without a group the contact leaves the list and all groups.',
      params: [trid, forward, contactId, contactGroup],
    },
    removed: {
      from: 'server',
      about: 'The person is off the list or, if a group was named, out of it.',
      since: 'MSNP2',
      until: 'MSNP12',
      answers: 'remove',
      params: [
        trid,
        list,
        { ...listVersion, until: 'MSNP9' },
        handle,
        {
          name: 'group',
          type: 'group',
          since: 'MSNP7',
          until: 'MSNP9',
          optional: true,
          about: 'The group that was left.',
        },
      ],
    },
    removedContact: {
      from: 'server',
      about: 'The contact is off FL or, if a group was named, out of it.',
      since: 'MSNP10',
      until: 'MSNP12',
      answers: 'removeContact',
      params: [trid, forward, contactId, { ...contactGroup, about: 'The group that was left.' }],
    },
    notice: {
      from: 'server',
      about:
        'Somebody took the user off their FL; until MSNP9 also a change to the user’s lists made elsewhere.',
      since: 'MSNP2',
      until: 'MSNP12',
      params: [
        unasked,
        {
          name: 'list',
          type: 'list',
          values: {
            RL: 'somebody has dropped the user',
            FL: { about: 'the own list was changed elsewhere', until: 'MSNP9' },
            AL: { about: 'the own list was changed elsewhere', until: 'MSNP9' },
            BL: { about: 'the own list was changed elsewhere', until: 'MSNP9' },
          },
          about: 'Which list.',
        },
        { ...listVersion, until: 'MSNP9' },
        handle,
      ],
    },
    noticeContact: {
      from: 'server',
      about: 'A contact left the user’s FL by a change made elsewhere.',
      since: 'MSNP10',
      until: 'MSNP12',
      unshown: 'The lists of the mock server change by its own clients only, never elsewhere.',
      params: [unasked, forward, contactId],
    },
  },
  errors: [
    { code: 201, when: 'The contact is malformed.', confidence: 'single' },
    {
      code: 205,
      when: 'There is no such account.',
      until: 'MSNP9',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
    { code: 208, when: 'There is no such account.', since: 'MSNP10', confidence: 'single' },
    { code: 216, when: 'The person is not on that list.' },
    { code: 224, when: 'There is no such group.', since: 'MSNP7' },
    { code: 225, when: 'The contact is not in that group.', since: 'MSNP7' },
    {
      code: 403,
      when: 'What stands behind FL is no GUID.',
      since: 'MSNP10',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
  ],
  removed: { version: 'MSNP13', how: 'REM closes the connection; RML and web services take its place.' },
  replacedBy: ['RML'],
  changes: [
    { version: 'MSNP7', what: 'A group can be named.' },
    { version: 'MSNP10', what: 'FL takes contact ids, PL is new, and the list version is dropped.' },
    { version: 'MSNP13', what: 'RML and two web services take its place.' },
  ],
  disputes: [
    {
      claim: 'How FL names a contact with ABCHMigrated 0',
      says: {
        wiki: 'by GUID, without a condition, on the command’s page; by GUID with ABCHMigrated 1 alone on that of MSNP10',
      },
      taken: 'By the handle, which ADC gives as the contact’s id for such accounts.',
    },
    {
      claim: 'How the reply is written',
      says: {
        wiki: 'without the contact in the grammar, with it in the examples',
        'draft-movva': 'with the contact, behind the version',
      },
      taken: 'With the contact.',
    },
  ],
  unknowns: ['What a group number above 29 gets; with ADG, REG and RMG the connection is said to close.'],
  seeAlso: ['ADD', 'ADC', 'RMG', 'LST', 'RML'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/rem',
    'wiki:versions/msnp10',
    'seeds:msnp7',
    'draft-movva:7.8',
    'hypothetic:sitev2.0/notification/users_groups',
    'escargot:front/msn/msnp_ns.py',
    'libpurple:msnp9/notification.c',
    'msn-pecan:notification.c',
    'amsn:protocol.tcl',
    'gtmess:msn.c',
    'jml:OutgoingREM',
    'msnp-sharp:NS11MessageHandler.cs@2007',
    'msnp11-sdk:commands/rem.rs',
    'nina:MSNP11/Changes',
  ],
});
