// BLP on the mock server: the mode is kept, and people on neither list see the user come or go.

import { changeAudience } from '#content/lists.ts';
import type { Serve } from '#server/serve.ts';
import type { BLP } from './command.ts';

export const serve: Serve<typeof BLP> = {
  set({ trid, mode }, context) {
    const account = context.session.place?.account;
    if (!account) return;
    if (mode !== account.privacy) {
      changeAudience(context, account, () => {
        account.privacy = mode === 'BL' ? 'BL' : 'AL';
        account.touchSettings();
      });
    }
    context.reply('echoed', { trid, listVersion: account.listVersion, mode });
  },
};
