// MSNP12: list entries name a network, and tickets come from a SOAP service.

import { version } from '#content/versions/version.ts';

export const MSNP12 = version({
  id: 'MSNP12',
  title: 'Network ids',
  status: 'released',
  releasedAs: 11,
  after: 'MSNP11',
  summary:
    'An entry of the lists says on which network the contact is, people in a switchboard show their capabilities, and the official client asks for its ticket by SOAP.',
  introducedBy: {
    client: 'MSN Messenger 7.5 (7.5.0299)',
    date: '2005-10-18',
    confidence: 'disputed',
    sources: ['wiki:versions/msnp12', 'escargot:front/msn/notes.txt'],
    note: 'The day is the one of Escargot’s grid, for 7.5 as a whole.',
  },
  clients: [{ name: 'MSN Messenger 7.5', builds: ['7.5.0299', '7.5.0311', '7.5.0324'], role: 'first' }],
  schemes: ['TWN'],
  syncModel: 'SYN with two times, of lists and of settings; LST has GUIDs and a network id.',
  services: ['passport14', 'rst', 'abservice', 'msgrconfig', 'oim', 'httpgateway', 'kidspassport'],
  changes: [
    {
      area: 'networks',
      what: 'The id of a network is a bit, and 1 stands for Messenger.',
      impact: { client: 'Read one more word in LST, between list bits and groups.' },
      confidence: 'confirmed',
    },
    {
      area: 'switchboard',
      what: 'IRO and JOI end with the capabilities of the person.',
      confidence: 'disputed',
      sources: ['wiki:versions/msnp12', 'escargot:front/msn/msnp_sb.py'],
    },
    {
      area: 'logOn',
      what: 'The client gets its ticket from the SOAP service RST; the older way, by HTTP headers, is still open to others. USR TWN looks as before.',
      impact: { server: 'Serve RST for 7.5, and the nexus for clients that have not changed.' },
      confidence: 'confirmed',
      sources: ['wiki:services/rst', 'escargot:front/msn/notes.txt', 'gtmess:msn.c'],
    },
    {
      area: 'client',
      what: 'It runs on Windows XP or later, can send voice clips, and shields may now name file hashes and patterns of text.',
      confidence: 'single',
      sources: ['wiki:versions/msnp12'],
    },
  ],
  errors: { added: [], removed: [], returned: [], note: 'No change is known.' },
  sessionNotes: [],
  disputes: [
    {
      claim: 'Since when IRO and JOI have capabilities',
      says: {
        wiki: 'MSNP12',
        escargot: 'MSNP12, since logs have it so, though by right it is a thing of MSNP13',
      },
      taken: 'MSNP12.',
    },
    {
      claim: 'Whether the ticket is fetched before or after USR TWN S of the server',
      says: {
        wiki: 'before, in the transcript',
        libpurple: 'after, for the parameters are needed',
        hypothetic: 'after, for the parameters are needed',
      },
      taken: 'After.',
    },
  ],
  unknowns: [
    'How LKP is written. To gtmess it is the look-up of a telephone number, and passed over.',
    'How LST looks outside SYN.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp12',
    'escargot:front/msn/msnp_sb.py',
    'escargot:front/msn/msnp_ns.py',
    'amsn:obsolete/protocols/msnp/msnp12.tcl',
    'gtmess:src/client/nserver.c',
    'dequis:protocol_versions',
  ],
});
