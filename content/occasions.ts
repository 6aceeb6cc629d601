// What the mock server does without a line from a client: when a connection ends, when time is up, at shutdown.

import type { Context, Occasions } from '#server/serve.ts';
import { BYE } from './commands/bye/command.ts';
import { challenge } from './commands/chl/challenge.ts';
import { OUT } from './commands/out/command.ts';
import { leavePresence } from './presence.ts';

/** Somebody has left a switchboard: the others are told, and an end that is alone keeps its room. */
export function leaveRoom(context: Context, idle = false): void {
  const { world, session } = context;
  const left = world.leave(session.wire);
  if (!left) return;
  const { room, member } = left;
  const gone = !room.members.some((other) => other.handle === member.handle);
  for (const other of room.members) {
    const to = context.sessionOf(other.wire);
    if (!to) continue;
    const reason = idle ? { idle: '1' } : {};
    if (member.guid !== undefined) {
      context.send(to, BYE, 'left', {
        ...reason,
        handle: member.handle,
        endpoint: { handle: member.handle, guid: member.guid },
      });
      if (!gone || !context.knows(to, 'BYE.left')) continue;
    }
    if (gone)
      context.send(to, BYE, 'left', {
        ...reason,
        handle: member.handle,
        endpoint: { handle: member.handle },
      });
  }
}

const ALARMS: Readonly<Record<string, (context: Context) => void>> = {
  challenge,
};

export const OCCASIONS: Occasions = {
  closed(context) {
    leaveRoom(context);
    leavePresence(context);
  },
  alarm(name, context) {
    ALARMS[name]?.(context);
  },
  shutdown(context) {
    if (context.session.place) context.send(context.session, OUT, 'over', { reason: 'SSD' });
  },
};
