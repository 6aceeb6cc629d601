// CVR0: the name at the end of every VER list, for a connection that only asks about client updates.

import { version } from '#content/versions/version.ts';

export const CVR0 = version({
  id: 'CVR0',
  title: 'Version check only',
  status: 'released',
  statusNote: 'No dialect to talk in: after one question about client updates the connection ends.',
  summary:
    'The last name of a VER list: when nothing else is common, a server may agree on it, and all that is left for the client is to ask by CVQ which build it should install.',
  introducedBy: {
    client: 'MSN Messenger 1.0 (1.0.0863)',
    date: '1999-07',
    confidence: 'single',
    sources: ['wiki:versions/cvr0'],
    note: 'Together with MSNP2.',
  },
  clients: [
    {
      name: 'Every official client from MSN Messenger 1.0 to the Messaging app of Windows 8.0',
      builds: [],
      role: 'fallback',
      note: 'Official clients name it last in VER, up to MSNP22.',
    },
  ],
  schemes: [],
  syncModel: 'None: nobody logs on.',
  services: [],
  changes: [
    {
      area: 'negotiation',
      what: 'Stands at the end of a client’s list, and nowhere else.',
      impact: { server: 'Take it only when no other dialect of the list will do.' },
      confidence: 'confirmed',
    },
    {
      area: 'negotiation',
      what: 'Some servers answered VER with the real dialect and CVR0 behind it, which clients then put up with.',
      impact: { client: 'Read the first name of the answer and pass over the others.' },
      confidence: 'confirmed',
    },
    {
      area: 'client',
      what: 'The slot for the library name in CVQ came with MSNP4 and stayed empty; with MSNP8 it says MSMSGS, and the account follows.',
      confidence: 'single',
      sources: ['wiki:commands/cvq'],
    },
    {
      area: 'history',
      what: 'In client beta 2, before MSNP2, CVR served this purpose. Since then the answer has a fifth field, where to read more.',
      confidence: 'single',
      sources: ['wiki:versions/cvr0'],
    },
    {
      area: 'history',
      what: 'Goes away with VER in MSNP24.',
      confidence: 'confirmed',
    },
  ],
  errors: { added: [], removed: [], returned: [] },
  sessionNotes: [
    'CVQ has the same words as CVR in the client that sends it, so there are three shapes of it.',
    'After the answer there is nothing left to say; by the page of the command it is the client that leaves.',
  ],
  disputes: [
    {
      claim: 'How the oldest CVQ ends',
      says: {
        'wiki, first edition': 'with MSMSGS for a second time',
        'wiki, later': 'with the build of the client',
      },
      taken: 'With the build, as CVR did.',
    },
    {
      claim: 'What stands in the answer to VER',
      says: {
        wiki: 'one dialect, the chosen one',
        'trace-pidgin-2009': 'one dialect, under MSNP15',
        hypothetic: 'the dialect, then CVR0',
        nina: 'the dialect, then CVR0',
        amsn: 'in 2002, content with an answer that has CVR0 in it',
      },
      taken: 'One dialect.',
    },
  ],
  unknowns: [
    'Whether any client in the field was ever told VER n CVR0.',
    'Whether CVQ of the MSNP4 to MSNP7 clients ends in a blank, for its empty word.',
    'What the 0 in the name means.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/cvr0',
    'wiki:commands/cvq',
    'wiki:table_of_commands',
    'nina:MSNP8/Authentication',
    'amsn:msn.tcl (2002)',
    'hypothetic:notification/authentication',
  ],
});
