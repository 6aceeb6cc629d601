// Scene: A challenge, solved by hand: MSNP6 to MSNP10.

import type { Scene } from './scene.ts';

export const CHALLENGE_MD5: Scene = {
  name: 'challenge-md5',
  topic: 'News and services',
  title: 'A challenge, solved by hand: MSNP6 to MSNP10',
  teaches: 'The server asks whether the client is one it knows.',
  acts: [
    {
      page: 'formats/challenges',
      exchange: 'The digest of an MSNP8 client',
      says: [
        'Some time after the log-on CHL arrives, with a number of twenty digits and a transaction ID of 0, as nobody had asked.',
        'QRY names the product, and has 32 bytes of payload: the MD5 digest of the challenge and the product’s key, in hexadecimal. The calculator on the page does it step by step.',
      ],
    },
  ],
};
