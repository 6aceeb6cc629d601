// How people leave a switchboard: by themselves, or because the two who are in it have nothing more to say.

import type { Context } from '#server/serve.ts';
import { BYE } from './commands/bye/command.ts';
import { isSince } from './identity.ts';
import { left } from './rooms.ts';

/** How long two people may be silent before the mock server clears their session, in milliseconds. */
export const IDLE_AFTER = 300_000;

/** Somebody has left a switchboard: the others are told, and whoever is alone then may stay. */
export function leaveRoom(context: Context): void {
  const { world, session } = context;
  leave(context, session.wire);
  if (!session.place || !isSince(session, 'MSNP21')) return;
  const apart = [...world.rooms.values()].flatMap(({ members }) => members);
  for (const { wire, through } of apart) if (through === session.wire) leave(context, wire);
}

function leave({ world, sessionOf, send }: Context, from: string): void {
  const gone = world.leave(from);
  if (!gone) return;
  const { members, ringing } = gone.room;
  // Nobody who has a connection is there any more, and nobody is to come.
  if (members.every(({ through }) => through !== undefined) && ringing.size === 0)
    for (const { wire } of [...members]) world.leave(wire);
  for (const { wire } of gone.room.members) {
    const to = sessionOf(wire);
    if (!to) continue;
    for (const fields of left(gone.member, gone.room.members, to)) send(to, BYE, 'left', fields);
  }
}

/** Time may be up for the session of a connection: two silent people are both told so and cut off. */
export function clearIdle({ world, session, now, sessionOf, send, close, alarm }: Context): void {
  const room = world.roomOf(session.wire);
  if (!room) return;
  const people = new Set(room.members.map(({ handle }) => handle.toLowerCase()));
  const due = room.activeAt + IDLE_AFTER;
  if (now < due || people.size !== 2) {
    alarm('idle', now < due ? due : now + IDLE_AFTER);
    return;
  }
  const members = [...room.members];
  for (const { wire } of members) world.leave(wire);
  for (const member of members) {
    const to = sessionOf(member.wire);
    if (!to) continue;
    const others = members.filter(({ handle }) => handle.toLowerCase() !== member.handle.toLowerCase());
    for (const [index, other] of others.entries()) {
      for (const fields of left(other, others.slice(index + 1), to))
        send(to, BYE, 'left', { ...fields, idle: '1' });
    }
    close(to);
  }
}
