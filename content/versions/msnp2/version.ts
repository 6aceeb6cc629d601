// MSNP2: what MSN Messenger 1.0 spoke, and the only version that Microsoft described in public.

import { version } from '#content/versions/version.ts';

export const MSNP2 = version({
  id: 'MSNP2',
  title: 'First public version',
  status: 'released',
  releasedAs: 1,
  after: 'MSNP1',
  summary:
    'What MSN Messenger 1.0 spoke and Microsoft published as a draft: dispatch server, notification server and switchboard, a log-on by MD5, and four lists that the server keeps under one version number.',
  introducedBy: {
    client: 'MSN Messenger 1.0 (1.0.0863)',
    date: '1999-07-17',
    confidence: 'single',
    sources: ['escargot:front/msn/notes.txt', 'nina:MSNP_Grid'],
    note: 'The day is in the grids of Escargot and NINA; the vendor’s draft names the month only.',
  },
  clients: [
    { name: 'MSN Messenger 1.0', builds: ['1.0.0863', '1.0.0893'], role: 'first' },
    { name: 'MSN Messenger 2.0', builds: ['2.0.0083', '2.0.0085'], role: 'fallback' },
  ],
  schemes: ['MD5', 'CTP'],
  syncModel: 'SYN compares one whole number; when it differs, the server sends every list in full.',
  services: [],
  changes: [
    {
      area: 'transport',
      what: 'TCP, port 1863. A line is three letters and words between spaces, ended by CR LF; blanks and non-ASCII characters in a word are URL-encoded.',
      confidence: 'confirmed',
      sources: ['draft-movva', 'hypothetic', 'escargot:front/msn/msnp.py'],
    },
    {
      area: 'framing',
      what: 'The client numbers its requests, in decimal, with anything up to 2^32 - 1; where the server speaks first and the line has such a number, it is 0.',
      confidence: 'confirmed',
      sources: ['draft-movva', 'hypothetic:general/commands'],
    },
    {
      area: 'accounts',
      what: 'A handle has at most 129 bytes, an encoded friendly name at most 387.',
      confidence: 'confirmed',
      sources: ['draft-movva', 'escargot:core/backend.py', 'amsn:protocol.tcl'],
    },
    {
      area: 'accounts',
      what: 'At first every account is one of hotmail.com.',
      confidence: 'confirmed',
    },
    {
      area: 'logOn',
      what: 'MD5 of the challenge and the password. Clients from 1.0.0452 to 1.0.0893 can do CTP as well, the password in clear.',
      impact: { server: 'Keep what the digest needs: the password itself, or a digest for a fixed salt.' },
      confidence: 'confirmed',
    },
    {
      area: 'lists',
      what: 'SYN has one number for all lists. Behind its answer come GTC, BLP and then FL, AL, BL and RL, each line with the number of the request.',
      confidence: 'confirmed',
    },
    {
      area: 'presence',
      what: 'Nine states: NLN, FLN, HDN, BSY, IDL, BRB, AWY, PHN and LUN.',
      confidence: 'confirmed',
    },
    {
      area: 'switchboard',
      what: 'A switchboard knows no VER: USR or ANS with a cookie opens it. MSG goes in mode U, N or A; the draft calls A not built yet.',
      confidence: 'confirmed',
    },
    {
      area: 'mail',
      what: 'One content type tells of mail, at log-on and afterwards: application/x-msmsgsemailnotification.',
      confidence: 'single',
      sources: ['wiki:versions/msnp2'],
    },
    {
      area: 'negotiation',
      what: 'VER answered by 0: the two sides have no dialect in common.',
      confidence: 'confirmed',
    },
    {
      area: 'history',
      what: 'CVR, FND, PNG, QNG, REA, SND and URL are missing from the draft, though clients of the time had them.',
      confidence: 'confirmed',
      sources: ['draft-movva', 'wiki:versions/msnp2', 'escargot:front/msn/msnp.ods'],
    },
  ],
  errors: {
    added: [
      200, 201, 205, 206, 207, 208, 209, 210, 211, 215, 216, 218, 219, 280, 281, 300, 302, 500, 501, 503, 510,
      520, 600, 601, 602, 603, 604, 707, 711, 712, 713, 714, 715, 717, 911, 912, 913, 914, 918, 919, 920,
    ],
    removed: [],
    returned: [],
    note: 'Only the draft has 208, 215, 501, 602, 603, 604, 711, 715, 717 and 913. Only the client’s table has 211, 503, 912, 914, 918 and 919; it had 100 and 146 too.',
    confidence: 'single',
    sources: ['wiki:versions/msnp2', 'draft-movva:7.11'],
  },
  sessionNotes: [
    'The digest of the sample is MD5 of the challenge and then the password, which is the word password itself, in lower-case hexadecimal.',
    'CVR comes after the log-on in this version; the wiki counts it as the tenth command, behind CHG.',
  ],
  disputes: [
    {
      claim: 'Whether capitals matter in the dialect names of VER',
      says: {
        'draft-movva': 'no',
        hypothetic: 'yes',
        nina: 'yes',
        escargot: 'no: it compares in upper case',
      },
      taken: 'No.',
    },
    {
      claim: 'What follows OUT',
      says: {
        'draft-movva': 'the server says OUT, then closes',
        seeds: 'transcripts have an OUT of the server',
        wiki: 'the server closes and says nothing',
        'escargot (msnp.ods)': 'Microsoft’s servers closed and said nothing',
        escargot: 'closes and says nothing itself',
      },
      taken:
        'The server says OUT and closes: transcripts show the line, and a client that does not wait loses nothing.',
    },
    {
      claim: 'Whether mode A of MSG works',
      says: {
        'draft-movva': 'it is not there yet',
        libpurple: 'yes: its texts go in mode A, and it heeds ACK and NAK',
        escargot: 'it answers ACK',
      },
      taken: 'It works: clients wait for the ACK.',
    },
    {
      claim: 'Whether a switchboard takes INF',
      says: {
        'draft-movva': 'yes: CKI is the package that INF names there',
        wiki: 'no client ever asked',
        escargot: 'no',
      },
      taken: 'No.',
    },
  ],
  unknowns: [
    'Where the 1.0 client has its CVR; it is filed as the tenth command.',
    'How the lines of a CTP log-on look.',
    'The day of release: 17 or 22 July 1999.',
  ],
  confidence: 'confirmed',
  sources: [
    'draft-movva',
    'wiki:versions/msnp2',
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/msnp.ods',
    'nina:MSNP_Grid',
  ],
});
