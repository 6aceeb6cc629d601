// Scene: Groups by number.

import type { Scene } from './scene.ts';

export const GROUPS_BY_NUMBER: Scene = {
  name: 'groups-by-number',
  topic: 'Contacts and groups',
  title: 'Groups by number',
  teaches: 'Up to MSNP9 a group is a number that the server gives out.',
  acts: [
    {
      page: 'guide/groups',
      exchange: 'A group is made, used and removed',
      says: [
        'ADG makes a group. 13 is the new version of the lists, 2 is the number of the group.',
        'ADD puts Bob into group 2 too; he stays in the one that he was in.',
        'RMG takes the group away. People who were in another group are contacts still.',
      ],
    },
    {
      page: 'commands/reg',
      exchange: 'By number; even group 0',
      says: [
        'REG gives group 1 another name.',
        'Even the group that every account begins with can be renamed, though not removed.',
      ],
    },
  ],
};
