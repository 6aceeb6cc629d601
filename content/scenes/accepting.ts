// Scene: Somebody has added Alice.

import type { Scene } from './scene.ts';

export const ACCEPTING: Scene = {
  name: 'accepting',
  topic: 'Contacts and groups',
  title: 'Somebody has added Alice',
  teaches: 'The pending list of MSNP10 and later: people who wait for an answer.',
  acts: [
    {
      page: 'formats/lists',
      exchange: 'Carol waits; Alice decides',
      says: [
        'While Alice was away Carol has added her. In the lists she comes with 16: pending.',
        'Alice allows Carol: AL is what lets her see and call.',
        'She is put on the reverse list, which says who has Alice as a contact.',
        'And taken off the pending list: the question is answered, and will not be asked at the next log-on.',
      ],
    },
  ],
};
