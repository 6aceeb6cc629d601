// SBP on the mock server: what the owner keeps about a contact; nobody else notices.

import { contactOf } from '#content/identity.ts';
import { TELEPHONE } from '#content/lists.ts';
import type { Serve } from '#server/serve.ts';
import type { SBP } from './command.ts';

export const serve: Serve<typeof SBP> = {
  set({ trid, contactId, property, value }, { session, reply, error }) {
    const account = session.place?.account;
    if (!account) return;
    const contact = contactOf(session, account, contactId);
    if (!contact) return error(216);
    if (property !== 'MFN') contact.notes.set(property, value);
    else if (contact.network === TELEPHONE) return error(213);
    else contact.friendly = value;
    account.touch();
    reply('echoed', { trid, contactId, property, value });
  },
};
