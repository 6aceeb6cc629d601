// Drives a server in another process over TCP on loopback and measures what it does in a time.
import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { RawClient } from '#testing/raw-client.ts';

const WARM_UP = 1_500;
const MEASURED = 3_500;

/** How many accounts have contacts; those that only are contacts have none. */
export const OWNERS = 200;

interface Subject {
  readonly port: number;
  readonly process: ChildProcess;
}

function fieldOf(message: unknown, name: string): number {
  const found = typeof message === 'object' && message !== null ? Object.entries(message) : [];
  return Number(found.find(([key]) => key === name)?.[1]);
}

async function start(kind: 'relay' | 'server', accounts = 0, contacts = 0): Promise<Subject> {
  const path = fileURLToPath(new URL('./subject.ts', import.meta.url));
  const process = fork(path, [kind, String(accounts), String(contacts), String(OWNERS)], {
    execArgv: ['--expose-gc'],
  });
  const [message] = await once(process, 'message');
  return { port: fieldOf(message, 'port'), process };
}

async function stop({ process }: Subject): Promise<void> {
  const exit = once(process, 'exit');
  process.disconnect();
  await exit;
}

const handleOf = (index: number) => `user${index}@example.com`;

async function logOn(port: number, index: number): Promise<RawClient> {
  const handle = handleOf(index);
  const client = await RawClient.to(port);
  await client.ask('VER 1 MSNP7 CVR0');
  await client.ask('INF 2');
  const challenge = (await client.ask(`USR 3 MD5 I ${handle}`)).split(' ')[4] ?? '';
  await client.ask(`USR 4 MD5 S ${createHash('md5').update(`${challenge}password`).digest('hex')}`);
  client.say('SYN 5 0');
  client.say('CHG 6 NLN');
  await client.until('CHG 6');
  return client;
}

const text = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nHello';
const message = `MSG 5 A ${text.length}\r\n${text}`;
const BATCH = 32;
const batch = Buffer.from(message.repeat(BATCH));
const LF = 10;

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines;
}

/** Two that talk through the relay. */
async function relayed(port: number): Promise<RawClient> {
  const [first, second] = [await RawClient.to(port), await RawClient.to(port)];
  second.socket.removeAllListeners('data');
  second.socket.resume();
  return first;
}

/** Two that talk through a switchboard; whoever calls comes first. */
async function called(port: number, pair: number): Promise<RawClient> {
  const [caller, friend] = [await logOn(port, 2 * pair), await logOn(port, 2 * pair + 1)];
  caller.say('XFR 7 SB');
  const opened = ((await caller.until('XFR 7')).at(-1) ?? '').split(' ');
  const rooms = Number(opened[3]?.split(':')[1]);
  const first = await RawClient.to(rooms);
  await first.ask(`USR 1 ${handleOf(2 * pair)} ${opened[5]}`);
  await first.ask(`CAL 2 ${handleOf(2 * pair + 1)}`);
  const ring = ((await friend.until('RNG')).at(-1) ?? '').split(' ');
  const second = await RawClient.to(rooms);
  second.say(`ANS 1 ${handleOf(2 * pair + 1)} ${ring[4]} ${ring[1]}`);
  await second.until('ANS 1 OK');
  await first.until('JOI');
  second.socket.removeAllListeners('data');
  second.socket.resume();
  return first;
}

/** Messages with their acknowledgements a second, of pairs that each keep up to 64 under way. */
export async function benchSwitchboards(kind: 'relay' | 'server', pairs: number): Promise<number> {
  const subject = await start(kind, 2 * pairs, 1);
  let acknowledged = 0;
  const talk = (first: RawClient) => {
    first.socket.removeAllListeners('data');
    let open = 0;
    first.socket.on('data', (bytes) => {
      const lines = linesIn(bytes);
      acknowledged += lines;
      for (open += lines; open >= BATCH; open -= BATCH) first.socket.write(batch);
    });
    first.socket.write(batch);
    first.socket.write(batch);
  };
  const firsts: RawClient[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    firsts.push(kind === 'relay' ? await relayed(subject.port) : await called(subject.port, pair));
  }
  for (const first of firsts) talk(first);
  await new Promise((resolve) => setTimeout(resolve, WARM_UP));
  const [before, since] = [acknowledged, performance.now()];
  await new Promise((resolve) => setTimeout(resolve, MEASURED));
  const rate = ((acknowledged - before) * 1000) / (performance.now() - since);
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

async function memoryOf({ process }: Subject): Promise<{ heap: number; rss: number }> {
  process.send('memory');
  const [message] = await once(process, 'message');
  return { heap: fieldOf(message, 'heap'), rss: fieldOf(message, 'rss') };
}

/** KB that the server holds for each connection that is logged on and silent. */
export async function benchMemory(connections: number): Promise<{ heap: number; rss: number }> {
  const subject = await start('server', connections + 200, 0);
  for (let index = 0; index < 200; index++) (await logOn(subject.port, connections + index)).end();
  const before = await memoryOf(subject);
  const clients: RawClient[] = [];
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
