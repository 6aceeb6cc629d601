// MSNP10: contacts and groups get GUIDs, account by account.

import { version } from '#content/versions/version.ts';

export const MSNP10 = version({
  id: 'MSNP10',
  title: 'Address book migration',
  status: 'released',
  releasedAs: 9,
  after: 'MSNP9',
  summary:
    'Accounts move to the address book service one by one, and contacts and groups then go by GUID; ADC takes over from ADD, the own name becomes a property, and list versions leave the answers.',
  introducedBy: {
    client: 'MSN Messenger 6.1 (6.1.0155)',
    date: '2004-06-01',
    confidence: 'disputed',
    sources: [
      'wiki:versions/msnp10',
      'escargot:front/msn/notes.txt',
      'wikipedia:Microsoft_Notification_Protocol',
    ],
    note: 'The day is the one of Escargot’s grid, for 6.1 and later builds.',
  },
  clients: [
    { name: 'MSN Messenger 6.1', builds: ['6.1.0155', '6.1.0211'], role: 'first' },
    { name: 'MSN Messenger 6.2', builds: ['6.2.0137', '6.2.0205'], role: 'later' },
    {
      name: 'MSN Messenger 7.0, 7.5',
      builds: ['7.0.0777', '7.0.0813', '7.0.0820', '7.5.0299', '7.5.0311', '7.5.0324'],
      role: 'fallback',
    },
  ],
  schemes: ['TWN'],
  syncModel:
    'SYN with two versions, one of the lists and one of the settings; both are times, and LST has GUIDs, once the account has moved.',
  services: ['passport14', 'abservice', 'msgrconfig', 'httpgateway', 'kidspassport'],
  changes: [
    {
      area: 'profile',
      what: 'ABCHMigrated tells which world the account lives in: with 1 ids are GUIDs and versions are times, with 0 both are the numbers of old.',
      impact: {
        client: 'Read the profile before SYN and be ready for either.',
        server: 'Say the field, and keep to it.',
      },
      confidence: 'single',
      sources: ['wiki:versions/msnp10'],
    },
    {
      area: 'profile',
      what: 'TOUNeeded: 1 has the client put the terms of use before the user.',
      confidence: 'single',
      sources: ['wiki:versions/msnp10'],
    },
    {
      area: 'session',
      what: 'OUT MIG: the account has just been moved, and the client comes back at once. OUT TOU exists as well.',
      impact: { client: 'Log on anew after OUT MIG.' },
      confidence: 'single',
      sources: ['wiki:versions/msnp10'],
    },
    {
      area: 'logOn',
      what: 'USR OK no longer says the friendly name. It comes with SYN, as PRP MFN.',
      impact: { client: 'Take the own name from PRP MFN; set it by PRP, as REA is gone.' },
      confidence: 'confirmed',
      sources: ['wiki:commands/usr', 'escargot:front/msn/msnp_ns.py', 'msnpiki:MSNP11:Changes'],
    },
    {
      area: 'lists',
      what: 'PL, bit 16, holds those who have added the user and wait for a yes or no. REM takes them off; nothing but the server puts them on.',
      impact: { client: 'Ask the user about each entry of PL.' },
      confidence: 'confirmed',
    },
    {
      area: 'lists',
      what: 'ADC to RL settles an entry of PL. REM from RL ends the connection as before.',
      confidence: 'disputed',
      sources: ['wiki:versions/msnp10', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'errors',
      what: 'An account that does not exist is answered by 208, where ADD had 205.',
      confidence: 'confirmed',
      sources: ['wiki:commands/adc', 'msnpiki:MSNP11:Changes', 'nina:Reference/Error_List'],
    },
  ],
  errors: {
    added: [],
    removed: [913],
    returned: [],
    note: 'That the official client forgot 913 follows from a remark on the next version, in lists that their author called unreliable in 2024.',
    confidence: 'single',
    sources: ['seeds:MSNP11'],
  },
  sessionNotes: [
    'With ABCHMigrated: 0 versions and groups are whole numbers, and C= holds the handle once more.',
  ],
  disputes: [
    {
      claim: 'With which version the answer to a challenge got harder',
      says: {
        'wiki (table)': 'MSNP10',
        'wiki (MSNP11)': 'MSNP11',
        escargot: 'MSNP11',
        libpurple: 'its MSNP10_PRODUCT_ID is a name that Escargot counts to MSNP6 to MSNP9',
      },
      taken: 'MSNP11.',
    },
    {
      claim: 'Whether UUX and UBX belong to it',
      says: {
        'escargot (msnp.ods)': 'yes, from MSNP10',
        wiki: 'no, from MSNP11',
        msnpiki: 'no UUX in MSNP10',
      },
      taken: 'From MSNP11.',
    },
    {
      claim: 'What C= is in LST before the account has moved',
      says: {
        wiki: 'the account once more, on the page of the version',
        'wiki (LST), older': 'left out',
      },
      taken: 'The account once more: clients look for C= with every contact.',
    },
    {
      claim: 'Whether a client may ADC to RL',
      says: {
        wiki: 'yes, from MSNP10',
        escargot: 'from MSNP11, and for pending people only; else it closes',
      },
      taken: 'From MSNP10, for people on PL.',
    },
    {
      claim: 'What became of the group Other Contacts',
      says: {
        wiki: 'it is in the list, with a GUID',
        msnpiki: 'it is no more; who is new has no group',
        escargot: 'it does not send one',
      },
      taken: 'It is not sent.',
    },
    {
      claim: 'Numbers in the answers to ADG and RMG',
      says: { wiki: 'none', escargot: 'a 0 ends ADG, a 1 stands before the GUID of RMG' },
      taken: 'None.',
    },
    {
      claim: 'When 6.1 came out',
      says: {
        escargot: '1 June 2004, for 6.1 and what followed',
        wikipedia: 'after the change of October 2003',
      },
    },
  ],
  unknowns: [
    'Whether a server tells by BPR MFN that a contact has a new name.',
    'How LST and LSG look outside SYN.',
    'Whether ADC to RL works for people who are not on PL.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp10',
    'msnpiki:MSNP11:Changes',
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/msnp.ods',
    'nina:Reference/Error_List',
  ],
});
