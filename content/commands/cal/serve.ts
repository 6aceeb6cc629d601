// CAL on the mock server: rings the invited at every place, if they may be rung.

import { JOI } from '#content/commands/joi/command.ts';
import { enterApart, placesApart } from '#content/crossing.ts';
import { isSince } from '#content/identity.ts';
import { ring, ringable } from '#content/ringing.ts';
import { bareFields } from '#content/rooms.ts';
import type { Serve } from '#server/serve.ts';
import type { CAL } from './command.ts';

export const serve: Serve<typeof CAL> = {
  call({ trid, handle }, answer) {
    const { session, world, now, reply, send, error } = answer;
    const room = world.roomOf(session.wire);
    const caller = session.claimed;
    const self = room?.members.find(({ wire }) => wire === session.wire);
    if (!room || !caller || !self) return;
    const key = handle.toLowerCase();
    const there = room.members.filter((member) => member.handle.toLowerCase() === key);
    const own = self.guid !== undefined && key === caller.handle.toLowerCase();
    if (!own && (there.length > 0 || (room.ringing.get(key) ?? 0) >= now)) return error(215);
    const called = world.account(handle);
    if (!called) return error(217);
    if (!own && !called.allows(caller.handle)) return error(isSince(session, 'MSNP3') ? 217 : 216);
    const places = ringable(called, answer).filter(
      ({ guid }) => !there.some((member) => member.guid?.toLowerCase() === guid?.toLowerCase()),
    );
    const [apart] = own ? [] : placesApart(called, answer);
    if (places.length === 0 && !own && !apart) return error(217);
    reply('ringing', { trid, session: room.id });
    if (own) send(session, JOI, 'joined', bareFields(answer, self));
    room.activeAt = now;
    ring(caller, called, room, places, answer);
    if (own) room.ringing.delete(key);
    if (apart) enterApart(answer, room, apart);
  },
};
