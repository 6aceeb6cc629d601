// Scene: Logged out: online elsewhere.

import type { Scene } from './scene.ts';

export const LOGGED_OUT_ELSEWHERE: Scene = {
  name: 'logged-out-elsewhere',
  topic: 'News and services',
  title: 'Logged out: online elsewhere',
  teaches: 'One account, one place; until MSNP16 came.',
  acts: [
    {
      page: 'commands/out',
      exchange: 'Logged on elsewhere',
      says: ['Alice logs on at her laptop. Her first connection hears OUT OTH, for other, and is closed.'],
    },
    {
      page: 'versions/msnp16',
      exchange: 'MSNP16: a laptop comes, and is signed out',
      says: [
        'From MSNP16 an account may be at several places. Each says what it can do …',
        '… and what it is called.',
        'The laptop logs on, and nobody is thrown out.',
        'It says the same of itself: first what it can do,',
        'and what it is called.',
        'With its first status both places hear of each other.',
        'The desk asks the laptop to go: a note of type 4, with a word that clients take for it.',
        'And the laptop leaves by its own OUT.',
      ],
    },
  ],
};
