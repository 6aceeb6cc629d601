// RMG on the mock server: a group goes, and with it the contacts that are in no other.

import { canBeGroup } from '#content/commands/reg/serve.ts';
import { groupIdOf, groupOf, groupsOf, hasGuids } from '#content/identity.ts';
import { takeOff } from '#content/lists.ts';
import { decodeText } from '#protocol/params.ts';
import type { Account, Group } from '#server/account.ts';
import type { Serve, Session } from '#server/serve.ts';
import type { RMG } from './command.ts';

/** MSN Messenger 7.0 once puts a name where the id belongs, encoded twice. */
function namedBy(session: Session, account: Account, word: string): Group | undefined {
  if (!hasGuids(session)) return undefined;
  const wanted = decodeText(decodeText(word));
  return groupsOf(session, account).find(({ name }) => decodeText(name) === wanted);
}

export const serve: Serve<typeof RMG> = {
  remove({ trid, group: id }, context) {
    const { session, reply, error, close } = context;
    const account = session.place?.account;
    if (!account) return;
    const group = groupOf(session, account, id) ?? namedBy(session, account, id);
    if (!group) return canBeGroup(session, id) ? error(224) : close();
    if (group.number === 0) return error(230);
    const word = groupIdOf(session, group);
    const alone = account.on('FL').filter(({ groups }) => groups.size === 1 && groups.has(group.number));
    for (const { handle } of alone) takeOff(context, account, 'FL', handle);
    account.removeGroup(group);
    reply('removed', { trid, listVersion: account.listVersion, group: word });
  },
};
