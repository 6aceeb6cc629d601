// MSG on the mock server: carries a message to everyone else in the switchboard and answers as the letter asks.

import { ACK } from '#content/commands/ack/command.ts';
import { NAK } from '#content/commands/nak/command.ts';
import { hearApart } from '#content/crossing.ts';
import type { Serve } from '#server/serve.ts';
import { MSG } from './command.ts';

const utf8 = new TextDecoder();

/** The content type of a message in small letters, without what follows a semicolon; undefined when it names none. */
function contentTypeOf(payload: Uint8Array): string | undefined {
  const [head = ''] = utf8.decode(payload).split(/\r?\n\r?\n/, 1);
  return /^content-type:[ \t]*([^\s;]+)/im.exec(head)?.[1]?.toLowerCase();
}

export const serve: Serve<typeof MSG> = {
  send({ trid, acknowledgement, payload }, answer) {
    const { session, world, now, send, sessionOf, error, close } = answer;
    const room = world.roomOf(session.wire);
    const from = session.claimed;
    if (!room || !from) return;
    const type = contentTypeOf(payload);
    if (type === 'application/x-msnmsgrp2p' && acknowledgement !== 'D') return close();
    if (type === undefined && acknowledgement === 'D') return error(282);
    room.activeAt = now;
    const others = room.members.filter(({ wire }) => wire !== session.wire);
    let heard = 0;
    const { handle, friendly } = from;
    for (const other of others) {
      const to = sessionOf(other.wire);
      const got = to
        ? send(to, MSG, 'delivered', { handle, friendly, payload })
        : other.through !== undefined && hearApart(answer, from, other, payload);
      if (got) heard++;
    }
    const lost = heard === 0 || heard < others.length;
    if (lost && acknowledgement !== 'U') send(session, NAK, 'lost', { trid });
    else if (acknowledgement === 'A' || acknowledgement === 'D') send(session, ACK, 'delivered', { trid });
  },
};
