// Scene: Typing, and a nudge.

import type { Scene } from './scene.ts';

export const TYPING_AND_NUDGE: Scene = {
  name: 'typing-and-nudge',
  topic: 'Talking',
  title: 'Typing, and a nudge',
  teaches: 'Messages that are no text: the type in the header says what they are.',
  acts: [
    {
      page: 'formats/message-types',
      exchange: 'Alice is typing',
      says: [
        'A message of type text/x-msmsgscontrol says who is typing, and has no text. U: no receipt is wanted. Bob’s window shows it for a few seconds.',
      ],
    },
    {
      page: 'formats/message-types',
      exchange: 'A nudge',
      says: ['A message of type text/x-msnmsgr-datacast with ID: 1 makes the other’s window shake.'],
    },
  ],
};
