// MSNP5: telephone numbers among the lists, pages to mobiles, alerts, invitations with a payload.

import { version } from '#content/versions/version.ts';

export const MSNP5 = version({
  id: 'MSNP5',
  title: 'Properties, pages and alerts',
  status: 'released',
  releasedAs: 4,
  after: 'MSNP4',
  summary:
    'Telephone numbers and the wish to be paged become part of what SYN brings, mobiles can be paged, servers send alerts as XML, and people found in the directory are invited by index.',
  introducedBy: {
    client: 'MSN Messenger 3.0 (3.0.0283)',
    date: '2000-08-07',
    confidence: 'single',
    sources: ['escargot:front/msn/notes.txt'],
  },
  clients: [
    { name: 'MSN Messenger 3.0', builds: ['3.0.0283', '3.0.0286'], role: 'first' },
    { name: 'MSN Messenger 3.5', builds: ['3.5.0077'], role: 'later' },
    { name: 'MSN Messenger 3.6', builds: ['3.6.0025', '3.6.0026'], role: 'later' },
    {
      name: 'MSN Messenger 3.6.0038 to 4.6',
      builds: ['3.6.0038', '4.5.0121', '4.6.0073', '4.6.0083'],
      role: 'fallback',
    },
  ],
  schemes: ['MD5'],
  syncModel:
    'SYN compares one whole number; when it differs, GTC, BLP, PRP and the lists come, with BPR behind each entry of FL.',
  services: ['kidspassport'],
  changes: [
    {
      area: 'framing',
      what: 'PAG and SDC are the first requests to the notification server that have bytes behind their line.',
      impact: { server: 'Read a counted payload from the client on the notification server too.' },
      confidence: 'confirmed',
    },
    {
      area: 'properties',
      what: 'PHH, PHW and PHM hold telephone numbers; MOB and MBE are Y or N: may be paged, may not.',
      confidence: 'confirmed',
    },
    {
      area: 'alerts',
      what: 'NOT carries an alert, an XML document with NOTIFICATION as its root.',
      impact: { client: 'Expect NOT at any time after log-on.' },
      confidence: 'confirmed',
    },
    {
      area: 'lists',
      what: 'Someone found by FND is invited by SDC with the number of the hit, so the address stays hidden; SND has no use beside it.',
      confidence: 'single',
      sources: ['wiki:versions/msnp5'],
    },
    {
      area: 'client',
      what: 'The client insists on the third field in answers to URL, and asks for the services MOBILE and CHGMOB.',
      impact: { server: 'Always send the site id.' },
      confidence: 'single',
      sources: ['wiki:commands/url'],
    },
    {
      area: 'client',
      what: 'Pop-up toasts, emoticons, and invitations to file transfer and voice.',
      confidence: 'single',
      sources: ['wiki:versions/msnp5'],
    },
  ],
  errors: {
    added: [924],
    removed: [],
    returned: [],
    note: '924 answers USR while the address is not confirmed. Which codes the client 3.0 learned besides is lost.',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp5', 'seeds:MSNP7'],
  },
  sessionNotes: [
    'The digest of the sample is MD5 of the challenge and then the password, which is the word password itself, in lower-case hexadecimal.',
    'The wiki’s transcript repeats the SYN line of the server; one is enough.',
    'CVR still comes after the log-on.',
  ],
  disputes: [
    {
      claim: 'When a client first handled error 924',
      says: {
        wiki: 'in MSNP5',
        'seeds (MSNP7)': 'among what MSNP7 adds',
        'seeds (MSNP6)': 'earlier than MSNP6, which changes its dialogue',
      },
      taken: 'MSNP5.',
    },
    {
      claim: 'When IPG came',
      says: {
        wiki: 'MSNP6',
        'escargot (msnp.ods)': 'MSNP5',
        nina: 'the text on MSNP5 speaks of PAG and IPG together',
      },
      taken: 'MSNP6.',
    },
    {
      claim: 'How PRP looks inside SYN',
      says: {
        wiki: 'transaction ID, list version, name, value',
        gaim: 'the value is the fourth word, as the wiki has it',
        escargot: 'without the transaction ID',
      },
      taken: 'With the transaction ID.',
    },
    {
      claim: 'How BPR looks inside SYN',
      says: {
        wiki: 'list version, account, name, value',
        gaim: 'the account is the second word, as the wiki has it',
        escargot: 'without the account',
      },
      taken: 'With the account.',
    },
    {
      claim: 'How often the server says SYN when the lists are out of date',
      says: {
        wiki: 'twice in its transcripts of MSNP5 and MSNP7',
        'draft-movva': 'once',
        escargot: 'once',
        gaim: 'once, by what it expects',
      },
      taken: 'Once.',
    },
  ],
  unknowns: ['Which errors, other than 924, the client 3.0 handled for the first time.'],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp5',
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/msnp.ods',
    'gaim:src/protocols/msn/notification.c',
    'nina:MSNP_Grid',
  ],
});
