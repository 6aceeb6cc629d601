// Scene: TWN: MSNP8 to MSNP14.

import type { Scene } from './scene.ts';

export const LOG_ON_TWN: Scene = {
  name: 'log-on-twn',
  topic: 'Logging on',
  title: 'TWN: MSNP8 to MSNP14',
  teaches: 'A ticket from a web service takes the place of the digest.',
  acts: [
    {
      page: 'guide/log-on',
      exchange: 'MSNP9: the ticket comes from Passport',
      says: [
        'INF is gone: a version says which scheme belongs to it.',
        'CVR comes in the log-on from MSNP8 on: locale, system, client and build, and the answer says which build is advised.',
        'TWN, with the handle. The answer is a list of parameters for Passport, the service that checks passwords from now on.',
        'The client has shown password and parameters to Passport over HTTPS, and hands in the ticket. The notification server never sees a password.',
      ],
    },
  ],
};
