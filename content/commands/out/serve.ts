// OUT on the mock server: the notification server says OUT back; both it and the switchboard then close.

import type { Serve } from '#server/serve.ts';
import { OUT } from './command.ts';

export const serve: Serve<typeof OUT> = {
  leave(_message, { session, send, close }) {
    send(session, OUT, 'echoed', {});
    close();
  },
};
