// Whether a client that names its account stays here or is sent to the notification server.

import type { USR } from '#content/commands/usr/command.ts';
import type { Answer } from '#server/serve.ts';
import { XFR } from './command.ts';

/** How long a referral counts, in milliseconds: a program connects again at once, a person by hand takes minutes. */
const REFERRAL_LIFE = 300_000;

/** The counter of referrals that MSNP21 passes along, as its lines stand on the wire. */
export const HOP = 'VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDINCg==';

/**
 * Sends a client on, if it came to the dispatch server, or by an address that serves all and was not sent here.
 * Gives whether it did; the connection is then closing.
 */
export function refer(answer: Answer<typeof USR>, trid: number, handle: string): boolean {
  const { session, world, now, addresses, send, close } = answer;
  const key = handle.toLowerCase();
  const dispatch = session.dialect.service.id === 'DS';
  if (!dispatch) {
    if (!session.anyDoor || (world.referrals.get(key) ?? 0) >= now) {
      world.referrals.delete(key);
      return false;
    }
  }
  // Referrals stand in the order of their time, so the old ones are in front.
  for (const [other, until] of world.referrals) {
    if (until >= now) break;
    world.referrals.delete(other);
  }
  world.referrals.delete(key);
  world.referrals.set(key, now + REFERRAL_LIFE);
  const current = dispatch ? addresses.DS : addresses.NS;
  send(session, XFR, 'referral', { trid, address: addresses.NS, current, mode: 'U', hop: HOP });
  close();
  return true;
}
