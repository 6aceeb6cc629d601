// REA on the mock server: the own name, which contacts see at once, or a contact's, which only the owner sees.

import { isAllowedName } from '#content/names.ts';
import { announce } from '#content/presence.ts';
import type { Serve } from '#server/serve.ts';
import type { REA } from './command.ts';

export const serve: Serve<typeof REA> = {
  rename({ trid, handle, friendly }, context) {
    const { session, reply, error } = context;
    const account = session.place?.account;
    if (!account) return;
    if (handle.toLowerCase() === account.handle.toLowerCase()) {
      if (!account.verified || !isAllowedName(friendly)) return error(209);
      account.friendly = friendly;
      reply('renamed', { trid, listVersion: account.touchSettings(), handle, friendly });
      if (context.world.shown(account.handle)) announce(context, account);
      return;
    }
    const contact = account.contact(handle);
    if (!contact) return error(216);
    contact.friendly = friendly;
    reply('renamed', { trid, listVersion: account.touch(), handle, friendly });
  },
};
