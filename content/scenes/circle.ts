// Scene: A word to a circle.

import type { Scene } from './scene.ts';

export const CIRCLE: Scene = {
  name: 'circle',
  topic: 'Talking',
  title: 'A word to a circle',
  teaches: 'MSNP18: a standing group has an address of its own, and needs no switchboard.',
  acts: [
    {
      page: 'commands/sdg',
      exchange: 'A text in the circle',
      says: [
        'SDG carries routing, reliability and messaging headers, then the text. To: names the circle, network 9, and its path IM. Bob hears the same bytes.',
      ],
    },
  ],
};
