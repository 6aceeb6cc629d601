// The worker of live mode: it watches the real server, finds it again when it was gone, and carries own connections.

import { LIVE_PATHS, parseLive } from '#server/live.ts';
import type { LiveOrder, News } from './live-news.ts';
import { Own } from './live-own.ts';
import { toldBy } from './live-told.ts';

/** News are told in batches, so often, in milliseconds. */
const PACE = 60;

/** Waits before the server is looked for again, in milliseconds; the last one is kept. */
const WAITS = [1000, 2000, 4000, 8000];

let root = '';
let address = '';
let page: MessagePort | undefined;
let lives = 0;
let tries = 0;
const news: News[] = [];

function socketTo(path: string): WebSocket {
  const url = new URL(path, root);
  url.protocol = url.protocol.replace('http', 'ws');
  return new WebSocket(url);
}

const own = new Own({
  socket: (service) => socketTo(`${LIVE_PATHS.connect}?service=${service}`),
  address: () => address,
  clock: () => Date.now(),
  post: (reply) => postMessage(reply),
});

function tell(one: News): void {
  if (news.length === 0) setTimeout(() => page?.postMessage(news.splice(0)), PACE);
  news.push(one);
}

function watch(): void {
  const socket = socketTo(LIVE_PATHS.watch);
  let told = toldBy(lives + 1);
  socket.addEventListener('message', ({ data }) => {
    const message = typeof data === 'string' ? parseLive(data) : undefined;
    if (!message) return;
    if (message.kind === 'welcome') {
      lives += 1;
      tries = 0;
      told = toldBy(lives);
    }
    const one = told(message);
    if (!one) return;
    tell(one);
    if (message.kind === 'said' && one.kind === 'line') own.told(message.connection, message.id, one.entry);
    if (message.kind === 'refused' && one.kind === 'refused')
      own.refused(message.connection, message.entry, one.problem);
  });
  socket.addEventListener('close', ({ code }) => {
    const wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 0;
    if (tries === 0) {
      const why = code === 1001 ? 'msnp serve has stopped' : 'msnp serve cannot be reached';
      tell({ kind: 'down', at: Date.now(), why, wait });
    }
    tries += 1;
    setTimeout(watch, wait);
  });
}

addEventListener('message', ({ data }: MessageEvent<LiveOrder>) => {
  if ('root' in data) {
    const first = root === '';
    ({ root, address, port: page } = data);
    if (first) watch();
  } else if ('password' in data) own.stage.passwords.set(data.handle, data.password);
  else void own.answer(data.id, data.request).then((reply) => postMessage(reply));
});
