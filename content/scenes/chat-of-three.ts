// Scene: A chat of three.

import type { Scene } from './scene.ts';

export const CHAT_OF_THREE: Scene = {
  name: 'chat-of-three',
  topic: 'Talking',
  title: 'A chat of three',
  teaches: 'There is no special room for three: one more is called.',
  acts: [
    {
      page: 'guide/switchboards',
      exchange: 'Carol is called too',
      says: [
        'Alice calls Carol into the room in which she talks with Bob.',
        'Carol answers. She is told of both, one IRO each, and both hear JOI.',
        'What Bob says reaches everybody but him.',
      ],
    },
  ],
};
