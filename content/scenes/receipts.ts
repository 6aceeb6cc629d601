// Scene: Delivered or not.

import type { Scene } from './scene.ts';

export const RECEIPTS: Scene = {
  name: 'receipts',
  topic: 'Talking',
  title: 'Delivered or not',
  teaches: 'The letter in MSG chooses the receipt.',
  acts: [
    {
      page: 'commands/ack',
      exchange: 'For a message sent as A',
      says: [
        'A: an answer in any case. ACK with the same transaction ID says that the switchboard has passed the message on; not that anybody read it.',
      ],
    },
    {
      page: 'commands/nak',
      exchange: 'Bob has just left',
      says: [
        'Bob leaves; Alice hears BYE and is alone.',
        'N asks to be told only of a failure. This is one: nobody was there to hear it.',
        'A asks for an answer in any case. It is NAK again.',
      ],
    },
  ],
};
