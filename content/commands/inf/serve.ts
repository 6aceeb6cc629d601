// INF on the mock server: MD5 is what it takes.

import type { Serve } from '#server/serve.ts';
import type { INF } from './command.ts';

export const serve: Serve<typeof INF> = {
  ask({ trid }, { reply }) {
    reply('packages', { trid, packages: ['MD5'] });
  },
};
