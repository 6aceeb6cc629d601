// MSNP4: the smallest step of all: two commands name the code that the client was built from.

import { version } from '#content/versions/version.ts';

export const MSNP4 = version({
  id: 'MSNP4',
  title: 'Client library names',
  status: 'released',
  releasedAs: 3,
  after: 'MSNP3',
  summary: 'Hardly a change: in CVR and SND the client adds the name of the code it was made from.',
  introducedBy: {
    client: 'MSN Messenger 2.1 (2.1.1047)',
    date: '2000-03-28',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp4', 'seeds:MSNP4', 'escargot:front/msn/notes.txt', 'nina:MSNP_Grid'],
    note: 'The date belongs to 2.2; for 2.1 none is known.',
  },
  clients: [
    { name: 'MSN Messenger 2.1', builds: ['2.1.1047'], role: 'first' },
    { name: 'MSN Messenger 2.2', builds: ['2.2.1053'], role: 'later' },
    {
      name: 'MSN Messenger 3.0 to 4.6',
      builds: [
        '3.0.0283',
        '3.0.0286',
        '3.5.0077',
        '3.6.0025',
        '3.6.0026',
        '3.6.0038',
        '4.5.0121',
        '4.6.0073',
        '4.6.0083',
      ],
      role: 'fallback',
    },
  ],
  schemes: ['MD5'],
  syncModel: 'SYN compares one whole number; when it differs, the server sends every list in full.',
  services: ['kidspassport'],
  changes: [
    {
      area: 'history',
      what: 'No new command for any service, none taken away, and no reason on record why a number was spent on it.',
      confidence: 'disputed',
      sources: ['seeds:MSNP4', 'nina:MSNP_Grid'],
    },
    {
      area: 'profile',
      what: 'A guess: fields were added to the profile message at log-on. The client of this version reads none of them.',
      confidence: 'disputed',
      sources: ['seeds:MSNP4'],
    },
    {
      area: 'client',
      what: 'The what’s new page of 2.2.1053 announces Kids Passport, so the profile may have got its field for it by then.',
      confidence: 'single',
      sources: ['seeds:MSNP4'],
    },
    {
      area: 'client',
      what: '2.2.1053 can invite by mail once more, and by one account knows what to do on error 923.',
      confidence: 'single',
      sources: ['wiki:versions/msnp4'],
    },
  ],
  errors: {
    added: [923],
    removed: [],
    returned: [{ code: 208 }, { code: 500 }],
    note: '923 answers the USR of a child without consent. The older edition of the wiki knows of no code added here; its lists for the official client were called unreliable by their own author in 2024.',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp4', 'seeds:MSNP4'],
  },
  sessionNotes: [
    'The digest of the sample is MD5 of the challenge and then the password, which is the word password itself, in lower-case hexadecimal.',
    'The transcript of the older wiki writes USR 6 MDS S where MD5 is meant.',
    'SYN 8 5 is answered with the same number, so no lists follow.',
    'The profile of its transcript is said to have 367 bytes, and has them when each empty field keeps a blank behind its colon.',
    'CVR still comes after the log-on, and does not appear in the transcript.',
  ],
  disputes: [
    {
      claim: 'What changed',
      says: {
        seeds: 'nothing that is known',
        nina: 'nothing that is known',
        wiki: 'words of CVR and SND',
        'escargot (msnp.ods)': 'CVR and SND are changed in 4',
      },
      taken: 'The words of CVR and SND.',
    },
    {
      claim: 'Which client was the first',
      says: { wiki: '2.1.1047', escargot: '2.2 and later', nina: '2.2' },
      taken: '2.1.1047, the more exact statement.',
    },
    {
      claim: 'Whether a client of this version handles error 923',
      says: { wiki: '2.2.1053 does', seeds: 'the client does not read it yet' },
    },
  ],
  unknowns: ['What else was changed, if anything, that made a new number necessary.'],
  confidence: 'confirmed',
  sources: ['wiki:versions/msnp4', 'seeds:MSNP4', 'escargot:front/msn/msnp.ods', 'nina:MSNP_Grid'],
});
