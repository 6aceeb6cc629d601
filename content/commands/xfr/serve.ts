// XFR on the mock server: a cookie for a new switchboard, unless the user is not seen.

import { isVisible } from '#content/visibility.ts';
import type { Serve } from '#server/serve.ts';
import type { XFR } from './command.ts';

/** How long a cookie admits to a switchboard, in milliseconds. */
export const COOKIE_LIFE = 120_000;

export const serve: Serve<typeof XFR> = {
  switchboard({ trid }, { session, world, now, addresses, reply, error }) {
    const { place } = session;
    if (!place || !isVisible(place.status)) return error(913);
    if (!place.callable) return error(280);
    const { cookie } = world.admit(place.account.handle, undefined, now + COOKIE_LIFE, session.wire);
    reply('opened', {
      trid,
      address: addresses.SB,
      package: 'CKI',
      cookie,
      domain: 'messenger.msn.com',
      direct: '1',
    });
  },
  notification({ trid }, { addresses, reply, close }) {
    reply('assigned', { trid, address: addresses.NS });
    close();
  },
};
