// ADG on the mock server: a new group, unless there are too many or its name is taken or too long.

import { groupIdOf, groupsOf } from '#content/identity.ts';
import { decodeText } from '#protocol/params.ts';
import type { Account, Group } from '#server/account.ts';
import type { Serve, Session } from '#server/serve.ts';
import type { ADG } from './command.ts';

/** Most groups of an account, group 0 among them. */
export const MOST_GROUPS = 30;

/** Most bytes of a group's name, encoded. */
export const LONGEST_GROUP_NAME = 61;

/** What speaks against the name of a group, as a numeric error; the group itself may keep its own. */
export function nameObjection(
  session: Session,
  account: Account,
  name: string,
  itself?: Group,
): 228 | 229 | undefined {
  if (name.length > LONGEST_GROUP_NAME) return 229;
  const taken = groupsOf(session, account).some(
    (group) => group !== itself && decodeText(group.name) === decodeText(name),
  );
  return taken ? 228 : undefined;
}

export const serve: Serve<typeof ADG> = {
  add({ trid, name }, { session, world, reply, error }) {
    const account = session.place?.account;
    if (!account) return;
    if (account.groups.length >= MOST_GROUPS) return error(223);
    const reason = nameObjection(session, account, name);
    if (reason !== undefined) return error(reason);
    const group = world.addGroup(account, name);
    reply('added', { trid, listVersion: account.listVersion, name, group: groupIdOf(session, group) });
  },
};
