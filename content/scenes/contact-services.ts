// Scene: Contact services: MSNP13 and later.

import type { Scene } from './scene.ts';

export const CONTACT_SERVICES: Scene = {
  name: 'contact-services',
  topic: 'News and services',
  title: 'Contact services: MSNP13 and later',
  teaches: 'The lists come from a web service, and the client announces what it read there.',
  acts: [
    {
      page: 'guide/contact-services',
      exchange: 'Announce the lists, then go online',
      says: [
        'Lists and settings were read by SOAP. What was read is now told to the notification server: first, whom strangers are.',
        'ADL announces the contacts, grouped by domain: bob is on forward and allow list, 1 and 2, so l is 3.',
        'The display name, which came from the address book too.',
        'Online; Bob was there already.',
      ],
    },
    {
      page: 'services/abservice',
      exchange: 'And now for this session',
      says: [
        'A contact that was added in the address book is announced as well, or the session knows nothing of it.',
      ],
    },
    {
      page: 'services/sharingservice',
      exchange: 'And now for this session',
      says: [
        'A block, made in the lists of the web service, is announced in two steps: off the allow list …',
        '… and onto the block list. Only now Bob hears that Alice is gone.',
      ],
    },
  ],
};
