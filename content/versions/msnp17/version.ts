// MSNP17: named behind newer dialects, never seen at work.

import { version } from '#content/versions/version.ts';

export const MSNP17 = version({
  id: 'MSNP17',
  title: 'Stepping stone to circles',
  status: 'released',
  statusNote: 'Only known as a fallback in VER.',
  after: 'MSNP16',
  summary:
    'A name in the lists of the clients of 2009 and 2011, behind their best dialect. Some let circles begin here, but not one line of it is on record.',
  introducedBy: {
    client: 'Windows Live Messenger 2009 (14.0)',
    date: '2009-01-07',
    confidence: 'single',
    sources: ['nina:MSNP_Grid'],
    note: 'As the second choice, behind MSNP18.',
  },
  clients: [
    { name: 'Windows Live Messenger 2009', builds: ['14.0.8117.0416'], role: 'fallback' },
    { name: 'Windows Live Messenger 2011', builds: ['15.4.3502.0922'], role: 'fallback' },
    { name: 'Windows Live Messenger 2012', builds: ['16.4'], role: 'fallback' },
  ],
  schemes: ['SSO'],
  syncModel: 'The lists come by SOAP; the client then hands them to the server by ADL.',
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
      area: 'circles',
      what: 'ADL and RML take circles, under the network id 9.',
      confidence: 'disputed',
      sources: ['wiki:table_of_commands', 'escargot:front/msn/misc.py'],
    },
    {
      area: 'circles',
      what: 'USR SHA A shows that the account belongs to its circles.',
      confidence: 'disputed',
      sources: ['escargot:front/msn/misc.py'],
    },
  ],
  errors: { added: [], removed: [], returned: [], note: 'No change is known.' },
  sessionNotes: [
    'The answer shown fits the nonce shown, the secret 6LwNq9Jho0knNMvtely4hIcTxkUrGwYH that came with the ticket, and an IV of the bytes 1 to 8.',
    'The session is what Escargot does for MSNP17, which is what it does for MSNP16. No client is known that asks for nothing newer.',
  ],
  disputes: [
    {
      claim: 'With which version circles begin',
      says: {
        'wiki (table)': 'ADL and RML know them from MSNP17',
        escargot: 'PUT, SDG and SHA take MSNP18',
        'a server in TypeScript': 'the circle ticket is taken from MSNP17',
        'wiki (index)': 'asks if NOT told of circles in MSNP17 already',
      },
      taken: 'The ticket, PUT and SDG from MSNP18.',
    },
  ],
  unknowns: [
    'What on the wire sets it apart from MSNP16 before it and MSNP18 after it.',
    'Whether some build had it as its best dialect.',
  ],
  confidence: 'single',
  sources: [
    'wiki:table_of_commands',
    'wiki:index',
    'nina:MSNP_Grid',
    'trace-wlm-2009',
    'escargot:front/msn/misc.py',
  ],
});
