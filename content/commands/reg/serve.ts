// REG on the mock server: another name for a group.

import { nameObjection } from '#content/commands/adg/serve.ts';
import { groupOf, hasGuids } from '#content/identity.ts';
import { typeOf } from '#protocol/params.ts';
import type { Serve, Session } from '#server/serve.ts';
import type { REG } from './command.ts';

/** A longer name, encoded, ends the connection. */
export const LONGEST_NEW_NAME = 127;

/** Whether a word can be the id of a group at all: a GUID, or a number up to 29. */
export function canBeGroup(session: Session, id: string): boolean {
  if (hasGuids(session)) return typeOf('guid').check?.(id) === undefined;
  return /^\d+$/.test(id) && Number(id) < 30;
}

export const serve: Serve<typeof REG> = {
  rename({ trid, group: id, name }, { session, reply, error, close }) {
    const account = session.place?.account;
    if (!account) return;
    if (!canBeGroup(session, id) || name.length > LONGEST_NEW_NAME) return close();
    const group = groupOf(session, account, id);
    if (!group) return error(224);
    const reason = nameObjection(session, account, name, group);
    if (reason !== undefined) return error(reason);
    group.name = name;
    reply('renamed', { trid, listVersion: account.touch(), group: id, name });
  },
};
