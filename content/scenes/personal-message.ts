// Scene: A personal message.

import type { Scene } from './scene.ts';

export const PERSONAL_MESSAGE: Scene = {
  name: 'personal-message',
  topic: 'Presence',
  title: 'A personal message',
  teaches: 'UUX sets it, UBX brings it: a line of text behind the name, from MSNP11.',
  acts: [
    {
      page: 'commands/uux',
      exchange: 'A personal message; Bob hears of it',
      says: [
        'The message is a small XML document, 65 bytes long. The server answers with 0, and sends Bob the same bytes with Alice’s handle in front.',
      ],
    },
    {
      page: 'commands/ubx',
      exchange: 'A song',
      says: [
        'Bob’s player tells what it plays: CurrentMedia has kind, a format, and the words to fill in, parted by a backslash and a 0. The personal message itself is empty.',
      ],
    },
  ],
};
