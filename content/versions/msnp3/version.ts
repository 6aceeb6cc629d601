// MSNP3: Passport accounts of any domain, and the end of passwords in clear.

import { version } from '#content/versions/version.ts';

export const MSNP3 = version({
  id: 'MSNP3',
  title: 'Passport accounts',
  status: 'released',
  releasedAs: 2,
  after: 'MSNP2',
  summary:
    'Any Passport address may log on, the password is never sent in clear again, the profile message fills up with Passport’s fields, and WebTV gets a switch to turn conversations away.',
  introducedBy: {
    client: 'MSN Messenger 2.0 (2.0.0083)',
    date: '1999-11-16',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp3', 'escargot:front/msn/notes.txt'],
    note: 'Whether 2.0.0083 or 2.0.0085 came first is disputed.',
  },
  clients: [
    { name: 'MSN Messenger 2.0', builds: ['2.0.0083', '2.0.0085'], role: 'first' },
    { name: 'WebTV (MSN TV)', builds: ['2.5'], role: 'later', note: 'From build 2.5, in summer 2000.' },
    { name: 'MSN Messenger 2.1, 2.2', builds: ['2.1.1047', '2.2.1053'], role: 'fallback' },
  ],
  schemes: ['MD5'],
  syncModel: 'SYN compares one whole number; when it differs, the server sends every list in full.',
  services: [],
  changes: [
    {
      area: 'profile',
      what: 'Beside LoginTime the profile now has EmailEnabled, MemberIdHigh, MemberIdLow, lang_preference, preferredEmail, country, PostalCode, Gender, Kid, Age, BDayPre, Birthday, Wallet, Flags, sid, kv and MSPAuth.',
      impact: {
        client: 'MSPAuth and LoginTime are needed to open Passport pages without asking for the password.',
      },
      confidence: 'confirmed',
    },
    {
      area: 'mail',
      what: 'The notice at log-on has a type of its own, text/x-msmsgsinitialemailnotification; new mail is text/x-msmsgsemailnotification, with an id header.',
      impact: { client: 'Look for two content types in place of one.' },
      confidence: 'single',
      sources: ['wiki:versions/msnp3'],
    },
    {
      area: 'logOn',
      what: 'CTP is gone: MD5 is the only scheme left, in INF and in USR.',
      impact: { server: 'Offer MD5 alone.' },
      confidence: 'confirmed',
    },
    {
      area: 'accounts',
      what: 'Domains other than hotmail.com may log on, and people with WebTV can be reached.',
      confidence: 'confirmed',
    },
    {
      area: 'messages',
      what: 'Text on a switchboard brings its font along, in the header X-MMS-IM-Format.',
      confidence: 'confirmed',
      sources: ['wiki:commands/msg', 'hypothetic:client/plaintext'],
    },
    {
      area: 'client',
      what: 'The service PASSWORD of URL is no longer asked for.',
      confidence: 'single',
      sources: ['wiki:commands/url'],
    },
    {
      area: 'client',
      what: 'Client 2.0 cannot invite by mail any more; 2.2.1053 can again.',
      confidence: 'single',
      sources: ['wiki:versions/msnp3'],
    },
    {
      area: 'client',
      what: 'To open a Passport page the client posts a form in which creds is MD5 of MSPAuth, the seconds since LoginTime, and the password.',
      confidence: 'confirmed',
      sources: ['wiki:commands/url', 'papyon:msnp/notification.py'],
    },
  ],
  errors: {
    added: [131, 217, 800],
    removed: [],
    returned: [],
    confidence: 'single',
    sources: ['wiki:versions/msnp3'],
  },
  sessionNotes: [
    'The digest of the sample is MD5 of the challenge and then the password, which is the word password itself, in lower-case hexadecimal.',
    'Published transcripts of MSNP3 to MSNP7 misspell the challenge as USR 6 MDS S; the scheme is MD5.',
    'CVR still comes after the log-on.',
  ],
  disputes: [
    {
      claim: 'Which build was the first',
      says: {
        wiki: '2.0.0083',
        'wiki, first edition': '2.0.0085',
        escargot: 'has both and does not say',
      },
    },
    {
      claim: 'How the field with the preferred address is written',
      says: { wiki: 'PreferredEmail', escargot: 'preferredEmail', amsn: 'preferredEmail' },
      taken: 'preferredEmail.',
    },
  ],
  unknowns: ['What the 0 at the end of XFR NS means.', 'What the 0 in the answer to IMS means.'],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp3',
    'wiki:commands/ims',
    'escargot:front/msn/msnp_ns.py',
    'nina:MSNP_Grid',
    'wikipedia:Microsoft_Notification_Protocol',
    'papyon:msnp/notification.py',
  ],
});
