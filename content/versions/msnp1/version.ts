// MSNP1: a number without a protocol that anybody has seen.

import { version } from '#content/versions/version.ts';

export const MSNP1 = version({
  id: 'MSNP1',
  title: 'Prototype',
  status: 'unreleased',
  after: 'CVR0',
  summary:
    'The number before the first public dialect. Nobody has shown a line of it; if it was ever spoken, then by the test builds that came before MSN Messenger 1.0.',
  clients: [],
  syncModel: 'Not known.',
  changes: [
    {
      area: 'history',
      what: 'Client beta 2 checked its version by CVR, where 1.0.0863 has CVQ under CVR0.',
      confidence: 'single',
      sources: ['wiki:versions/cvr0'],
    },
    {
      area: 'history',
      what: 'Beta 2 met no VER, INF and USR on the dispatch server; 1.0.0863 goes through all three there.',
      confidence: 'single',
      sources: ['wiki:versions/msnp2'],
    },
    {
      area: 'history',
      what: 'Type libraries of client build 1.0.0452 survive. They do not tell which dialect it spoke.',
      confidence: 'single',
      sources: ['wiki:errors_and_hresults'],
    },
  ],
  errors: { added: [], removed: [], returned: [] },
  sessionNotes: [],
  disputes: [
    {
      claim: 'Whether it existed',
      says: {
        wikipedia: 'thought to have been internal, while the protocol was designed',
        nina: 'not confirmed; there may never have been one',
        'draft-movva': 'does not mention it and calls MSNP2 the dialect in use',
      },
      taken: 'Unreleased: no form of any command belongs to it.',
    },
  ],
  unknowns: [
    'Whether a client or a server ever named it.',
    'Which commands it had.',
    'Whether the test builds from 1.0.0452 to 1.0.0863 spoke it, or MSNP2 already.',
    'When it was in use; before July 1999 if at all.',
  ],
  confidence: 'disputed',
  sources: [
    'wikipedia:Microsoft_Notification_Protocol',
    'nina:MSNP_Grid',
    'draft-movva',
    'wiki:versions/msnp2',
    'wiki:versions/cvr0',
    'wiki:errors_and_hresults',
  ],
});
