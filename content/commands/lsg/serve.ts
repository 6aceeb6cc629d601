// LSG on the mock server: all groups, as a request or the data of MSNP7 has them.

import { groupIdOf, groupsOf } from '#content/identity.ts';
import type { Account } from '#server/account.ts';
import type { Context, Serve } from '#server/serve.ts';
import { LSG } from './command.ts';

/** Sends all groups, each with its place among them; nothing in versions without groups. */
export function sendGroups({ session, send }: Context, trid: number, account: Account): void {
  const groups = groupsOf(session, account);
  for (const [index, group] of groups.entries()) {
    const place = { index: index + 1, total: groups.length };
    const { listVersion } = account;
    const { name } = group;
    send(session, LSG, 'entry', { trid, listVersion, ...place, group: groupIdOf(session, group), name });
  }
}

export const serve: Serve<typeof LSG> = {
  ask({ trid }, context) {
    if (context.session.place) sendGroups(context, trid, context.session.place.account);
  },
};
