// Scene: SYN in four generations.

import type { Scene } from './scene.ts';

export const SYNC: Scene = {
  name: 'sync',
  topic: 'Contacts and groups',
  title: 'SYN in four generations',
  teaches: 'How the lists came to the client, from four whole lists to one line a person.',
  acts: [
    {
      page: 'commands/syn',
      exchange: 'MSNP2 to MSNP4: modes and four lists',
      says: [
        'With 0 Alice asks for everything. Modes first, then each list by itself, each line with number and total; Bob is sent three times. A list that is empty has one line with 0 of 0.',
      ],
    },
    {
      page: 'commands/syn',
      exchange: 'MSNP7: groups',
      says: [
        'Telephone numbers and groups have come. Bob is in group 1 on the forward list; what BPR says is about the person in the line above it.',
      ],
    },
    {
      page: 'commands/syn',
      exchange: 'MSNP8 and MSNP9: counted',
      says: [
        'The answer says how many people and groups will follow, and each person is sent once: 11 is the sum of the lists, 1 forward, 2 allow, 8 reverse.',
      ],
    },
    {
      page: 'commands/syn',
      exchange: 'MSNP12: the network of each person',
      says: [
        'Two times instead of one number, names marked with N= and F=, and GUIDs for people and groups. The 1 behind the 11 is the network: Messenger itself.',
      ],
    },
  ],
};
