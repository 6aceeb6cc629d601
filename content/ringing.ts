// How somebody is rung for a switchboard, by whoever calls.

import { RNG } from '#content/commands/rng/command.ts';
import type { Account } from '#server/account.ts';
import type { Context } from '#server/serve.ts';
import type { Place, Room } from '#server/world.ts';
import { COOKIE_LIFE } from './commands/xfr/serve.ts';
import { isVisible } from './visibility.ts';

/** The places of an account that can be rung: seen by others, open for calls, in a version with switchboards. */
export function ringable(account: Account, { world, sessionOf, knows }: Context): Place[] {
  return world.placesOf(account.handle).filter(({ wire, status, callable }) => {
    const to = sessionOf(wire);
    return to !== undefined && callable && isVisible(status) && knows(to, 'RNG.called');
  });
}

/** Rings an account at some of its places; it may come for as long as a cookie is good. */
export function ring(
  caller: Account,
  called: Account,
  room: Room,
  places: readonly Place[],
  { world, now, addresses, send, sessionOf }: Context,
): void {
  room.ringing.set(called.handle.toLowerCase(), now + COOKIE_LIFE);
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
