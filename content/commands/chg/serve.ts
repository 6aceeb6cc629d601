// CHG on the mock server: the echo, the first look at the contacts, and the news for everyone who watches.

import { announce, tellEveryone, tellPresence } from '#content/presence.ts';
import type { Answer, Serve } from '#server/serve.ts';
import { isVisible, type Place } from '#server/world.ts';
import type { CHG } from './command.ts';

/** How long after the first status the first challenge comes, in milliseconds, and then each further one. */
export const CHALLENGE_AFTER = 45_000;

/**
 * From MSNP16, the other places of an account hear how it shows now; from MSNP18, when NLN does the work of ILN,
 * the place itself hears it too.
 */
function tellOwnPlaces(context: Answer<typeof CHG>, place: Place): void {
  const { world, sessionOf, knows } = context;
  if (place.guid === undefined || !world.shown(place.account.handle)) return;
  for (const other of world.placesOf(place.account.handle)) {
    const to = sessionOf(other.wire);
    if (!to || other.guid === undefined || other.status === undefined) continue;
    if (other !== place || !knows(to, 'ILN.initial')) tellPresence(context, to, place.account);
  }
}

export const serve: Serve<typeof CHG> = {
  set({ trid, status, capabilities, capabilityPair, msnobject }, context) {
    const { session, reply, error, knows, alarm, now, world } = context;
    const { place } = session;
    if (!place) return;
    if (status === 'FLN') return error(201);
    const first = place.status === undefined;
    const before = world.shown(place.account.handle);
    place.status = status;
    if (capabilityPair) place.capabilities = capabilityPair;
    else if (capabilities !== undefined) place.capabilities = { basic: capabilities, extended: 0 };
    place.msnobject = msnobject === '0' ? undefined : msnobject;
    reply('echoed', { trid, status, capabilities, capabilityPair, msnobject });
    tellOwnPlaces(context, place);
    if (first) {
      tellEveryone(context, place, trid);
      if (knows(session, 'CHL.challenge')) alarm('challenge', now + CHALLENGE_AFTER);
    }
    if (before || isVisible(status)) announce(context, place.account);
  },
};
