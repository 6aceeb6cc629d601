// CHG on the mock server: the echo, the first look at the contacts, and the news for everyone who watches.

import { announce, tellEveryone, tellOwnPlaces, tellPresence } from '#content/presence.ts';
import { isVisible } from '#content/visibility.ts';
import type { Serve } from '#server/serve.ts';
import type { CHG } from './command.ts';

/** How long after the first status the first challenge comes, in milliseconds, and then each further one. */
export const CHALLENGE_AFTER = 45_000;

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
    tellOwnPlaces(context, place.account, place);
    const initialByNln = place.guid !== undefined && !knows(session, 'ILN.initial');
    if (initialByNln && isVisible(status)) tellPresence(context, session, place.account);
    if (first) {
      tellEveryone(context, place, trid);
      if (knows(session, 'CHL.challenge')) alarm('challenge', now + CHALLENGE_AFTER);
    }
    if (before || isVisible(status)) announce(context, place.account);
  },
};
