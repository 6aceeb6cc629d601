// Scene: The member directory.

import type { Scene } from './scene.ts';

export const DIRECTORY: Scene = {
  name: 'directory',
  topic: 'News and services',
  title: 'The member directory',
  teaches: 'FND looks for people, SND writes to those who have no account.',
  acts: [
    {
      page: 'commands/fnd',
      exchange: 'Two people of one name, and none of another',
      says: [
        'Alice looks for Bob Sample in any city of the US. Two answers, each with number and total.',
        'Nobody of that name: 0 of 0.',
      ],
    },
    {
      page: 'commands/snd',
      exchange: 'An address is all it takes',
      says: ['SND has the server send an invitation by mail.'],
    },
  ],
};
