// Scene: Offering a file.

import type { Scene } from './scene.ts';

export const FILE: Scene = {
  name: 'file',
  topic: 'Talking',
  title: 'Offering a file',
  teaches: 'Three invitations arrange a transfer; the file itself goes from machine to machine.',
  acts: [
    {
      page: 'formats/message-types',
      exchange: 'A file: offered, accepted, fetched at 192.0.2.10',
      says: [
        'Alice offers notes.txt. The cookie, 58273, ties together what is said about it.',
        'Bob accepts, and asks for her address.',
        'Alice gives address, port and a word to show there. What follows happens without the server.',
      ],
    },
  ],
};
