// SDG on the mock server: from place to place as it was sent, to one account or to all in a talk.

import { CIRCLE, GATHERING } from '#content/circles.ts';
import { speakApart } from '#content/crossing.ts';
import { type Address, readAddress, readEnvelope } from '#content/envelope.ts';
import { isSameGuid, isSince } from '#content/identity.ts';
import { keepMessage } from '#content/offline.ts';
import { isVisible } from '#content/visibility.ts';
import type { Answer, Serve } from '#server/serve.ts';
import type { Place } from '#server/world.ts';
import { SDG } from './command.ts';

/** What follows the error for a message that did not get through; nobody knows what the numbers say. */
const LOST = new TextEncoder().encode('0 6 6');

/** Sends to places that get presence and messages in this way; gives whether any did. */
function hand(
  { sessionOf, send }: Answer<typeof SDG>,
  places: readonly Place[],
  payload: Uint8Array,
): boolean {
  let heard = false;
  for (const { wire } of places) {
    const session = sessionOf(wire);
    if (session && isSince(session, 'MSNP21')) heard = send(session, SDG, 'delivered', { payload }) || heard;
  }
  return heard;
}

function sayToTalk(answer: Answer<typeof SDG>, to: Address, place: Place, payload: Uint8Array) {
  const { world, sessionOf, send, error } = answer;
  const circle = world.circles.of(to.network, to.handle, place.account.handle);
  if (!circle?.talk.has(place.wire) || to.path !== 'IM') return error(201);
  for (const wire of circle.talk.keys()) {
    const session = wire === place.wire ? undefined : sessionOf(wire);
    if (session) send(session, SDG, 'delivered', { payload });
  }
}

export const serve: Serve<typeof SDG> = {
  send({ payload }, answer) {
    const { session, world, error, close } = answer;
    const { place } = session;
    const envelope = readEnvelope(payload);
    const to = readAddress(envelope?.routing.get('to'));
    const from = readAddress(envelope?.routing.get('from'));
    if (!place || !envelope || !to || !from) return close();
    const isOwn = from.handle.toLowerCase() === place.account.handle.toLowerCase();
    const isHere = from.epid === undefined || isSameGuid(from.epid, place.guid);
    if (!isOwn || !isHere) return error(201);
    if (to.network === CIRCLE || to.network === GATHERING) return sayToTalk(answer, to, place, payload);
    if (!isSince(session, 'MSNP21')) return error(201);

    const account = to.network === 1 ? world.account(to.handle) : undefined;
    if (!account || (account !== place.account && !account.allows(place.account.handle)))
      return error(801, LOST);
    const others = world.placesOf(place.account.handle).filter((other) => other !== place);
    if (account === place.account) return void hand(answer, others, payload);
    const channel = envelope.routing.get('service-channel');
    if (channel === 'IM/Offline')
      keepMessage(answer, account, place.account, stored(envelope.content, envelope.body));
    else {
      const places = world
        .placesOf(to.handle)
        .filter((other) => isVisible(other.status) && isMeant(other, to));
      const heard = hand(answer, places, payload);
      const spoken = to.epid === undefined && speakApart(answer, place, account, envelope);
      if (!heard && !spoken) return error(801, LOST);
    }
    hand(answer, others, payload);
  },
  // VER never agrees on MSNP24 here.
  sendMsgr(_message, { close }) {
    close();
  },
};

function isMeant({ guid }: Place, { epid }: Address): boolean {
  return epid === undefined || isSameGuid(epid, guid);
}

/** A message for later as it is kept: its own headers and body. */
function stored(content: ReadonlyMap<string, string>, body: string): string {
  const type = content.get('content-type') ?? 'text/plain; charset=UTF-8';
  return `MIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n${body}`;
}
