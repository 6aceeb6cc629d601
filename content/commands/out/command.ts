// OUT: one side ends the session; the server may say why.

import { word } from '#content/params.ts';
import { define } from '#content/vocabulary.ts';

export const OUT = define({
  name: 'OUT',
  title: 'End session',
  summary: 'Tells the other side that the connection is about to end; a server may add a reason.',
  services: ['DS', 'NS', 'SB'],
  forms: {
    leave: {
      from: 'client',
      about: 'The client leaves; to close the TCP connection without it does the same.',
      since: 'MSNP2',
      until: 'MSNP21',
      in: ['fresh', 'negotiated', 'challenged', 'online', 'joined'],
      to: 'closed',
      params: [],
    },
    echoed: {
      from: 'server',
      about: 'Repeats the client’s OUT; then the server closes.',
      since: 'MSNP2',
      until: 'MSNP21',
      services: ['NS'],
      answers: 'leave',
      in: 'closed',
      confidence: 'disputed',
      params: [],
    },
    over: {
      from: 'server',
      about: 'The server ends the session, and says why.',
      since: 'MSNP2',
      until: 'MSNP21',
      services: ['NS'],
      to: 'closed',
      params: [
        {
          name: 'reason',
          type: 'word',
          values: {
            OTH: 'the account has logged on elsewhere: do not reconnect by yourself',
            SSD: 'the server shuts down: come back after a pause, by way of the dispatch server',
            MIG: {
              about: 'the address book service holds the lists now: forget the stored ones and log on anew',
              since: 'MSNP10',
              until: 'MSNP10',
              confidence: 'single',
              sources: ['wiki:commands/out'],
            },
            TOU: {
              about: 'the terms of use wait to be accepted',
              since: 'MSNP10',
              confidence: 'single',
              sources: ['wiki:commands/out'],
            },
          },
          about: 'Why the session ends.',
        },
      ],
    },
    retry: {
      from: 'server',
      about: 'The server is away for a while, and says when to come back.',
      since: 'MSNP11',
      until: 'MSNP21',
      services: ['NS'],
      to: 'closed',
      confidence: 'single',
      sources: ['wiki:commands/out'],
      params: [
        {
          ...word('RCT', 'Reconnect later.'),
          confidence: 'confirmed',
          sources: ['wiki:commands/out', 'gtmess:nserver.c'],
        },
        { name: 'minutes', type: 'number', about: 'How long to stay away.' },
      ],
    },
  },
  changes: [
    {
      version: 'MSNP10',
      what: 'Two more reasons: MIG and TOU.',
      confidence: 'single',
      sources: ['wiki:versions/msnp10'],
    },
    {
      version: 'MSNP11',
      what: 'One more reason: RCT. The official client begins to heed SSD.',
      confidence: 'single',
      sources: ['wiki:versions/msnp11', 'seeds:msnp11'],
    },
    {
      version: 'MSNP16',
      what: 'OTH comes only if the other log-on has the same machine GUID or an older version.',
      sources: ['nina:MSNP16/Changes', 'escargot:front/msn/msnp_ns.py'],
    },
  ],
  disputes: [
    {
      claim: 'Whether a server repeats the client’s OUT',
      says: {
        'draft-movva': 'it does, and then drops the connection',
        nina: 'it does',
        seeds: 'it does, once the client is gone',
        wiki: 'its older edition: it does; its newest: it only closes',
        'msn-switchboard': 'it does, being a switchboard',
        escargot: 'it closes without a word',
      },
      taken: 'A notification server repeats it and closes: a client that has left already does not notice.',
    },
    {
      claim: 'What RCT says',
      says: {
        wiki: 'that the server goes away, and in how many minutes to return',
        gtmess: 'that the user was idle too long',
      },
      taken: 'That the server goes away.',
    },
  ],
  unknowns: [
    'Whether a switchboard ever gave a reason: libpurple and msn-pecan would understand one.',
    'Whether MSNP24 has OUT at all.',
  ],
  seeAlso: ['BYE', 'FLN', 'USR'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/out',
    'wiki:versions/msnp10',
    'wiki:versions/msnp11',
    'seeds:msnp4',
    'seeds:msnp11',
    'draft-movva:7.10',
    'draft-movva:8.6',
    'nina:Commands/OUT',
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:NSMessageHandler.cs',
    'papyon:msnp/notification.py',
    'gtmess:nserver.c',
    'libpurple:msn/notification.c',
    'msn-pecan:switchboard.c',
    'msn-switchboard:OutHandler',
  ],
});
