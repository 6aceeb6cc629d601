// CAL on the mock server: rings the invited at every place, if they may be rung.

import { JOI } from '#content/commands/joi/command.ts';
import { RNG } from '#content/commands/rng/command.ts';
import { COOKIE_LIFE } from '#content/commands/xfr/serve.ts';
import { isSince } from '#content/identity.ts';
import { bareFields } from '#content/rooms.ts';
import { isVisible } from '#content/visibility.ts';
import type { Account } from '#server/account.ts';
import type { Answer, Serve } from '#server/serve.ts';
import type { Place, Room } from '#server/world.ts';
import type { CAL } from './command.ts';

/** The places of an account that can be rung: seen by others, open for calls, in a version with switchboards. */
function ringable(account: Account, { world, sessionOf, knows }: Answer): Place[] {
  return world.placesOf(account.handle).filter(({ wire, status, callable }) => {
    const to = sessionOf(wire);
    return to !== undefined && callable && isVisible(status) && knows(to, 'RNG.called');
  });
}

function ring(caller: Account, called: Account, room: Room, places: readonly Place[], answer: Answer): void {
  const { world, now, addresses, send, sessionOf } = answer;
  for (const { wire } of places) {
    const to = sessionOf(wire);
    if (!to) continue;
    const { cookie } = world.admit(called.handle, room.id, now + COOKIE_LIFE, wire);
    send(to, RNG, 'called', {
      session: room.id,
      address: addresses.SB,
      cookie,
      handle: caller.handle,
      friendly: caller.friendly,
      domain: 'messenger.hotmail.com',
      direct: '1',
    });
  }
}

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
    if (places.length === 0 && !own) return error(217);
    reply('ringing', { trid, session: room.id });
    if (own) send(session, JOI, 'joined', bareFields(answer, self));
    else room.ringing.set(key, now + COOKIE_LIFE);
    room.activeAt = now;
    ring(caller, called, room, places, answer);
  },
};
