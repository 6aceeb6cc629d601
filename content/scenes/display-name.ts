// Scene: A new display name.

import type { Scene } from './scene.ts';

export const DISPLAY_NAME: Scene = {
  name: 'display-name',
  topic: 'Presence',
  title: 'A new display name',
  teaches: 'Two commands for the same wish, and one line for those who see it.',
  acts: [
    {
      page: 'commands/rea',
      exchange: 'A new display name',
      says: [
        'Up to MSNP9 a client renames itself with REA, as if it were a contact of its own. The blank is written %20.',
      ],
    },
    {
      page: 'commands/prp',
      exchange: 'A new name',
      says: ['From MSNP10 the name is a property like a telephone number: MFN.'],
    },
  ],
};
