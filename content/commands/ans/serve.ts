// ANS on the mock server: who is there already, then OK; the others hear who came.

import { IRO } from '#content/commands/iro/command.ts';
import { JOI } from '#content/commands/joi/command.ts';
import { hearUnsaid } from '#content/crossing.ts';
import { IDLE_AFTER } from '#content/leaving.ts';
import { joined, roster, versionOfPlace } from '#content/rooms.ts';
import type { Serve } from '#server/serve.ts';
import type { ANS } from './command.ts';

export const serve: Serve<typeof ANS> = {
  answer({ trid, handle, endpoint, cookie, session: id }, context) {
    const { world, session, now, speak, reply, send, error, close, sessionOf, alarm } = context;
    const who = endpoint?.handle ?? handle ?? '';
    const admission = world.redeem(cookie, who, now);
    const account = world.account(who);
    if (!admission || !account) return error(911);
    if (admission.room !== id) return close();
    const room = world.rooms.get(id) ?? world.openRoom(now, id);
    speak(versionOfPlace(context, who, endpoint?.guid), 'SB');
    session.claimed = account;
    const before = [...room.members];
    const lines = roster(context, before, session);
    for (const [index, fields] of lines.entries()) {
      send(session, IRO, 'present', { trid, index: index + 1, total: lines.length, ...fields });
    }
    const member = { wire: session.wire, handle: account.handle, guid: endpoint?.guid };
    world.enter(room, member, now);
    alarm('idle', now + IDLE_AFTER);
    reply('accepted', { trid });
    for (const { wire } of before) {
      const to = sessionOf(wire);
      if (!to) continue;
      for (const fields of joined(context, member, before, to)) send(to, JOI, 'joined', fields);
    }
    hearUnsaid(context, room);
  },
};
