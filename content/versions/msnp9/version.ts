// MSNP9: display pictures, and data between clients through the switchboard.

import { version } from '#content/versions/version.ts';

export const MSNP9 = version({
  id: 'MSNP9',
  title: 'Display pictures',
  status: 'released',
  releasedAs: 8,
  after: 'MSNP8',
  summary:
    'Presence can name a display picture, the switchboard gets a mode for binary data from client to client, and the answer to a ping tells how long to wait for the next.',
  introducedBy: {
    client: 'MSN Messenger 6.0 (6.0.0602)',
    date: '2003-07-11',
    confidence: 'single',
    sources: ['escargot:front/msn/notes.txt'],
  },
  clients: [
    { name: 'MSN Messenger 6.0', builds: ['6.0.0602'], role: 'first' },
    { name: 'MSN Messenger 6.1, 6.2', builds: ['6.1.0155', '6.1.0211', '6.2.0137'], role: 'fallback' },
  ],
  schemes: ['TWN'],
  syncModel: 'As in MSNP8: SYN with one whole number, one LST line a contact.',
  services: ['passport14', 'abservice', 'msgrconfig', 'httpgateway', 'kidspassport'],
  changes: [
    {
      area: 'presence',
      what: 'CHG, ILN and NLN may end with an MSNObject: what the display picture is and who has it.',
      impact: {
        client: 'Fetch a picture from its owner by MSNSLP when its hash is new.',
        server: 'Hand the object on untouched; the picture goes from client to client.',
      },
      confidence: 'confirmed',
    },
    {
      area: 'session',
      what: 'QNG names a number of seconds, 0 to 60. Any command sets it back to 50, and a client that says nothing for so long loses the connection.',
      impact: { client: 'Ping again before the time is over.' },
      confidence: 'single',
      sources: ['wiki:versions/msnp9'],
    },
    {
      area: 'pages',
      what: 'PGD takes over from PAG, with the kind of device before the length: 1 for a mobile, 2 for MSN Direct.',
      confidence: 'confirmed',
    },
    {
      area: 'data',
      what: 'Pictures and emoticons travel by MSNSLP, in messages of mode D. In any other mode such data ends the switchboard session.',
      impact: { server: 'Answer mode D by ACK, or by a numeric error such as 282.' },
      confidence: 'confirmed',
    },
    {
      area: 'alerts',
      what: 'Alerts may have rich text, in an element TEXTX beside TEXT.',
      confidence: 'confirmed',
      sources: ['wiki:commands/not', 'hypothetic:client/notification'],
    },
    {
      area: 'service',
      what: 'From November 2003 asking by LST or LSG ends the connection; as lines of SYN both stay.',
      confidence: 'single',
      sources: ['wiki:table_of_commands'],
    },
    {
      area: 'client',
      what: 'Settings come from the Messenger Config document, no longer from svcs.microsoft.com.',
      impact: { server: 'Serve that document, or the client goes without tabs and addresses.' },
      confidence: 'single',
      sources: ['wiki:versions/msnp9'],
    },
  ],
  errors: {
    added: [282],
    removed: [],
    returned: [],
    note: '282 answers a bad message of mode D. Other additions are not on record.',
    confidence: 'single',
    sources: ['wiki:versions/msnp9'],
  },
  sessionNotes: ['SYN 8 15 is answered with the same number, so no lists follow.'],
  disputes: [
    {
      claim: 'What SYN answers when nothing has changed',
      says: { wiki: 'no counts', escargot: 'counts, and all lists, always' },
      taken: 'No counts and no lists.',
    },
    {
      claim: 'The order of the words of PGD',
      says: {
        nina: 'the kind of device fourth, the length fifth',
        wiki: 'a payload command; its table names no order',
      },
    },
  ],
  unknowns: ['All the errors that a message of mode D can get.'],
  confidence: 'confirmed',
  sources: [
    'wiki:versions/msnp9',
    'nina:MSNP9/Changes',
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/msnp.ods',
  ],
});
