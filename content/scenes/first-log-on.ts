// Scene: The first log-on of all: MSNP2.

import type { Scene } from './scene.ts';

export const FIRST_LOG_ON: Scene = {
  name: 'first-log-on',
  topic: 'Logging on',
  title: 'The first log-on of all: MSNP2',
  teaches: 'The six lines that every client of 1999 begins with.',
  acts: [
    {
      page: 'guide/introduction',
      exchange: 'The first dialect, from hello to online',
      says: [
        'Alice’s client names the dialects it speaks, the best first; the server answers with the one that it takes.',
        'INF asks how one may prove who one is. The answer is MD5: the password never goes over the wire.',
        'USR with I, for initial, says who wants in. The server answers with S, for subsequent, and a challenge that it has made up for this log-on.',
        'The answer is the MD5 digest of challenge and password, in hexadecimal. OK comes with the display name, and behind it the profile, in a message from the server itself.',
        'SYN names the version of the lists that the client has kept: 12. It is the newest, so nothing is sent again.',
        'The first CHG puts Alice online. ILN tells at once who of her contacts is there already: Bob.',
      ],
    },
  ],
};
