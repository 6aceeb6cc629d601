// ADD on the mock server: onto a list and into a group, and the news for the other side.

import { groupOf } from '#content/identity.ts';
import { listNamed, objection, putOn, tellContact } from '#content/lists.ts';
import type { Serve } from '#server/serve.ts';
import type { ADD } from './command.ts';

export const serve: Serve<typeof ADD> = {
  add({ trid, list: name, handle, friendly, group: id }, context) {
    const { session, reply, error } = context;
    const account = session.place?.account;
    const list = listNamed(name);
    if (!account || !list) return;
    const known = list === 'FL' && account.has('FL', handle) ? account.contact(handle) : undefined;
    const reason = known && id !== undefined ? undefined : objection(context, account, list, handle);
    if (reason !== undefined) return error(reason);
    const inGroups = list === 'FL';
    const group = inGroups ? groupOf(session, account, id ?? '0') : undefined;
    if (inGroups && !group) return error(224);
    if (known && group) {
      if (account.isIn(known, group)) return error(215);
      if (known.groups.size === 0) known.groups.add(0);
      account.joinGroup(known, group);
      return reply('added', { trid, list, listVersion: account.listVersion, handle, friendly, group: id });
    }
    const contact = putOn(context, account, list, handle, friendly);
    if (group) contact.groups.add(group.number);
    const word = inGroups ? id : undefined;
    reply('added', { trid, list, listVersion: account.listVersion, handle, friendly, group: word });
    if (inGroups) tellContact(context, trid, account, contact);
  },
};
