// Scene: Two people chat.

import type { Scene } from './scene.ts';

export const CHAT: Scene = {
  name: 'chat',
  topic: 'Talking',
  title: 'Two people chat',
  teaches: 'Asking for a switchboard, calling, answering, and a message with its delivery.',
  acts: [
    {
      page: 'guide/switchboards',
      exchange: 'Alice opens a switchboard and calls Bob',
      says: [
        'A conversation is a connection of its own. Alice asks for one and gets an address and a cookie, which lets her in once.',
        'On the new connection she shows the cookie.',
        'She calls Bob. RINGING says that he was rung, and RNG, in the tab of Bob’s notification server, brings him address, cookie and session.',
        'Bob connects and answers. IRO tells him who is there, and Alice hears JOI: he is in.',
        'The message: two lines of MIME header, an empty one, the text; 73 bytes in all. A asks for a receipt, and ACK is it. Bob has it in his tab.',
      ],
    },
  ],
};
