// Drives a server in another process over TCP on loopback and measures what it does in a time.
import { LeanClient, logOn, talking } from './lean-client.ts';
import { type Kind, memoryOf, OWNERS, start, stop } from './start.ts';

const WARM_UP = 1_500;
const MEASURED = 3_500;

const text = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nHello';
const message = `MSG 5 A ${text.length}\r\n${text}`;
const BATCH = 32;
const batch = Buffer.from(message.repeat(BATCH));
const ACK = Buffer.byteLength('ACK 5\r\n');

/** Who speaks; whoever hears only reads. With an echo nobody else is there. */
async function speaker(kind: Kind, port: number, pair: number): Promise<LeanClient> {
  if (kind === 'server') {
    const [first, second] = await talking(port, pair);
    second.socket.removeAllListeners('data').resume();
    return first;
  }
  const first = await LeanClient.to(port);
  if (kind === 'relay') (await LeanClient.to(port)).socket.removeAllListeners('data').resume();
  return first;
}

/**
 * Messages a second, of pairs that each keep up to 64 under way: with acknowledgements at a server or a relay; at an
 * echo, a message counts when its bytes are back.
 */
export async function benchSwitchboards(kind: Kind, pairs: number): Promise<number> {
  const subject = await start(kind, 2 * pairs, 1);
  const each = kind === 'echo' ? batch.length / BATCH : ACK;
  let heard = 0;
  const talk = ({ socket }: LeanClient) => {
    let open = 0;
    socket.removeAllListeners('data').on('data', (chunk) => {
      heard += chunk.length;
      for (open += chunk.length; open >= BATCH * each; open -= BATCH * each) socket.write(batch);
    });
    socket.write(batch);
    socket.write(batch);
  };
  const speakers: LeanClient[] = [];
  for (let pair = 0; pair < pairs; pair++) speakers.push(await speaker(kind, subject.port, pair));
  for (const each of speakers) talk(each);
  await new Promise((resolve) => setTimeout(resolve, WARM_UP));
  const [before, since] = [heard, performance.now()];
  await new Promise((resolve) => setTimeout(resolve, MEASURED));
  const rate = ((heard - before) / each / (performance.now() - since)) * 1000;
  await stop(subject);
  return rate;
}

/** Log-ons a second, each from VER to the first status with a list of so many contacts, by so many at a time. */
export async function benchLogOns(contacts: number, visitors: number): Promise<number> {
  const subject = await start('server', Math.max(OWNERS, contacts) + 1, contacts);
  let next = 0;
  let done = 0;
  const visit = async (until: number) => {
    while (performance.now() < until) {
      (await logOn(subject.port, next++ % OWNERS)).end();
      done++;
    }
  };
  const all = (milliseconds: number) => {
    const until = performance.now() + milliseconds;
    return Promise.all(Array.from({ length: visitors }, () => visit(until)));
  };
  await all(WARM_UP);
  done = 0;
  const since = performance.now();
  await all(MEASURED);
  const rate = (done * 1000) / (performance.now() - since);
  await stop(subject);
  return rate;
}

/** KB that the server holds for each connection that is logged on and silent. */
export async function benchMemory(connections: number): Promise<{ heap: number; rss: number }> {
  const subject = await start('server', connections + 200, 0);
  for (let index = 0; index < 200; index++) (await logOn(subject.port, connections + index)).end();
  const before = await memoryOf(subject);
  const clients: LeanClient[] = [];
  for (let at = 0; at < connections; at += 50) {
    const some = Array.from({ length: 50 }, (_, index) => logOn(subject.port, at + index));
    clients.push(...(await Promise.all(some)));
  }
  const after = await memoryOf(subject);
  for (const client of clients) client.end();
  await stop(subject);
  const each = (name: 'heap' | 'rss') => (after[name] - before[name]) / connections / 1024;
  return { heap: each('heap'), rss: each('rss') };
}
