// GSB on the mock server: nobody pays for anything here.

import { SBS } from '#content/commands/sbs/command.ts';
import type { Serve } from '#server/serve.ts';
import type { GSB } from './command.ts';

export const serve: Serve<typeof GSB> = {
  ask({ trid }, { session, send }) {
    send(session, SBS, 'answer', { trid, data: 'null' });
  },
};
