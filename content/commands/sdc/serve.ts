// SDC on the mock server: takes the invitation, and writes to nobody.

import { addressee } from '#content/commands/snd/addressee.ts';
import type { Serve } from '#server/serve.ts';
import type { SDC } from './command.ts';

export const serve: Serve<typeof SDC> = {
  invite({ trid, address }, { session, reply, error }) {
    if (addressee(session, address) === undefined) return error(503);
    reply('queued', { trid });
  },
};
