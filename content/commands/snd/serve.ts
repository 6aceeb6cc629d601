// SND on the mock server: takes the invitation, and writes to nobody.

import type { Serve } from '#server/serve.ts';
import { addressee } from './addressee.ts';
import type { SND } from './command.ts';

export const serve: Serve<typeof SND> = {
  invite({ trid, address }, { session, reply, error }) {
    if (addressee(session, address) === undefined) return error(503);
    reply('queued', { trid });
  },
};
