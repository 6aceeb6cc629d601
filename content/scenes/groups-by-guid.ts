// Scene: Groups by GUID.

import type { Scene } from './scene.ts';

export const GROUPS_BY_GUID: Scene = {
  name: 'groups-by-guid',
  topic: 'Contacts and groups',
  title: 'Groups by GUID',
  teaches: 'From MSNP10 a group has a GUID, and so has the contact.',
  acts: [
    {
      page: 'guide/groups',
      exchange: 'A group has a GUID, and the contact too',
      says: [
        'ADG names only the group; the answer has its GUID.',
        'ADC puts Bob into it: C= is his id in the address book, the last word is the group’s.',
      ],
    },
    {
      page: 'commands/reg',
      exchange: 'By GUID',
      says: ['Renaming goes by GUID too. The version of the lists is told no more.'],
    },
    {
      page: 'commands/rmg',
      exchange: 'An empty group, by GUID',
      says: ['A group for trying.', 'And gone: its GUID is all that RMG needs.'],
    },
  ],
};
