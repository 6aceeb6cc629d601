// Scene: MD5: MSNP2 to MSNP7.

import type { Scene } from './scene.ts';

export const LOG_ON_MD5: Scene = {
  name: 'log-on-md5',
  topic: 'Logging on',
  title: 'MD5: MSNP2 to MSNP7',
  teaches: 'Challenge and digest, in the last version that used them.',
  acts: [
    {
      page: 'guide/log-on',
      exchange: 'MSNP7: dispatch, digest, lists',
      says: [
        'The client offers all it speaks, down to CVR0, which is no dialect to talk in but the question for updates.',
        'One scheme is on offer.',
        'The dispatch server refers the account to its notification server.',
        'The same three lines again, now where they count.',
        'MD5 once more.',
        'The challenge is new for each log-on; whoever records it cannot use it later.',
        'MD5 of challenge and password. OK carries handle, name, and from MSNP6 on whether the address was confirmed; the profile follows.',
      ],
    },
  ],
};
