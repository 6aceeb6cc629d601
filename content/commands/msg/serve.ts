// MSG on the mock server: carries a message to everyone else in the switchboard and answers as the letter asks.

import { ACK } from '#content/commands/ack/command.ts';
import { NAK } from '#content/commands/nak/command.ts';
import type { Serve } from '#server/serve.ts';
import { MSG } from './command.ts';

export const serve: Serve<typeof MSG> = {
  send({ trid, acknowledgement, payload }, { session, world, send, sessionOf }) {
    const room = world.roomOf(session.wire);
    const from = session.claimed;
    if (!room || !from) return;
    let heard = 0;
    for (const { wire } of room.members) {
      const to = wire === session.wire ? undefined : sessionOf(wire);
      if (to && send(to, MSG, 'delivered', { handle: from.handle, friendly: from.friendly, payload }))
        heard++;
    }
    if (heard > 0 && (acknowledgement === 'A' || acknowledgement === 'D'))
      send(session, ACK, 'delivered', { trid });
    if (heard === 0 && acknowledgement !== 'U') send(session, NAK, 'lost', { trid });
  },
};
