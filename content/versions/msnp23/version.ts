// MSNP23: a gap between two numbers.

import { version } from '#content/versions/version.ts';

export const MSNP23 = version({
  id: 'MSNP23',
  title: 'Not known',
  status: 'unknown',
  statusNote: 'No source says that it exists.',
  after: 'MSNP22',
  summary:
    'The number that lies between what Windows 8 spoke and what Skype spoke; nobody describes it or shows a line.',
  clients: [],
  syncModel: 'Not known.',
  changes: [],
  errors: { added: [], removed: [], returned: [], note: 'What it added or dropped is not known.' },
  sessionNotes: [],
  disputes: [],
  unknowns: ['Whether there was such a version.'],
  sources: [],
});
