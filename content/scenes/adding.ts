// Scene: Adding a contact, seen from both sides.

import type { Scene } from './scene.ts';

export const ADDING: Scene = {
  name: 'adding',
  topic: 'Contacts and groups',
  title: 'Adding a contact, seen from both sides',
  teaches: 'One line of Alice’s, and what Carol hears of it.',
  acts: [
    {
      page: 'guide/lists',
      exchange: 'Alice adds Carol, who is online',
      says: [
        'Carol comes on Alice’s forward list. Her telephone numbers follow, then her status, as she is online. In Carol’s tab stands what she hears: Alice is on her reverse list now, and a client would ask her whether that is all right.',
      ],
    },
    {
      page: 'commands/adc',
      exchange: 'Carol adds Alice; Alice accepts',
      says: [
        'The other way round, with two versions: Carol, with MSNP8, adds Alice. Alice, with MSNP11, hears ADC; no group, no number of a list version.',
        'Alice lets Carol see her and call her: allow list.',
        'She notes that Carol has her as a contact: reverse list, which from MSNP10 the client writes itself.',
        'And the question is answered: off the pending list.',
      ],
    },
  ],
};
