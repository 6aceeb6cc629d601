// The worker: the mock server behind messages, and another in its place when a session is done again.

import type { Reply, Request } from './channel.ts';
import { Embedded } from './embedded.ts';
import { replayed } from './replay.ts';

let embedded = new Embedded(Date.now());

function answer(id: number, request: Request): Reply {
  if (request.kind !== 'replay') return embedded.answer(id, request, Date.now());
  const stood = replayed(request.acts, request.until, request.shown, Date.now());
  embedded = stood.embedded;
  const { now } = embedded.stage;
  const session = request.shown ? { session: stood.session } : {};
  return { to: id, answer: session, at: now, now, earlier: [], happenings: [] };
}

addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly request: Request }>) => {
  postMessage(answer(event.data.id, event.data.request));
});

const { now } = embedded.stage;
postMessage({ at: now, now, earlier: [], happenings: [] } satisfies Reply);

setInterval(() => {
  const reply = embedded.tick(Date.now());
  if (reply) postMessage(reply);
}, 500);
