// The challenges that the mock server sends to clients that are online.

import { CHALLENGE_AFTER } from '#content/commands/chg/serve.ts';
import type { Context } from '#server/serve.ts';
import { CHL } from './command.ts';

/** Sends a challenge and sets the alarm for the next, ever longer after. A client that does not answer may stay. */
export function challenge(context: Context): void {
  const { session, now, draw, send, alarm } = context;
  if (!session.place) return;
  session.asked = draw('puzzle', session.wire);
  send(session, CHL, 'challenge', { challenge: session.asked });
  alarm('challenge', now + (now - session.openedAt) + CHALLENGE_AFTER);
}
