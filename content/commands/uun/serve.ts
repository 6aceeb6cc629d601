// UUN on the mock server: hands a note to every place of its receiver, or to the one place that it names.

import { tellUserGone } from '#content/commands/nfy/tell.ts';
import { deliverNote, SIGN_OUT } from '#content/commands/ubn/deliver.ts';
import { isSameGuid } from '#content/identity.ts';
import { isVisible } from '#content/visibility.ts';
import type { Serve } from '#server/serve.ts';
import type { Place } from '#server/world.ts';
import type { UUN } from './command.ts';

/** The type that goes to all places of the user, the sender's own included. */
const EVERYWHERE = 8;

export const serve: Serve<typeof UUN> = {
  send({ trid, handle, endpoint, type, payload }, context) {
    const { session, world, reply, error, knows, sessionOf } = context;
    const { place } = session;
    if (!place) return;
    const to = endpoint ?? { handle: handle ?? '' };
    const account = world.account(to.handle);
    const own = account === place.account;
    const signsOut = own && to.guid !== undefined && type === SIGN_OUT;
    const reaches = (other: Place): boolean => {
      const reader = sessionOf(other.wire);
      if (!reader || !(signsOut || knows(reader, 'UBN.delivered'))) return false;
      if (to.guid !== undefined) return isSameGuid(other.guid, to.guid);
      return own ? type === EVERYWHERE || other !== place : isVisible(other.status);
    };
    const places = world.placesOf(to.handle).filter(reaches);
    if (!account || (!own && !account.allows(place.account.handle))) return error(217);
    if (places.length === 0 && (!own || to.guid !== undefined)) return error(217);
    reply('accepted', { trid });
    for (const other of places) {
      if (deliverNote(context, other, place, to.guid !== undefined, type, payload)) continue;
      const reader = sessionOf(other.wire);
      if (reader) tellUserGone(context, reader, account, [other.guid ?? ''], false);
    }
  },
};
