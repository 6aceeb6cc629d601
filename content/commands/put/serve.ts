// PUT on the mock server: presence in MSNP21, the talk of a circle, and temporary groups.

import { circleChange, rosterNames } from '#content/circle-document.ts';
import { CIRCLE_DOMAIN, GATHERING, invite, joinTalk, mayJoin, tellChange } from '#content/circles.ts';
import { type Address, type Envelope, readAddress, readEnvelope, writeEnvelope } from '#content/envelope.ts';
import { isSince } from '#content/identity.ts';
import { announce, tellEveryone, tellOwnPlaces } from '#content/presence.ts';
import { takeUserDocument } from '#content/user-document.ts';
import { isVisible } from '#content/visibility.ts';
import type { Answer, Serve } from '#server/serve.ts';
import type { Place } from '#server/world.ts';
import type { PUT } from './command.ts';

const NOTHING = new Uint8Array(0);

/** The address that stands for a temporary group that is still to be made. */
const NEW_GATHERING = `00000000-0000-0000-0000-000000000000@${CIRCLE_DOMAIN}`;

/** Takes presence over: the reply, the first look at the contacts, and the news for everyone who watches. */
function takePresence(trid: number, place: Place, document: string, answer: Answer<typeof PUT>) {
  const { world, reply, close } = answer;
  const { account, status } = place;
  const before = world.shown(account.handle);
  if (!takeUserDocument(place, document)) return close();
  reply('published', { trid, payload: NOTHING });
  if (status === undefined && place.status !== undefined) tellEveryone(answer, place, trid);
  if (before || isVisible(place.status)) announce(answer, account);
  tellOwnPlaces(answer, account, place);
}

/** Makes a temporary group; the answer names it. */
function open(
  trid: number,
  place: Place,
  envelope: Envelope,
  { world, draw, reply }: Answer<typeof PUT>,
): void {
  const address = `${draw('gathering')}@${CIRCLE_DOMAIN}`;
  const { network } = world.circles.make(GATHERING, address, [place.account.handle], true);
  const routing = { To: envelope.routing.get('from'), From: `${network}:${address}` };
  reply('published', { trid, payload: writeEnvelope(routing, {}) });
}

/** Something for a circle or group: to join its talk, to ask others to it, or to change its properties. */
function change(trid: number, place: Place, to: Address, envelope: Envelope, answer: Answer<typeof PUT>) {
  const { session, world, reply, error, close } = answer;
  const circle = world.circles.of(to.network, to.handle, place.account.handle);
  if (!circle || !mayJoin(session, circle)) return error(201);
  const asked = circleChange(envelope.body);
  if (!asked) return close();
  reply('published', { trid, payload: NOTHING });
  const names = rosterNames(asked);
  if (envelope.content.get('content-type') === 'application/multiparty+xml') {
    for (const name of names) {
      const account = world.account(name);
      if (account?.allows(place.account.handle) && world.shown(name))
        invite(answer, circle, account.handle, place.wire);
    }
  } else if (names.some((name) => name.toLowerCase() === place.account.handle.toLowerCase()))
    joinTalk(answer, circle, place);
  else if (names.length === 0) tellChange(answer, circle, place.wire, envelope.body);
}

export const serve: Serve<typeof PUT> = {
  publish({ trid, payload }, answer) {
    const { session, error, close } = answer;
    const { place } = session;
    const envelope = readEnvelope(payload);
    const to = readAddress(envelope?.routing.get('to'));
    if (!place || !envelope || !to) return close();
    const type = envelope.content.get('content-type');
    const isOwn = to.network === 1 && to.handle.toLowerCase() === place.account.handle.toLowerCase();
    if (isOwn && type === 'application/user+xml' && isSince(session, 'MSNP21'))
      return takePresence(trid, place, envelope.body, answer);
    if (to.network !== GATHERING) return change(trid, place, to, envelope, answer);
    if (!isSince(session, 'MSNP21')) return error(201);
    if (to.handle === NEW_GATHERING) open(trid, place, envelope, answer);
    else change(trid, place, to, envelope, answer);
  },
  // VER never agrees on MSNP24 here.
  publishMsgr(_message, { close }) {
    close();
  },
};
