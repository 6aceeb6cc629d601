// MSNP15: log-on by proof of a secret, and settings that roam.

import { version } from '#content/versions/version.ts';

export const MSNP15 = version({
  id: 'MSNP15',
  title: 'Single sign-on',
  status: 'released',
  releasedAs: 14,
  after: 'MSNP14',
  summary:
    'A ticket alone no longer lets anyone in: the client proves that it has the secret which came with it. The picture, and other settings after it, follow the user from machine to machine.',
  introducedBy: {
    client: 'Windows Live Messenger 8.1 (8.1.0178)',
    date: '2007-01-29',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp15', 'nina:MSN_Protocol_Version_15', 'escargot:front/msn/notes.txt'],
    note: 'A beta of 8.1 spoke it on 8 September 2006.',
  },
  clients: [
    { name: 'Windows Live Messenger 8.1', builds: ['8.1.0168', '8.1.0178'], role: 'first' },
    {
      name: 'Windows Live Messenger 8.5',
      builds: ['8.5.1235.0517', '8.5.1288.816', '8.5.1302.1018'],
      role: 'later',
    },
    { name: 'Windows Live Messenger 9.0 beta', builds: ['9.0 beta'], role: 'fallback' },
  ],
  schemes: ['SSO'],
  syncModel:
    'ABFindAll and FindMembership, by SOAP, bring the lists; the client then hands them to the server by ADL.',
  services: [
    'rst',
    'abservice',
    'sharingservice',
    'msgrconfig',
    'oim',
    'storageservice',
    'httpgateway',
    'kidspassport',
  ],
  changes: [
    {
      area: 'logOn',
      what: 'USR SSO replaces USR TWN. The server names a policy, MBI_KEY_OLD or MBI_KEY, and a nonce: 64 characters of Base64 that are used as they stand.',
      impact: {
        client: 'Ask for the ticket of messengerclear.live.com by that policy; do not decode the nonce.',
        server: 'Remember the nonce of each connection, and the secret of each ticket.',
      },
      confidence: 'confirmed',
    },
    {
      area: 'logOn',
      what: 'The answer is one Base64 text of 128 bytes: a header of 28, an IV of 8, an HMAC-SHA1 of 20 and 72 of 3DES-CBC.',
      confidence: 'confirmed',
      sources: ['nina:MSNP15/Changes', 'papyon:service/SingleSignOn.py', 'msnp-sharp:SingleSignOn.cs'],
    },
    {
      area: 'logOn',
      what: 'Clients that were patched for a revival server can do without the answer.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'roaming',
      what: 'The storage service keeps the display picture, and later on name and message.',
      impact: { client: 'Fetch the own profile there after log-on.' },
      confidence: 'confirmed',
      sources: ['nina:MSNP15/Changes', 'papyon:service/ContentRoaming', 'amsn:roaming.tcl'],
    },
    {
      area: 'offlineMessages',
      what: 'They are sent by another action, Store2, in a namespace of messenger.live.com.',
      impact: { server: 'Take Store2 beside Store.' },
      confidence: 'single',
      sources: ['nina:MSNP15/Changes'],
    },
    {
      area: 'presence',
      what: 'Betas of 8.1 could publish a location beside the personal message; it did not stay.',
      confidence: 'confirmed',
    },
  ],
  errors: { added: [], removed: [], returned: [], note: 'No change is known.' },
  sessionNotes: [
    'The answer shown fits the nonce shown, the secret 6LwNq9Jho0knNMvtely4hIcTxkUrGwYH that came with the ticket, and an IV of the bytes 1 to 8.',
    'FindMembership and ABFindAll happen after the profile message and before BLP.',
    'Captures of 2009 have VER, CVR, XFR with U D, and GCF 0 ahead of USR S, all in this order.',
  ],
  disputes: [
    {
      claim: 'What 8.1 offers in VER',
      says: {
        nina: 'MSNP15, MSNP14 and MSNP13',
        escargot: 'MSNP15 and two more that it does not know',
        'msnp-sharp': 'MSNP15, MSNP14 and MSNP13',
      },
      taken: 'MSNP15, MSNP14 and MSNP13, then CVR0.',
    },
    {
      claim: 'Which client brought it',
      says: { wiki: '8.1.0178', nina: 'a beta of 8.1, on 8 September 2006' },
    },
  ],
  unknowns: ['Whether a server ever named another policy than these two.', 'What 8.5 listed in VER.'],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp15',
    'nina:MSN_Protocol_Version_15',
    'nina:MSNP15/Changes',
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:MSNPSHARP_25_STABLE',
    'papyon:msnp/notification.py',
    'trace-pidgin-2009',
    'trace-learner-2009',
  ],
});
