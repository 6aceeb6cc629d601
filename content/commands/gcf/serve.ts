// GCF on the mock server: the shield file, and no other.

import type { Serve } from '#server/serve.ts';
import type { GCF } from './command.ts';
import { shieldsFile } from './shields.ts';

export const serve: Serve<typeof GCF> = {
  ask({ trid, file }, { reply }) {
    reply('file', { trid, file, payload: new TextEncoder().encode(shieldsFile()) });
  },
};
