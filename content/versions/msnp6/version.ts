// MSNP6: the server asks clients to prove that they are known ones.

import { version } from '#content/versions/version.ts';

export const MSNP6 = version({
  id: 'MSNP6',
  title: 'Client challenges',
  status: 'released',
  releasedAs: 5,
  after: 'MSNP5',
  summary:
    'From now on a server may challenge the client itself, mobiles can write back, and the log-on tells whether the address behind an account was ever confirmed.',
  introducedBy: {
    client: 'MSN Messenger 3.6 (3.6.0038)',
    confidence: 'single',
    sources: ['wiki:versions/msnp6', 'seeds:MSNP6'],
    note: 'A patch release, without a known date: 3.6.0025 and 3.6.0026 have MSNP5 as their best.',
  },
  clients: [
    {
      name: 'MSN Messenger 3.6',
      builds: ['3.6.0038'],
      role: 'first',
      note: 'And the builds between it and 4.5.',
    },
    { name: 'MSN Messenger 4.5, 4.6', builds: ['4.5.0121', '4.6.0073', '4.6.0083'], role: 'fallback' },
  ],
  schemes: ['MD5'],
  syncModel:
    'SYN compares one whole number; when it differs, GTC, BLP, PRP and the lists come, with BPR behind each entry of FL.',
  services: ['kidspassport'],
  changes: [
    {
      area: 'history',
      what: 'The first dialect that a patch brought, not a new line of the client.',
      confidence: 'single',
      sources: ['seeds:MSNP6', 'wiki:versions/msnp6'],
    },
    {
      area: 'challenge',
      what: 'The server sends CHL; QRY answers with the MD5 of the challenge and a private key behind it, in lower-case hexadecimal. The pair of msmsgs@msnmsgr.com is Q1P7W2E4J9R8U3S5.',
      impact: {
        client: 'Answer each CHL with QRY, name and digest belonging to one pair.',
        server: 'Know the private key of each name that clients use.',
      },
      confidence: 'confirmed',
      sources: ['seeds:MSNP6', 'escargot:front/msn/misc.py', 'libpurple', 'amsn:protocol.tcl'],
    },
    {
      area: 'challenge',
      what: 'Who answers wrongly gets error 540.',
      confidence: 'confirmed',
    },
    {
      area: 'logOn',
      what: 'USR OK has a fourth word: 1 when the address is confirmed, 0 when it is not.',
      confidence: 'confirmed',
      sources: ['seeds:MSNP6', 'gaim:src/protocols/msn/notification.c', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'client',
      what: 'On 0 the client warns that the account awaits confirmation, shows as name the address with (E-Mail Address Not Verified) behind it, and allows no other.',
      confidence: 'single',
      sources: ['seeds:MSNP6'],
    },
    {
      area: 'client',
      what: 'URL services PROFILE, N2PACCOUNT and N2PFUND.',
      confidence: 'single',
      sources: ['seeds:MSNP6', 'wiki:commands/url'],
    },
    {
      area: 'client',
      what: 'On error 924 the dialogue is now the one for people who are unconfirmed but let in. Why is not known.',
      confidence: 'single',
      sources: ['seeds:MSNP6'],
    },
  ],
  errors: {
    added: [540, 915, 916],
    removed: [215, 219, 919],
    returned: [],
    note: 'The page that lists them says in the same breath that none was added. What was removed went from the official client only; the author of these lists called them unreliable in 2024.',
    confidence: 'single',
    sources: ['seeds:MSNP6'],
  },
  sessionNotes: [
    'The digest of the sample is MD5 of the challenge and then the password, which is the word password itself, in lower-case hexadecimal.',
    'The transcript of the older wiki writes USR 6 MDS S where MD5 is meant.',
    'Its QRY can be checked: 3b6666b60157322b6fc6e41a115968f5 is MD5 of twenty ones and the private key.',
    'Its IPG lost its indentation on the way, so 478 no longer fits the document shown.',
    'The profile of its transcript is said to have 367 bytes, and has them when each empty field keeps a blank behind its colon.',
    'SYN 8 8 is answered with the same number, so no lists follow.',
    'The page that has it announces a list of new commands and leaves it empty; CHL, QRY and IPG are the ones that its session shows.',
    'CVR still comes after the log-on.',
  ],
  disputes: [
    {
      claim: 'Which errors MSNP6 added',
      says: {
        'wiki, first edition': 'none is known',
        seeds: '540, 915 and 916, next to a line that says none',
      },
      taken: '540, 915 and 916.',
    },
    {
      claim: 'How the challenge of the log-on is written',
      says: {
        wiki: 'USR 6 MDS S, a slip that runs through its transcripts of MSNP3 to MSNP7',
        'draft-movva': 'MD5 S behind the transaction ID',
        gaim: 'MD5',
      },
      taken: 'MD5.',
    },
  ],
  unknowns: [
    'When 3.6.0038 came out.',
    'In which cases 924 refuses the log-on and in which it is but a warning.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp6',
    'seeds:MSNP6',
    'gaim:src/protocols/msn/notification.c',
    'escargot:front/msn/msnp_ns.py',
    'nina:MSNP_Grid',
  ],
});
