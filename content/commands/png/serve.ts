// PNG on the mock server: QNG, with the seconds to wait from MSNP9.

import { QNG } from '#content/commands/qng/command.ts';
import type { Serve } from '#server/serve.ts';
import type { PNG } from './command.ts';

export const serve: Serve<typeof PNG> = {
  ping(_message, { session, send }) {
    send(session, QNG, 'answer', { seconds: 50 });
  },
  pingConnection(_message, { close }) {
    close();
  },
};
