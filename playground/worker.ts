// The worker: the mock server behind messages.

import type { Request } from './channel.ts';
import { Playback } from './playback.ts';

const playback = new Playback(Date.now());

addEventListener('message', (event: MessageEvent<{ readonly id: number; readonly request: Request }>) => {
  postMessage(playback.answer(event.data.id, event.data.request, Date.now()));
});

postMessage(playback.greeting());

setInterval(() => {
  const reply = playback.tick(Date.now());
  if (reply) postMessage(reply);
}, 500);
