// CHL on the mock server, as a client asks for it.

import type { Serve } from '#server/serve.ts';
import type { CHL } from './command.ts';

export const serve: Serve<typeof CHL> = {
  ask({ trid }, { session, draw, reply }) {
    session.asked = draw('puzzle', session.wire);
    reply('given', { trid, challenge: session.asked });
  },
};
