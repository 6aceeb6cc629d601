// Scene: Presence.

import type { Scene } from './scene.ts';

export const PRESENCE: Scene = {
  name: 'presence',
  topic: 'Presence',
  title: 'Presence',
  teaches: 'A status is set with one line and told to everyone who may see it.',
  acts: [
    {
      page: 'formats/statuses',
      exchange: 'Three statuses, and how Bob hears of them',
      says: [
        'Busy. The server repeats the line, and Bob hears NLN with the same three letters.',
        'Out to lunch.',
        'Online again. NLN names both the message and this status: the two have nothing to do with each other.',
      ],
    },
  ],
};
