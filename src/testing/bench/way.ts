// How long a message is under way between two, of a thousand pairs that talk now and then: a look at the tail.
import { LeanClient, talking } from './lean-client.ts';
import { type Kind, start, stop } from './start.ts';

const MEASURED = 6_000;
const WARM_UP = 1_500;

/** Each pair speaks once in so many milliseconds. */
const PACE = 1_000;

const text = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nHello\r\n';
const message = `MSG 5 U ${text.length}\r\n${text}`;

type Ends = readonly [LeanClient, LeanClient];

/** With an echo, who speaks is who hears. */
async function ends(kind: Kind, port: number, pair: number): Promise<Ends> {
  if (kind === 'server') return talking(port, pair);
  const first = await LeanClient.to(port);
  return [first, kind === 'echo' ? first : await LeanClient.to(port)];
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Median and 99th percentile of the time from the writing of a message to its last byte, in milliseconds. */
export async function benchWay(kind: Kind, pairs: number): Promise<{ p50: number; p99: number }> {
  const subject = await start(kind, 2 * pairs, 1);
  const all: Ends[] = [];
  for (let pair = 0; pair < pairs; pair++) all.push(await ends(kind, subject.port, pair));
  const times: number[] = [];
  const begun = performance.now();
  const until = begun + WARM_UP + MEASURED;
  const talk = async ([first, second]: Ends, pair: number) => {
    await new Promise((resolve) => setTimeout(resolve, (PACE * pair) / pairs));
    for (let sent = performance.now(); sent < until; sent = performance.now()) {
      const heard = second.until('Hello');
      first.socket.write(message);
      await heard;
      const now = performance.now();
      if (sent > begun + WARM_UP) times.push(now - sent);
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, PACE - (now - sent))));
    }
  };
  await Promise.all(all.map(talk));
  for (const client of all.flat()) client.end();
  await stop(subject);
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p99: at(sorted, 0.99) };
}
