// What the mock server does without a line from a client: when a connection ends, when time is up, at shutdown.

import type { Context, Occasions } from '#server/serve.ts';
import { leaveCircles } from './circles.ts';
import { challenge } from './commands/chl/challenge.ts';
import { OUT } from './commands/out/command.ts';
import { clearIdle, leaveRoom } from './leaving.ts';
import { leavePresence } from './presence.ts';

const ALARMS: Readonly<Record<string, (context: Context) => void>> = {
  challenge,
  idle: clearIdle,
};

export const OCCASIONS: Occasions = {
  closed(context) {
    leaveRoom(context);
    leaveCircles(context);
    leavePresence(context);
  },
  alarm(name, context) {
    ALARMS[name]?.(context);
  },
  shutdown(context) {
    if (context.session.place) context.send(context.session, OUT, 'over', { reason: 'SSD' });
  },
};
