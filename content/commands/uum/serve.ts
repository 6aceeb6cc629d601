// UUM on the mock server: keeps what is for somebody who does not show. No other network is behind it.

import { copyToOwnPlaces } from '#content/commands/ubm/deliver.ts';
import { isSince } from '#content/identity.ts';
import { keepMessage } from '#content/offline.ts';
import type { Serve } from '#server/serve.ts';
import type { UUM } from './command.ts';

/** The type of a text. */
const TEXT = 1;

export const serve: Serve<typeof UUM> = {
  send({ handle, network, type, payload }, context) {
    const { session, world } = context;
    const { place } = session;
    if (!place) return;
    copyToOwnPlaces(context, place, { receiver: handle, receiverNetwork: network, type, payload });
    if (network !== 1 || type !== TEXT || !isSince(session, 'MSNP18')) return;
    const account = world.account(handle);
    if (!account?.allows(place.account.handle) || world.shown(handle)) return;
    keepMessage(context, account, place.account, new TextDecoder().decode(payload));
  },
};
