// GCF on the mock server: the shield file, once the lists were asked for.

import type { Serve } from '#server/serve.ts';
import type { GCF } from './command.ts';
import { shieldsFile } from './shields.ts';

export const serve: Serve<typeof GCF> = {
  ask({ trid, file }, { session, reply, error }) {
    if (!session.place?.synchronised) return error(715);
    reply('file', { trid, file, payload: new TextEncoder().encode(shieldsFile()) });
  },
};
