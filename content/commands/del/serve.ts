// DEL on the mock server: somebody leaves the talk of a circle or group, or a place is signed out.

import { leaveTalk } from '#content/circles.ts';
import { tellUserGone } from '#content/commands/nfy/tell.ts';
import { deliverNote, SIGN_OUT } from '#content/commands/ubn/deliver.ts';
import { readAddress, readEnvelope } from '#content/envelope.ts';
import { isSameGuid } from '#content/identity.ts';
import { fade } from '#content/presence.ts';
import { withdrawn } from '#content/user-document.ts';
import { isVisible } from '#content/visibility.ts';
import type { Answer, Serve } from '#server/serve.ts';
import type { Place } from '#server/world.ts';
import type { DEL } from './command.ts';

const NOTHING = new Uint8Array(0);

/** Signs places out: nobody sees them any more, and each is told so, in its version, for its client to close. */
function signOut(place: Place, document: string, answer: Answer<typeof DEL>): void {
  const { world, sessionOf } = answer;
  const guids = withdrawn(document);
  for (const other of world.placesOf(place.account.handle)) {
    const session = sessionOf(other.wire);
    if (!session || other.guid === undefined || !guids.some((guid) => isSameGuid(guid, other.guid))) continue;
    const wasVisible = isVisible(other.status);
    other.status = undefined;
    other.documents.clear();
    const word = new TextEncoder().encode('goawyplzthxbye');
    if (!deliverNote(answer, other, place, true, SIGN_OUT, word))
      tellUserGone(answer, session, place.account, [other.guid], false);
    fade(answer, other, wasVisible);
  }
}

export const serve: Serve<typeof DEL> = {
  delete({ trid, payload }, answer) {
    const { session, world, reply, close } = answer;
    const { place } = session;
    const envelope = readEnvelope(payload);
    const to = readAddress(envelope?.routing.get('to'));
    const uri = envelope?.content.get('uri');
    if (!place || !envelope || !to || uri === undefined) return close();
    const leaver = /^\/circle\/roster\(IM\)\/user\(1:([^()]+)\)$/.exec(uri)?.[1];
    const own = place.account.handle.toLowerCase();
    if (leaver?.toLowerCase() === own) {
      reply('deleted', { trid, payload: NOTHING });
      const circle = world.circles.of(to.network, to.handle, own);
      if (circle) leaveTalk(answer, circle, place.wire);
    } else if (uri === '/user' && to.handle.toLowerCase() === own) {
      reply('deleted', { trid, payload: NOTHING });
      signOut(place, envelope.body, answer);
    } else close();
  },
  // VER never agrees on MSNP24 here.
  deleteMsgr(_message, { close }) {
    close();
  },
};
