// MSNP20: a name in a list.

import { version } from '#content/versions/version.ts';

export const MSNP20 = version({
  id: 'MSNP20',
  title: 'Known by name only',
  status: 'released',
  statusNote: 'Only known as a fallback in VER.',
  after: 'MSNP19',
  summary: 'The client of 2011 names it right behind MSNP21; no session in it was ever recorded.',
  introducedBy: {
    client: 'Windows Live Messenger 2011 (15.4)',
    date: '2010-09-30',
    confidence: 'single',
    sources: ['msnp-sharp:wiki/KB_MSNP21'],
  },
  clients: [
    { name: 'Windows Live Messenger 2011', builds: ['15.4.3502.0922'], role: 'fallback' },
    { name: 'Windows Live Messenger 2012', builds: ['16.4'], role: 'fallback' },
  ],
  schemes: ['SSO'],
  syncModel: 'Not known.',
  changes: [
    {
      area: 'negotiation',
      what: '15.4.3502.0922 offers every number from MSNP21 down to MSNP17.',
      confidence: 'confirmed',
      sources: ['msnp-sharp:wiki/KB_MSNP21', 'nina:MSNP_Grid', 'trace-sniffer'],
    },
  ],
  errors: { added: [], removed: [], returned: [], note: 'What it added or dropped is not known.' },
  sessionNotes: [],
  disputes: [],
  unknowns: ['All of it, save the name.', 'Whether SSO logs on here too; it does in the versions around.'],
  confidence: 'single',
  sources: ['msnp-sharp:wiki/KB_MSNP21', 'nina:MSNP_Grid'],
});
