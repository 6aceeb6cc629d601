// CVQ on the mock server: the same advice as CVR gives, to a client that could not log on.

import { DOWNLOAD, faultOf } from '#content/commands/cvr/serve.ts';
import type { Serve } from '#server/serve.ts';
import type { CVQ } from './command.ts';

export const serve: Serve<typeof CVQ> = {
  ask({ trid, locale, clientVersion: build }, { reply, error }) {
    const fault = faultOf(locale, build);
    if (fault) return error(fault);
    reply('latest', { trid, recommended: build, recommended2: build, minimum: build, ...DOWNLOAD });
  },
};
