// ADC: puts a person on a list or a contact into a group, or tells that somebody put the user on theirs.

import { friendly, handle, LISTS, list, trid, unasked, word } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const forward = word('FL', LISTS.FL);

const named = param({
  ...handle,
  prefix: 'N=',
  about: 'Account of the person; from MSNP11 perhaps tel: and a number.',
});

const called = param({ ...friendly, prefix: 'F=' });

const contactId = param({
  name: 'contactId',
  type: 'word',
  prefix: 'C=',
  about: 'GUID of the contact; the handle with ABCHMigrated 0.',
});

const group = param({
  name: 'group',
  type: 'group',
  about: 'GUID of the group; its number with ABCHMigrated 0.',
});

const lists = param({
  ...list,
  values: {
    AL: LISTS.AL,
    BL: LISTS.BL,
    RL: 'reverse list: accepts somebody who is on the pending list',
  },
});

export const ADC = define({
  name: 'ADC',
  title: 'Add contact',
  summary: 'Adds a person to a list, or a contact to a group, by values marked with letters.',
  services: ['NS'],
  forms: {
    contact: {
      from: 'client',
      about: 'Makes a person a contact.',
      since: 'MSNP10',
      until: 'MSNP12',
      params: [
        trid,
        forward,
        { ...named, refusal: 201 },
        { ...called, about: 'Name to keep for the person, as a rule the handle.' },
      ],
    },
    list: {
      from: 'client',
      about: 'Allows, blocks or accepts a person.',
      since: 'MSNP10',
      until: 'MSNP12',
      note: 'PL ends the connection, by one source.',
      params: [trid, lists, { ...named, refusal: 201 }],
    },
    group: {
      from: 'client',
      about: 'Puts somebody who is a contact already into a group.',
      since: 'MSNP10',
      until: 'MSNP12',
      params: [trid, forward, contactId, group],
    },
    contactAdded: {
      from: 'server',
      about: 'The person is a contact, and has an id from now on.',
      since: 'MSNP10',
      until: 'MSNP12',
      answers: 'contact',
      params: [trid, forward, named, called, { ...contactId, generated: 'guid' }],
    },
    listed: {
      from: 'server',
      about: 'The person is on the list.',
      since: 'MSNP10',
      until: 'MSNP12',
      answers: 'list',
      params: [trid, lists, named],
    },
    grouped: {
      from: 'server',
      about: 'The contact is in the group.',
      since: 'MSNP10',
      until: 'MSNP12',
      answers: 'group',
      params: [trid, forward, contactId, group],
    },
    notice: {
      from: 'server',
      about: 'Somebody added the user.',
      since: 'MSNP10',
      until: 'MSNP12',
      params: [
        unasked,
        { ...list, values: { RL: LISTS.RL } },
        named,
        { ...called, about: 'How the newcomer calls themselves.' },
      ],
    },
  },
  errors: [
    { code: 201, when: 'The handle is malformed.' },
    { code: 208, when: 'The handle is well-formed, but there is no such account; up to MSNP9 that was 205.' },
    { code: 210, when: 'The list is full.' },
    { code: 215, when: 'The person is on the list already.' },
    { code: 219, when: 'AL for somebody on BL, or BL for somebody on AL.' },
    { code: 224, when: 'There is no such group.' },
    { code: 603, when: 'The database has trouble; one client is ready for it.', confidence: 'single' },
  ],
  removed: { version: 'MSNP13', how: 'ADC closes the connection; ADL and web services take its place.' },
  replaces: ['ADD'],
  replacedBy: ['ADL'],
  replacedElsewhere:
    'ABContactAdd and ABGroupContactAdd of the address book service, AddMember of the sharing service.',
  changes: [
    { version: 'MSNP10', what: 'The command is new, and so is the list PL; clients may add to RL.' },
    { version: 'MSNP11', what: 'Handles may be telephone numbers; every account has ABCHMigrated 1.' },
    { version: 'MSNP13', what: 'ADL and web services take its place.' },
  ],
  disputes: [
    {
      claim: 'Since when ADC may name RL',
      says: {
        wiki: 'since MSNP10',
        escargot: 'since MSNP11, and for people on PL alone; else it closes the connection',
      },
      taken: 'Since MSNP10, for people on PL.',
    },
    {
      claim: 'What names the contact in the form with a group, with ABCHMigrated 1',
      says: {
        wiki: 'the GUID by its text, the handle by its examples',
        escargot: 'the GUID',
        'msn-pecan': 'the GUID',
        amsn: 'the GUID',
        'msnp-sharp': 'the GUID',
      },
      taken: 'The GUID.',
    },
    {
      claim: 'The error for an unknown account',
      says: { wiki: '208; 205 in an older state of the page', msnpiki: '208', escargot: '208' },
      taken: '208.',
    },
  ],
  unknowns: [
    'Whether the server ever reported FL, AL or BL unasked.',
    'Whether a number in MSNP11 and MSNP12 begins with a plus sign: the wiki has none, notes in the Java library have one.',
  ],
  seeAlso: ['REM', 'ADD', 'LST', 'SBP', 'ILN', 'BPR', 'ADL'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/adc',
    'wiki:versions/msnp10',
    'wiki:versions/msnp11',
    'seeds:msnp11',
    'msnpiki:Reference/Error_List',
    'escargot:front/msn/msnp_ns.py',
    'amsn:protocol.tcl',
    'msn-pecan:notification.c',
    'jml:IncomingADC',
    'jml:IncomingLST',
    'gtmess:msn.c',
    'gtmess:nserver.c',
    'msnp-sharp:NS11MessageHandler.cs@2007',
    'msnp11-sdk:commands/adc.rs',
    'nina:MSNP11/Changes',
  ],
});
