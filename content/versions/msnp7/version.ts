// MSNP7: groups of contacts.

import { version } from '#content/versions/version.ts';

export const MSNP7 = version({
  id: 'MSNP7',
  title: 'Contact groups',
  status: 'released',
  releasedAs: 6,
  after: 'MSNP6',
  summary: 'Contacts can be sorted into numbered groups, which commands create, rename and remove.',
  introducedBy: {
    client: 'MSN Messenger 4.5 (4.5.0121)',
    date: '2002-09-24',
    confidence: 'single',
    sources: ['escargot:front/msn/notes.txt'],
  },
  clients: [
    { name: 'MSN Messenger 4.5', builds: ['4.5.0121'], role: 'first' },
    { name: 'MSN Messenger 4.6', builds: ['4.6.0073', '4.6.0083'], role: 'later' },
  ],
  schemes: ['MD5'],
  syncModel:
    'SYN compares one whole number; when it differs, GTC, BLP, PRP, the groups by LSG and the lists come, with BPR behind each entry of FL.',
  services: ['kidspassport'],
  changes: [
    {
      area: 'groups',
      what: 'Each contact on FL has a list of group numbers. The group 0, Other Contacts, is always there and cannot be taken away.',
      impact: {
        client: 'Show contacts by group, and offer no way to remove group 0.',
        server: 'Keep groups for each account, and the groups of each contact.',
      },
      confidence: 'confirmed',
    },
    {
      area: 'groups',
      what: 'On FL, ADD and REM may name a group. ADD puts the contact into it, and on the list if need be; REM takes the contact out of this group and leaves the list alone.',
      impact: { server: 'REM with a group must not remove the contact.' },
      confidence: 'confirmed',
    },
    {
      area: 'groups',
      what: 'SYN brings the groups as LSG lines, and LST, asked for or in SYN, ends with the groups of an entry on FL.',
      confidence: 'confirmed',
    },
    {
      area: 'groups',
      what: 'Errors 223 to 230 are about groups: too many, no such number, a bad name.',
      confidence: 'confirmed',
    },
    {
      area: 'redirect',
      what: 'XFR to a notification server adds the address of the server that the client comes from.',
      confidence: 'confirmed',
    },
    {
      area: 'client',
      what: 'The service CHAT of URL is new; N2PACCOUNT and N2PFUND are dropped.',
      confidence: 'single',
      sources: ['seeds:MSNP7', 'wiki:commands/url'],
    },
    {
      area: 'client',
      what: 'Some features open web pages at other addresses than before.',
      confidence: 'single',
      sources: ['seeds:MSNP7'],
    },
    {
      area: 'history',
      what: 'The page whatsnew.asp of the official site was rewritten for it.',
      confidence: 'single',
      sources: ['seeds:MSNP7'],
    },
  ],
  errors: {
    added: [224, 225, 226, 229, 230, 502, 710, 921, 924],
    removed: [503, 601, 604, 715, 716, 914, 915, 916, 920],
    returned: [
      { code: 131 },
      { code: 146 },
      { code: 603 },
      { code: 604 },
      { code: 913, lastIn: 'MSNP4' },
      { code: 918, lastIn: 'MSNP2' },
    ],
    note: 'Removed and returned concern the official client. 604 is in both lists of the source, and 924 is known from MSNP5 by another; the author of these lists called them unreliable in 2024.',
    confidence: 'single',
    sources: ['seeds:MSNP7'],
  },
  sessionNotes: [
    'The digest of the sample is MD5 of the challenge and then the password, which is the word password itself, in lower-case hexadecimal.',
    'The transcript of the older wiki writes USR 6 MDS S where MD5 is meant, and says SYN 8 9 twice.',
    'Its REG answer lacks the group number, which clients read.',
    'The profile of its transcript is said to have 367 bytes, and has them when each empty field keeps a blank behind its colon.',
    'In its later lines the list version happens to equal the transaction ID; the two have nothing to do with each other.',
    'CVR still comes after the log-on.',
  ],
  disputes: [
    {
      claim: 'What the answer to REG holds',
      says: {
        wiki: 'no group number, on the page of the version',
        gaim: 'list version, group number, name',
        escargot: 'list version, group number, name, 0',
      },
      taken: 'With the group number.',
    },
    {
      claim: 'Which client brought it',
      says: { wiki: '4.5.0121', escargot: '4.5 and later', wikipedia: 'MSN Messenger 5.0, in 2002' },
      taken: '4.5.0121.',
    },
    {
      claim: 'Whether the public spoke it',
      says: {
        wikipedia: 'MSNP3 to MSNP7 were never public, in a text of 2006',
        'all others': 'it was public',
      },
      taken: 'It was: clients of the time are still there to show it.',
    },
  ],
  unknowns: ['How 604 can be removed and returned at once.'],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp7',
    'seeds:MSNP7',
    'gaim:src/protocols/msn/notification.c',
    'escargot:front/msn/msnp_ns.py',
    'wikipedia:Microsoft_Notification_Protocol',
  ],
});
