// How fast the decoder, the mock server and the checker of logs are on this machine, each beside a yardstick of a few
// lines in the same run. `npm run bench` prints it and stops by itself within three minutes.
import { benchDecoder } from './bench/decoder.ts';
import { benchLint } from './bench/lint.ts';
import { benchLogOns, benchMemory, benchSwitchboards } from './bench/server.ts';
import { benchWay } from './bench/way.ts';

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(44)} ${figure}\n`);
}

/** Connections that are held open at once. */
const IDLE = 10_000;

const count = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

for (const size of [65_536, 1_460]) {
  const { scanner, decoder } = benchDecoder(size);
  const share = `${Math.round((100 * decoder) / scanner)} % of ${count.format(scanner)} by a scanner`;
  say(`decoder, chunks of ${count.format(size)} bytes`, `${count.format(decoder)} frames/s, ${share}`);
}

const echo = await benchSwitchboards('echo', 50);
const relay = await benchSwitchboards('relay', 50);
const server = await benchSwitchboards('server', 50);
const of = (yardstick: number) => `${Math.round((100 * server) / yardstick)} % of ${count.format(yardstick)}`;
say(
  'switchboards, MSG with ACK, 50 pairs',
  `${count.format(server)} messages/s, ${of(relay)} by a bare relay, ${of(echo)} by a bare echo`,
);
for (const kind of ['echo', 'relay', 'server'] as const) {
  const { p50, p99 } = await benchWay(kind, 1_000);
  const what = kind === 'server' ? 'a switchboard' : kind === 'relay' ? 'a bare relay' : 'a bare echo';
  say(
    `a message's way, 1,000 pairs, ${what}`,
    `${p50.toFixed(2)} ms at the median, ${p99.toFixed(2)} ms at the 99th of 100`,
  );
}
say('log-ons, VER to CHG, SYN of 10 contacts', `${count.format(await benchLogOns(10, 64))} /s`);
const [few, many] = [await benchLogOns(60, 1), await benchLogOns(600, 1)];
say(
  'one log-on, SYN of 60 and of 600 contacts',
  `${(1000 / few).toFixed(1)} and ${(1000 / many).toFixed(1)} ms, ${(few / many).toFixed(1)} times as long`,
);
const { heap, rss } = await benchMemory(IDLE);
say(
  `memory of an idle connection, ${count.format(IDLE)} logged on`,
  `${heap.toFixed(1)} KB of heap, ${rss.toFixed(1)} KB in all`,
);

const LOGS = {
  arrows: 'a log with arrows',
  raw: 'bytes of both sides',
  pcap: 'a capture (pcap)',
  pcapng: 'a capture (pcapng)',
} as const;

for (const notation of ['arrows', 'raw', 'pcap', 'pcapng'] as const) {
  const [split, lint] = [await benchLint('split', notation, 10), await benchLint('lint', notation, 10)];
  const rate = lint.size / 1000 / lint.time;
  const bounds = `${(lint.time / 1000).toFixed(1)} s for 10 MB, ${(lint.memory / lint.size).toFixed(1)} times its size in memory`;
  say(
    `lint, ${LOGS[notation]}`,
    `${rate.toFixed(1)} MB/s, ${(lint.time / split.time).toFixed(0)} times a splitting of lines; ${bounds}`,
  );
}
