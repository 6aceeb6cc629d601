// REM on the mock server: off a list or out of a group, and the news for the other side.

import { contactOf, groupOf, hasGuids } from '#content/identity.ts';
import { listNamed, takeOff, unknownAccount } from '#content/lists.ts';
import { typeOf } from '#protocol/params.ts';
import type { Account, Contact } from '#server/account.ts';
import type { Serve, Session } from '#server/serve.ts';
import type { REM } from './command.ts';

/** Takes a contact out of one group; gives the numeric error where that cannot be. */
function leave(session: Session, account: Account, contact: Contact, id: string): 224 | 225 | undefined {
  const group = groupOf(session, account, id);
  if (!group) return 224;
  return account.leaveGroup(contact, group) ? undefined : 225;
}

export const serve: Serve<typeof REM> = {
  remove({ trid, list: name, handle, group }, context) {
    const { session, world, reply, error } = context;
    const account = session.place?.account;
    const list = listNamed(name);
    if (!account || !list) return;
    const contact = account.contact(handle);
    if (!contact?.lists.has(list)) {
      return error(contact || world.account(handle) ? 216 : unknownAccount(session));
    }
    if (list === 'FL' && group !== undefined) {
      const reason = leave(session, account, contact, group);
      if (reason !== undefined) return error(reason);
      return reply('removed', { trid, list, listVersion: account.listVersion, handle, group });
    }
    takeOff(context, account, list, handle);
    reply('removed', { trid, list, listVersion: account.listVersion, handle });
  },
  removeContact({ trid, contactId, group }, context) {
    const { session, reply, error } = context;
    const account = session.place?.account;
    if (!account) return;
    if (hasGuids(session) && typeOf('guid').check?.(contactId) !== undefined) return error(403);
    const contact = contactOf(session, account, contactId);
    if (!contact?.lists.has('FL')) return error(216);
    const reason = group === undefined ? undefined : leave(session, account, contact, group);
    if (reason !== undefined) return error(reason);
    if (group === undefined) takeOff(context, account, 'FL', contact.handle);
    reply('removedContact', { trid, contactId, group });
  },
};
