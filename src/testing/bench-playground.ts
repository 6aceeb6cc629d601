// How fast, how heavy and how steady the playground is on this machine. `npm run bench:playground`, after a build,
// prints it and stops by itself.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { actingOf } from '#playground/acts.ts';
import type { Request } from '#playground/channel.ts';
import { Embedded } from '#playground/embedded.ts';
import { ACT_LIMIT, Journal } from '#playground/journal.ts';
import { NO_SESSION, reduce } from '#playground/session.ts';
import { benchModules } from './bench/bundles.ts';
import { benchKeys, benchReady, benchUndo, benchWeights, benchWriting, median } from './bench/playground.ts';
import { launchChromium } from './chromium.ts';

/** Modules of a script that are named. */
const LARGEST = 12;

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(44)} ${figure}\n`);
}

/** Megabytes of heap in use after messages went through server, session and acts: after some, and after all. */
function benchMemory(messages: number): { early: number; late: number } {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const embedded = new Embedded(0);
  const journal = new Journal();
  const payload = new TextEncoder().encode('Hello');
  let session = NO_SESSION;
  let early = 0;
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed / 1_048_576;
  };
  const ask = (request: Request, count: number) => {
    const reply = embedded.answer(count, request, count);
    const acting = actingOf(request, reply);
    if (acting) journal.add({ at: reply.at, request: acting }, session);
    for (const each of reply.happenings) session = reduce(session, each);
  };
  const sentences = ['alice is online', 'bob is online', 'alice and bob talk'];
  ask({ kind: 'situate', sentences, version: 'MSNP8' }, 0);
  for (let count = 1; count <= messages; count++) {
    ask({ kind: 'line', connection: 'alice SB', line: `MSG ${count} N 5`, payload }, count);
    if (count === messages / 5) early = heap();
  }
  return { early, late: heap() };
}

const browser = await launchChromium();
try {
  const times = { bare: [0].slice(1), playground: [0].slice(1), approached: [0].slice(1) };
  for (let run = 0; run < 7; run++) {
    times.bare.push(await benchReady(browser, 'bare'));
    times.playground.push(await benchReady(browser, 'playground'));
    times.approached.push(await benchReady(browser, 'approached'));
  }
  const [bare, ready] = [median(times.bare), median(times.playground)];
  say(
    'click to ready prompt',
    `${ready.toFixed(0)} ms, ${(ready / bare).toFixed(2)} times bare xterm's ${bare.toFixed(0)} ms (aim: 1.5); ${median(times.approached).toFixed(0)} ms where the pointer was on the button before`,
  );
  const { worker, terminal } = await benchWeights(browser);
  say(
    'scripts, gzipped: terminal and worker',
    `${(terminal / 1024).toFixed(1)} and ${(worker / 1024).toFixed(1)} KB (aim: under 120 each)`,
  );
  for (const entry of ['playground/mount.ts', 'playground/terminal.ts', 'playground/worker.ts']) {
    const modules = await benchModules(entry);
    const largest = modules.slice(0, LARGEST).map(([home, size]) => `${home} ${size.toFixed(1)}`);
    say(`KB of ${entry}, ${modules.length} modules`, largest.join(', '));
  }
  const key = await benchKeys(browser);
  say('key to glyph, 5,000 rows of scrollback', `${key.toFixed(1)} ms at the median (aim: under 16)`);
  const { first, next } = await benchUndo(browser, ACT_LIMIT);
  say(
    'undo in a session of 10,000 acts',
    `${first.toFixed(0)} ms the first, then ${next.toFixed(0)} ms (aim: 50)`,
  );
  for (const writer of ['bare', 'playground'] as const) {
    const { speed, gap } = await benchWriting(browser, writer);
    const whose = writer === 'bare' ? 'written by bare xterm' : 'taken, the last one seen (aim: 15)';
    say(
      'log lines, 20 MB',
      `${speed.toFixed(1)} MB/s ${whose}; the page answers within ${gap.toFixed(0)} ms`,
    );
  }
  const { early, late } = benchMemory(100_000);
  say('heap after 20,000 and 100,000 messages', `${early.toFixed(1)} and ${late.toFixed(1)} MB`);
} finally {
  await browser.close();
}
