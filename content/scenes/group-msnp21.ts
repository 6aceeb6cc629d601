// Scene: A group in MSNP21.

import type { Scene } from './scene.ts';

export const GROUP_MSNP21: Scene = {
  name: 'group-msnp21',
  topic: 'Talking',
  title: 'A group in MSNP21',
  teaches: 'PUT makes a group, joins it, and asks others in.',
  acts: [
    {
      page: 'commands/put',
      exchange: 'A group is made, and Bob is asked to it',
      says: [
        'Alice publishes to the address that is all zeros: the answer has the address of the new group.',
        'She joins it: her roster entry is published, and comes back to her as news.',
        'And she asks Bob: his roster entry is pending until he joins.',
      ],
    },
  ],
};
