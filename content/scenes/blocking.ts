// Scene: Blocking and unblocking, seen from both sides.

import type { Scene } from './scene.ts';

export const BLOCKING: Scene = {
  name: 'blocking',
  topic: 'Contacts and groups',
  title: 'Blocking and unblocking, seen from both sides',
  teaches: 'Nobody is told of being blocked. They see somebody log off.',
  acts: [
    {
      page: 'guide/lists',
      exchange: 'Alice blocks Bob',
      says: [
        'Nobody can be allowed and blocked at once, so Bob first leaves the allow list. Nothing is heard of it yet.',
        'On the block list he may neither see nor call Alice. What he hears is FLN, the same line as when somebody logs off.',
      ],
    },
    {
      page: 'commands/rem',
      exchange: 'Unblocked',
      says: ['Carol leaves the block list. She hears that Alice is online, as if she had just come.'],
    },
  ],
};
