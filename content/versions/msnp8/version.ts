// MSNP8: log-on by Passport tickets, and lists that fit one line a contact.

import { version } from '#content/versions/version.ts';

export const MSNP8 = version({
  id: 'MSNP8',
  title: 'Passport log-on and lean lists',
  status: 'released',
  releasedAs: 7,
  after: 'MSNP7',
  summary:
    'The first break with the past: a Passport ticket, fetched by HTTPS, stands in for the MD5 digest, CVR becomes a step of the log-on, and SYN brings each contact once, in one short line.',
  introducedBy: {
    client: 'MSN Messenger 5.0 (5.0.0537)',
    date: '2003-02-19',
    confidence: 'single',
    sources: ['escargot:front/msn/notes.txt'],
  },
  clients: [
    { name: 'MSN Messenger 5.0', builds: ['5.0.0537', '5.0.0544'], role: 'first' },
    {
      name: 'Windows Messenger 4.6 or 4.7 to 5.1',
      builds: ['4.7 to 5.1'],
      role: 'later',
      note: 'It never learned another one.',
    },
    { name: 'MSN Messenger 6.0', builds: ['6.0.0602'], role: 'fallback' },
  ],
  schemes: ['TWN'],
  syncModel:
    'SYN compares one whole number; when it differs, the answer counts contacts and groups, and each contact comes once, in an LST line with the bits of its lists.',
  services: ['passport14', 'abservice', 'httpgateway', 'kidspassport'],
  changes: [
    {
      area: 'negotiation',
      what: 'A client that offers MSNP8 offers nothing older than it.',
      confidence: 'confirmed',
    },
    {
      area: 'logOn',
      what: 'USR TWN takes three lines: the client names the account, the server answers with Passport’s parameters, the client sends the ticket that it got for them.',
      impact: {
        client: 'Between the two steps, ask the nexus where to log on, then fetch a ticket over HTTPS.',
        server:
          'Run a nexus and a log-on page, or trust those of somebody; passwords never reach the TCP side.',
      },
      confidence: 'confirmed',
    },
    {
      area: 'logOn',
      what: 'INF is gone. CVR stands between VER and USR, on the dispatch server too, and ends with the account.',
      impact: { client: 'Send CVR before USR.', server: 'Answer CVR before anybody has logged on.' },
      confidence: 'confirmed',
    },
    {
      area: 'logOn',
      what: 'USR OK has one more flag. With 1 in it the client logs off and tells the user to take MSN Explorer.',
      confidence: 'single',
      sources: ['wiki:versions/msnp8'],
    },
    {
      area: 'profile',
      what: 'ClientIP and ClientPort tell the client how the server sees it; the two bytes of the port are the wrong way round.',
      impact: { client: 'Swap the bytes of ClientPort before use.' },
      confidence: 'confirmed',
    },
    {
      area: 'lists',
      what: 'Each list has a bit: FL 1, AL 2, BL 4, RL 8. The sum of them says where a contact is.',
      impact: { client: 'Count LST lines against the number in SYN to know when the lists are complete.' },
      confidence: 'confirmed',
    },
    {
      area: 'lists',
      what: 'Lines that belong to SYN lose transaction ID and list version. PRP and BPR leave out what is not set, and BPR belongs to the LST before it.',
      impact: { client: 'Remember the last LST: BPR no longer says whose it is.' },
      confidence: 'confirmed',
      sources: ['wiki:versions/msnp8', 'hypothetic:notification', 'escargot:front/msn/msnp_ns.py'],
    },
    {
      area: 'presence',
      what: 'Client and contacts tell by a bit field what they are capable of, in CHG, ILN and NLN.',
      confidence: 'confirmed',
    },
    {
      area: 'service',
      what: 'Since October 2003 Microsoft’s servers turned away whatever was older.',
      confidence: 'confirmed',
      sources: [
        'wikipedia:Microsoft_Notification_Protocol',
        'hypothetic:reference/older_documents',
        'imfreedom',
      ],
    },
    {
      area: 'service',
      what: 'The directory was closed in July 2003: FND got error 502 in every version.',
      confidence: 'single',
      sources: ['wiki:versions/msnp8'],
    },
    {
      area: 'addressBook',
      what: 'The client reads the address book service for the first time; where it is stands in a document on svcs.microsoft.com.',
      confidence: 'single',
      sources: ['wiki:versions/msnp8'],
    },
    {
      area: 'client',
      what: 'Invitations have a field Connectivity.',
      confidence: 'single',
      sources: ['wiki:versions/msnp8'],
    },
    {
      area: 'client',
      what: 'URL services ADDRBOOK, ADVSEARCH and INTSEARCH.',
      confidence: 'single',
      sources: ['wiki:commands/url'],
    },
  ],
  errors: {
    added: [],
    removed: [],
    returned: [],
    note: 'What it added or dropped is not on record.',
  },
  sessionNotes: ['The HTTPS step lies between the two USR of the notification server.'],
  disputes: [
    {
      claim: 'What stands in the answer to VER',
      says: {
        hypothetic: 'the dialect and CVR0',
        nina: 'the dialect and CVR0',
        wiki: 'nothing but the dialect',
        escargot: 'nothing but the dialect',
      },
      taken: 'The dialect alone.',
    },
  ],
  unknowns: [
    'Whether LST and LSG look different outside SYN, too.',
    'Whether FND worked in this version at any time.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp8',
    'escargot:front/msn/msnp_ns.py',
    'hypothetic:notification',
    'nina:MSNP8/Authentication',
    'dequis:protocol_versions',
    'wikipedia:Microsoft_Notification_Protocol',
  ],
});
