// Scene: A challenge, solved by hand: from MSNP11.

import type { Scene } from './scene.ts';

export const CHALLENGE_MSNP11: Scene = {
  name: 'challenge-msnp11',
  topic: 'News and services',
  title: 'A challenge, solved by hand: from MSNP11',
  teaches: 'The same question, with a far longer sum.',
  acts: [
    {
      page: 'formats/challenges',
      exchange: 'The worked example on the wire',
      says: [
        'The challenge is of the same kind as before.',
        'Now the digest is only the beginning: its parts are multiplied and added with the words of challenge and product, and what comes out is laid over the digest. The page has every step of this very example.',
      ],
    },
    {
      page: 'commands/qry',
      exchange: 'The old digest in a new version',
      says: [
        'One more challenge, in MSNP12.',
        'The old digest is not taken any more: 540, and the connection is closed.',
      ],
    },
  ],
};
