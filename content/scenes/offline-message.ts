// Scene: A message that waited.

import type { Scene } from './scene.ts';

export const OFFLINE_MESSAGE: Scene = {
  name: 'offline-message',
  topic: 'News and services',
  title: 'A message that waited',
  teaches: 'Bob wrote while Alice was away; her log-on tells her so.',
  acts: [
    {
      page: 'services/oim',
      exchange: 'Something waits',
      says: [
        'Alice logs on.',
        'CVR, as from MSNP8.',
        'TWN, and the parameters of Passport.',
        'Behind the profile comes a second message of the server: Mail-Data lists what waits for her, with sender and id. The text itself is fetched by SOAP.',
      ],
    },
    {
      page: 'commands/uum',
      exchange: 'Bob hides, and a message waits for him',
      says: [
        'In MSNP18 Alice writes to Bob with UUM, though he seems to be offline. The message is kept for him, and as he is only hidden he hears at once that it waits.',
      ],
    },
  ],
};
