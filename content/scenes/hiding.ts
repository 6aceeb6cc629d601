// Scene: What somebody hidden can do.

import type { Scene } from './scene.ts';

export const HIDING: Scene = {
  name: 'hiding',
  topic: 'Presence',
  title: 'What somebody hidden can do',
  teaches: 'Hidden is online, but not for conversations.',
  acts: [
    {
      page: 'formats/statuses',
      exchange: 'Alice hides',
      says: [
        'Alice hides; Bob hears FLN.',
        'Whoever is hidden cannot open a switchboard: 913.',
        'Idle, and so visible again: Bob hears of it at once.',
      ],
    },
  ],
};
