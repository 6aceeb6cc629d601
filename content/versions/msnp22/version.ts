// MSNP22: the Messaging app of Windows 8, by way of the gateway.

import { version } from '#content/versions/version.ts';

export const MSNP22 = version({
  id: 'MSNP22',
  title: 'Windows 8 Messaging',
  status: 'released',
  after: 'MSNP21',
  summary:
    'What the Messaging app of Windows 8.0 spoke: nothing but the gateway over HTTPS would take it, and the ticket went in an HTTP header.',
  introducedBy: {
    client: 'Messaging app (MoShClient 16.4.4206.0722)',
    date: '2012',
    confidence: 'single',
    sources: ['dequis:msnp22'],
  },
  clients: [
    {
      name: 'Messaging app of Windows 8.0',
      builds: ['16.4.4206.0722'],
      role: 'first',
      note: 'The app of Windows 8.1 is another.',
    },
  ],
  schemes: ['WEB'],
  syncModel: 'Not known; taken to be as in MSNP21.',
  services: ['httpgateway'],
  changes: [
    {
      area: 'transport',
      what: 'On port 1863 nobody accepts it. gateway.dll does, over HTTPS, with Queue=system,chat in the address.',
      impact: { client: 'Speak HTTPS from the first line.', server: 'Offer it on the gateway alone.' },
      confidence: 'single',
      sources: ['dequis:msnp22'],
    },
    {
      area: 'logOn',
      what: 'USR WEB names the machine GUID, and that is all. The ticket is in the header X-MSN-SslAuthToken, announced by X-MSN-Auth: Use-X-MSN-SslAuthToken.',
      confidence: 'single',
      sources: ['dequis:msnp22'],
    },
    {
      area: 'redirect',
      what: 'The last word of CVR is a plain 0.',
      confidence: 'single',
      sources: ['dequis:msnp22'],
    },
    {
      area: 'session',
      what: 'FSL 5 1025 3 gets FSL 5; nobody knows what for.',
      confidence: 'single',
      sources: ['dequis:msnp22'],
    },
  ],
  errors: { added: [], removed: [], returned: [], note: 'What it added or dropped is not known.' },
  sessionNotes: [
    'The three lines of the client go in a single POST.',
    'The trace that was published ends before USR is answered.',
  ],
  disputes: [
    {
      claim: 'Where FSL belongs',
      says: {
        dequis: 'seen in MSNP22',
        'msnp-sharp': 'an empty handler, among the payload commands of MSNP21',
      },
    },
  ],
  unknowns: [
    'From where the app has its ticket.',
    'What is said after log-on, FSL excepted.',
    'The day on which the build came out.',
    'Which web services the app uses beside the gateway.',
  ],
  confidence: 'single',
  sources: ['dequis:msnp22', 'dequis:msnp21', 'msnp-sharp:master'],
});
