// LST on the mock server: one list, entry by entry, as a request or the data of old versions has it.

import { groupsWordOf } from '#content/identity.ts';
import { listNamed } from '#content/lists.ts';
import type { Account, Contact, ListName } from '#server/account.ts';
import type { Context, Serve } from '#server/serve.ts';
import { LST } from './command.ts';

/** Sends a list, entry by entry; `after` comes behind each. Who waits for a decision counts as on RL. */
export function sendList(
  { session, send }: Context,
  trid: number,
  account: Account,
  list: ListName,
  after?: (contact: Contact) => void,
): void {
  const { listVersion } = account;
  const holds = ({ lists }: Contact) => lists.has(list) || (list === 'RL' && lists.has('PL'));
  const contacts = [...account.contacts.values()].filter(holds);
  if (contacts.length === 0) send(session, LST, 'empty', { trid, list, listVersion });
  for (const [index, contact] of contacts.entries()) {
    const { handle, friendly } = contact;
    const groups = list === 'FL' ? groupsWordOf(session, account, contact) : undefined;
    const place = { index: index + 1, total: contacts.length };
    send(session, LST, 'entry', { trid, list, listVersion, ...place, handle, friendly, groups });
    after?.(contact);
  }
}

export const serve: Serve<typeof LST> = {
  ask({ trid, list }, context) {
    const name = listNamed(list);
    if (context.session.place && name) sendList(context, trid, context.session.place.account, name);
  },
};
