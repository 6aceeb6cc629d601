// CAL on the mock server: rings the invited at every place, if they may be rung.

import { JOI } from '#content/commands/joi/command.ts';
import { RNG } from '#content/commands/rng/command.ts';
import { COOKIE_LIFE } from '#content/commands/xfr/serve.ts';
import { joined } from '#content/rooms.ts';
import type { Serve } from '#server/serve.ts';
import { isVisible } from '#server/world.ts';
import type { CAL } from './command.ts';

export const serve: Serve<typeof CAL> = {
  call({ trid, handle }, context) {
    const { session, world, now, addresses, reply, send, error, sessionOf } = context;
    const room = world.roomOf(session.wire);
    const caller = session.claimed;
    if (!room || !caller) return;
    if (!handle.includes('@')) return error(208);
    const self = room.members.find((member) => member.wire === session.wire);
    if (handle.toLowerCase() === caller.handle.toLowerCase()) {
      if (self?.guid === undefined) return error(215);
      reply('ringing', { trid, session: room.id });
      for (const fields of joined(context, self)) send(session, JOI, 'joined', fields);
      return;
    }
    if (room.members.some((member) => member.handle.toLowerCase() === handle.toLowerCase()))
      return error(215);
    const called = world.account(handle);
    if (!called?.allows(caller.handle)) return error(217);
    const places = world.placesOf(handle).filter(({ status }) => isVisible(status));
    if (places.length === 0) return error(217);
    reply('ringing', { trid, session: room.id });
    for (const { wire } of places) {
      const to = sessionOf(wire);
      if (!to) continue;
      const { cookie } = world.admit(called.handle, room.id, now + COOKIE_LIFE);
      const who = { handle: caller.handle, friendly: caller.friendly };
      const way = { address: addresses.SB, cookie, domain: 'messenger.hotmail.com', direct: '1' };
      send(to, RNG, 'called', { session: room.id, ...way, ...who });
    }
  },
};
