// ADC on the mock server: a new contact, a person on another list, or a contact in a group.

import { contactIdOf, contactOf, groupOf } from '#content/identity.ts';
import { listNamed, objection, putOn, tellContact, unknownAccount } from '#content/lists.ts';
import type { Serve } from '#server/serve.ts';
import type { ADC } from './command.ts';

export const serve: Serve<typeof ADC> = {
  contact({ trid, handle, friendly }, context) {
    const { session, reply, error } = context;
    const account = session.place?.account;
    if (!account) return;
    const reason = objection(context, account, 'FL', handle);
    if (reason !== undefined) return error(reason);
    const contact = putOn(context, account, 'FL', handle, friendly);
    reply('contactAdded', { trid, handle, friendly, contactId: contactIdOf(session, contact) });
    tellContact(context, trid, account, contact);
  },
  list({ trid, list: name, handle }, context) {
    const account = context.session.place?.account;
    const list = listNamed(name);
    if (!account || !list) return;
    const reason = objection(context, account, list, handle);
    if (reason !== undefined) return context.error(reason);
    if (list === 'RL' && !account.has('PL', handle)) return context.close();
    putOn(context, account, list, handle);
    context.reply('listed', { trid, list, handle });
  },
  group({ trid, contactId, group: id }, { session, reply, error }) {
    const account = session.place?.account;
    if (!account) return;
    const contact = contactOf(session, account, contactId);
    if (!contact?.lists.has('FL')) return error(unknownAccount(session));
    const group = groupOf(session, account, id);
    if (!group) return error(224);
    if (!account.joinGroup(contact, group)) return error(215);
    reply('grouped', { trid, contactId, group: id });
  },
};
