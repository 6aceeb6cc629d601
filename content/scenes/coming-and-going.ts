// Scene: Coming, hiding, leaving.

import type { Scene } from './scene.ts';

export const COMING_AND_GOING: Scene = {
  name: 'coming-and-going',
  topic: 'Presence',
  title: 'Coming, hiding, leaving',
  teaches: 'Bob’s three ways of being seen, from Alice’s side.',
  acts: [
    {
      page: 'commands/nln',
      exchange: 'Bob comes online, then goes to lunch',
      says: [
        'Bob logs on, in his own tab, and with his first status Alice hears NLN: he is there.',
        'The same line with LUN: out to lunch. There is no line of its own for a change.',
      ],
    },
    {
      page: 'commands/fln',
      exchange: 'Bob hides',
      says: [
        'Bob sets himself hidden. Alice hears the line for offline: a person who hides looks like one who left.',
      ],
    },
    {
      page: 'commands/fln',
      exchange: 'Bob logs off',
      says: ['Bob’s connection ends, and Alice hears the same line.'],
    },
  ],
};
