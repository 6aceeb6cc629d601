// Carries messages between clients that talk on switchboards and those of MSNP21, which have none: somebody with
// MSNP21 is in a session without a connection of its own, and hears and speaks there by datagrams. No source tells how
// servers of the time did this; it is this mock server's own way.

import type { Account } from '#server/account.ts';
import type { Answer, Context } from '#server/serve.ts';
import type { Member, Place, Room } from '#server/world.ts';
import { JOI } from './commands/joi/command.ts';
import { MSG } from './commands/msg/command.ts';
import { SDG } from './commands/sdg/command.ts';
import { type Envelope, type Headers, writeAddress, writeEnvelope } from './envelope.ts';
import { isSince } from './identity.ts';
import { ring, ringable } from './ringing.ts';
import { joined } from './rooms.ts';
import { isVisible } from './visibility.ts';

/** Messages that wait for somebody who was called and has not come yet; more are lost. */
const MOST_UNSAID = 50;

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** The places of an account that others see online and that have no switchboards. */
export function placesApart(account: Account, { world, sessionOf }: Context): Place[] {
  return world.placesOf(account.handle).filter(({ wire, status }) => {
    const session = sessionOf(wire);
    return session !== undefined && isVisible(status) && isSince(session, 'MSNP21');
  });
}

/** Puts somebody with MSNP21 into a session; the others hear who came. */
export function enterApart(context: Context, room: Room, place: Place): void {
  const { world, now, sessionOf, send } = context;
  const before = [...room.members];
  const member: Member = {
    wire: `${place.wire} in ${room.id}`,
    handle: place.account.handle,
    guid: place.guid,
    through: place.wire,
  };
  world.enter(room, member, now);
  for (const { wire } of before) {
    const to = sessionOf(wire);
    if (!to) continue;
    for (const fields of joined(context, member, before, to)) send(to, JOI, 'joined', fields);
  }
}

/** The headers of a message of a switchboard, by name in lower case, and its body. */
function partsOf(payload: Uint8Array): { readonly headers: Headers; readonly body: string } {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(text.decode(payload)) ?? [];
  const lines = head.split(/\r?\n/).map((line) => /^([\w-]+):[ \t]*(.*)$/.exec(line));
  return {
    headers: new Map(
      lines.flatMap((found) => (found ? [[found[1]?.toLowerCase() ?? '', found[2] ?? '']] : [])),
    ),
    body,
  };
}

/** A message of a switchboard as the last blocks of a datagram; undefined for one of a kind that has no counterpart. */
function messagingOf(
  payload: Uint8Array,
): { readonly type: string; readonly of: Headers; readonly body: string } | undefined {
  const { headers, body } = partsOf(payload);
  const type = headers.get('content-type')?.split(';')[0]?.toLowerCase();
  if (type === 'text/plain') return { type: 'Text', of: headers, body };
  if (type === 'text/x-msmsgscontrol') return { type: 'Control/Typing', of: new Map(), body: '' };
  if (type === 'text/x-msnmsgr-datacast' && /^ID:[ \t]*1\b/im.test(body))
    return { type: 'Nudge', of: new Map(), body: '' };
  return undefined;
}

/** Hands a message of a switchboard to somebody in it who has none of its own; false when it cannot be. */
export function hearApart(context: Context, from: Account, to: Member, payload: Uint8Array): boolean {
  const { world, sessionOf, send } = context;
  const message = messagingOf(payload);
  if (!message) return false;
  const sender = world.shown(from.handle);
  const content = {
    Messaging: '2.0',
    'Message-Type': message.type,
    'Content-Type': message.of.get('content-type') ?? 'text/plain; charset=UTF-8',
    'X-MMS-IM-Format': message.of.get('x-mms-im-format'),
  };
  const routing = {
    To: writeAddress(1, to.handle),
    From: writeAddress(1, from.handle, sender?.guid),
    'Service-Channel': message.type === 'Control/Typing' ? undefined : 'IM/Online',
  };
  const datagram = writeEnvelope(routing, {}, content, message.body);
  let heard = false;
  for (const { wire } of world.placesOf(to.handle)) {
    const session = sessionOf(wire);
    if (session && isSince(session, 'MSNP21'))
      heard = send(session, SDG, 'delivered', { payload: datagram }) || heard;
  }
  return heard;
}

/** A datagram as a message of a switchboard; undefined for one of a kind that has no counterpart. */
function messageOf({ content, body }: Envelope, from: string): Uint8Array | undefined {
  const headers = (...lines: readonly (string | undefined)[]) =>
    ['MIME-Version: 1.0', ...lines.filter((line) => line !== undefined), '', ''].join('\r\n');
  const format = content.get('x-mms-im-format');
  const kinds: Readonly<Record<string, () => string>> = {
    text: () =>
      headers(
        `Content-Type: ${content.get('content-type') ?? 'text/plain; charset=UTF-8'}`,
        format === undefined ? undefined : `X-MMS-IM-Format: ${format}`,
      ) + body,
    'control/typing': () => headers('Content-Type: text/x-msmsgscontrol', `TypingUser: ${from}`, '', ''),
    nudge: () => headers('Content-Type: text/x-msnmsgr-datacast', '', 'ID: 1', '', ''),
  };
  const kind = kinds[content.get('message-type')?.toLowerCase() ?? ''];
  return kind && utf8.encode(kind());
}

/** The session that somebody with MSNP21 shares with an account, or has called it to; the latest of several. */
function sharedRoom({ world }: Context, place: Place, key: string): Room | undefined {
  return [...world.rooms.values()]
    .filter(({ members, ringing }) => {
      if (!members.some(({ through }) => through === place.wire)) return false;
      return ringing.has(key) || members.some(({ handle }) => handle.toLowerCase() === key);
    })
    .toSorted((a, b) => b.activeAt - a.activeAt)[0];
}

/**
 * Says a datagram to an account at its places that talk on switchboards: in a session that both are in, or else the
 * account is rung and hears it once it has come. False when it cannot be said.
 */
export function speakApart(answer: Answer, place: Place, account: Account, envelope: Envelope): boolean {
  const { world, now, sessionOf, send } = answer;
  const payload = messageOf(envelope, place.account.handle);
  const places = ringable(account, answer);
  if (!payload || places.length === 0) return false;
  const key = account.handle.toLowerCase();
  let room = sharedRoom(answer, place, key);
  const there = room?.members.filter(({ through }) => through === undefined) ?? [];
  if (room && there.length > 0) {
    room.activeAt = now;
    const { handle, friendly } = place.account;
    for (const { wire } of there) {
      const to = sessionOf(wire);
      if (to) send(to, MSG, 'delivered', { handle, friendly, payload });
    }
    return true;
  }
  // Nobody is called only to be told that somebody types.
  if (envelope.content.get('message-type')?.toLowerCase() === 'control/typing') return true;
  if (!room) {
    room = world.openRoom(now);
    enterApart(answer, room, place);
  }
  if (room.unsaid.length >= MOST_UNSAID) return false;
  room.unsaid.push({ from: place.account.handle, payload });
  if ((room.ringing.get(key) ?? 0) < now) ring(place.account, account, room, places, answer);
  return true;
}

/** Somebody has come who was called: what was said to them before is theirs now. */
export function hearUnsaid({ world, session, send }: Context, room: Room): void {
  for (const { from, payload } of room.unsaid.splice(0)) {
    const friendly = world.account(from)?.friendly ?? from;
    send(session, MSG, 'delivered', { handle: from, friendly, payload });
  }
}
