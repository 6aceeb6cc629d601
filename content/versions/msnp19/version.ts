// MSNP19: a name in a list.

import { version } from '#content/versions/version.ts';

export const MSNP19 = version({
  id: 'MSNP19',
  title: 'Listed, never described',
  status: 'released',
  statusNote: 'Only known as a fallback in VER; early builds of 2011 may have had it as their best.',
  after: 'MSNP18',
  summary:
    'The client of 2011 names it behind MSNP20 and ahead of MSNP18; no session in it was ever recorded.',
  introducedBy: {
    client: 'Windows Live Messenger 2011 (15)',
    date: '2010-09-30',
    confidence: 'disputed',
    sources: ['msnp-sharp:wiki/KB_MSNP21', 'escargot:front/msn/notes.txt'],
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
  disputes: [
    {
      claim: 'Which client had it as its best dialect',
      says: {
        'escargot (notes)': 'WLM 15, of 2010; MSNP21 came with WLM 16',
        nina: 'none: WLM 15 prefers MSNP21',
        'msnp-sharp': 'none: 15.4.3502 prefers MSNP21',
      },
    },
    {
      claim: 'Whether UBX about the own account follows the log-on',
      says: { escargot: 'it sends it from MSNP16 to MSNP20, unsure of the last two' },
      taken: 'It does.',
    },
  ],
  unknowns: [
    'What sets it apart from MSNP18 and from MSNP21.',
    'Whether there are switchboards in it.',
    'Whether SSO logs on here too; it does in the versions around.',
  ],
  confidence: 'single',
  sources: [
    'msnp-sharp:wiki/KB_MSNP21',
    'nina:MSNP_Grid',
    'escargot:front/msn/notes.txt',
    'escargot:front/msn/msnp_ns.py',
  ],
});
