// Scene: When the server hangs up.

import type { Scene } from './scene.ts';

export const HANG_UPS: Scene = {
  name: 'hang-ups',
  topic: 'Refusals',
  title: 'When the server hangs up',
  teaches: 'Some mistakes end the connection, with or without a number.',
  acts: [
    {
      page: 'errors',
      exchange: 'A code that ends the connection',
      says: [
        'A log-on with a wrong password.',
        'The scheme.',
        'A challenge, as ever.',
        'The digest is wrong: 911, and the connection is closed.',
      ],
    },
    {
      page: 'errors',
      exchange: 'A fault without a code',
      says: ['A line that no client sends. The server has no number for it: it closes.'],
    },
    {
      page: 'formats/framing',
      exchange: 'Too early',
      says: [
        'VER is the first line of every connection; now the log-on would have to follow.',
        'SYN has its place behind the log-on. Said here it ends the connection.',
      ],
    },
  ],
};
