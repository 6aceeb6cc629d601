// CVQ on the mock server: the same advice as CVR gives, to a client that could not log on.

import { DOWNLOAD } from '#content/commands/cvr/serve.ts';
import type { Serve } from '#server/serve.ts';
import type { CVQ } from './command.ts';

export const serve: Serve<typeof CVQ> = {
  ask({ trid, clientVersion }, { reply }) {
    const build = clientVersion;
    reply('latest', { trid, recommended: build, recommended2: build, minimum: build, ...DOWNLOAD });
  },
};
