// GTC on the mock server: the mode is kept and told again, also when it was in force already.

import type { Serve } from '#server/serve.ts';
import type { GTC } from './command.ts';

export const serve: Serve<typeof GTC> = {
  set({ trid, mode }, { session, reply }) {
    const account = session.place?.account;
    if (!account) return;
    if (mode !== account.prompt) {
      account.prompt = mode === 'N' ? 'N' : 'A';
      account.touchSettings();
    }
    reply('echoed', { trid, listVersion: account.listVersion, mode });
  },
};
