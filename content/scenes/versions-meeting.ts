// Scene: A client of 1999 meets one of 2007.

import type { Scene } from './scene.ts';

export const VERSIONS_MEETING: Scene = {
  name: 'versions-meeting',
  topic: 'Talking',
  title: 'A client of 1999 meets one of 2007',
  teaches: 'Each side hears its own version; the server translates.',
  acts: [
    {
      page: 'guide/switchboards',
      exchange: 'MSNP2 meets MSNP15',
      says: [
        'Alice speaks MSNP2, Bob MSNP15. She asks for a switchboard in her words.',
        'The switchboard speaks the version of her session.',
        'Bob is rung in his: his RNG has more words than hers would have.',
        'He answers, and each is told of the other in the form that their version has: JOI without capabilities for Alice.',
        'A message is the same bytes for both.',
      ],
    },
    {
      page: 'commands/add',
      exchange: 'The other side speaks MSNP11',
      says: [
        'Alice, with MSNP4, adds Carol, who speaks MSNP11. Alice wrote ADD, Carol hears ADC: one deed, two forms.',
      ],
    },
  ],
};
