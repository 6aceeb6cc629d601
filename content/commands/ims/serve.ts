// IMS on the mock server: whether this place may be called into conversations, and open some.

import type { Serve } from '#server/serve.ts';
import type { IMS } from './command.ts';

export const serve: Serve<typeof IMS> = {
  set({ trid, state }, { session, reply }) {
    if (session.place) session.place.callable = state === 'ON';
    reply('done', { trid, state });
  },
};
