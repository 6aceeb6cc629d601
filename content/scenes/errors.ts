// Scene: Errors one should see once.

import type { Scene } from './scene.ts';

export const ERRORS: Scene = {
  name: 'errors',
  topic: 'Refusals',
  title: 'Errors one should see once',
  teaches: 'A number in place of the command, with the transaction ID of what was refused.',
  acts: [
    {
      page: 'errors',
      exchange: 'A status that cannot be set',
      says: ['FLN is what others hear; nobody can set it. 201: a parameter has a value that is not allowed.'],
    },
    {
      page: 'errors/217',
      exchange: 'Bob is not there',
      says: [
        '217: the person called is offline, hidden, or does not let the caller through. Which of them is not said.',
      ],
    },
    {
      page: 'errors/219',
      exchange: 'Blocking Bob, in the wrong order and in the right one',
      says: [
        'Bob is still on the allow list, so he cannot be put on the block list: 219.',
        'Off the one …',
        '… and onto the other.',
      ],
    },
    {
      page: 'errors',
      exchange: 'One of two is unknown',
      says: [
        'From MSNP13 an error may have a payload that names the culprits: dave does not exist, carol was added.',
      ],
    },
  ],
};
