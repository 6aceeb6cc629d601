// The worker: the mock server behind messages.

import type { Request } from './channel.ts';
import { Embedded } from './embedded.ts';

const embedded = new Embedded(Date.now());

addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly request: Request }>) => {
  const { id, request } = event.data;
  postMessage(embedded.answer(id, request, Date.now()));
});

setInterval(() => {
  const reply = embedded.tick(Date.now());
  if (reply) postMessage(reply);
}, 500);
