// The mock server kept as it stands: a copy goes on like the one it was made of, and undo and redo lead to what doing
// all acts again leads to, at any point.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act, Request } from './channel.ts';
import type { Embedded } from './embedded.ts';
import { EVERY, Keyframes, MOST_FRAMES } from './keyframes.ts';
import { Link, type WorkerEnd } from './link.ts';
import { Playback } from './playback.ts';
import { replayed } from './replay.ts';
import { NO_SESSION, reduce, type Session } from './session.ts';
import { Timeline } from './timeline.ts';
import { Wire } from './wire.ts';

const PAGE = [
  '```msnp title="A call" version=MSNP7 given="bob is online"',
  'C: XFR 15 SB',
  'S: XFR 15 SB 192.0.2.30:1863 CKI 17262740.1050826919.32308',
  '```',
].join('\n');

function line(connection: string, text: string, payload?: string): Request {
  const bytes = payload === undefined ? {} : { payload: new TextEncoder().encode(payload) };
  return { kind: 'line', connection, line: text, ...bytes };
}

const TALK: Request = {
  kind: 'situate',
  sentences: ['alice is online', 'bob is online', 'alice and bob talk'],
  version: 'MSNP8',
};

/** What somebody may do, chatter more often than what begins anew. */
const LINES: readonly Request[] = [
  line('alice SB', 'MSG 9 A 5', 'Hello'),
  line('bob SB', 'MSG 9 N 2', 'Hi'),
  line('alice NS', 'CHG 20 AWY 0'),
  line('bob NS', 'CHG 21 NLN 0'),
  line('alice NS', 'ADD 22 FL carol@example.com Carol 0'),
  line('alice NS', 'REM 23 FL carol@example.com'),
  line('alice NS', 'ADG 24 Work 0'),
  line('bob NS', 'REA 25 bob@example.com Bobby'),
  line('alice NS', 'XFR 26 SB'),
  line('bob NS', 'NOPE'),
  line('bob SB', 'OUT'),
  line('alice NS', 'SYN 27 0'),
  line('alice NS', 'MSG 28 N 9'),
  { kind: 'clock', milliseconds: 70_000 },
];

const OTHERS: readonly Request[] = [
  { kind: 'logOn', who: 'alice', version: 'MSNP8' },
  { kind: 'logOn', who: 'bob', version: 'MSNP15' },
  { kind: 'open', who: 'carol', service: 'NS', version: 'MSNP11' },
  { kind: 'close', connection: 'bob NS' },
  TALK,
];

const BEGINNINGS: readonly Request[] = [
  { kind: 'reset' },
  { kind: 'scene', source: { title: '', exchanges: [{ page: 'commands/xfr', markdown: PAGE, index: 0 }] } },
  { kind: 'step' },
  { kind: 'back' },
  { kind: 'task', name: 'three' },
  { kind: 'leave' },
];

const requests = (least: number, most: number) =>
  fc.array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...LINES), weight: 40 },
      { arbitrary: fc.constantFrom(...OTHERS), weight: 4 },
      { arbitrary: fc.constantFrom(...BEGINNINGS), weight: 1 },
    ),
    { minLength: least, maxLength: most, size: 'max' },
  );

/** All that can be seen of the mock server and of its connections. */
function stateOf({ stage }: Embedded) {
  const { now, world, server, ends } = stage;
  const { accounts, places, rooms, admissions, referrals, directory } = world;
  const connections = [...ends.values()].map((end) => [
    ...[end.name, end.version, end.closed, end.trid, end.inbox.map((frame) => frame.line)],
    ...(end instanceof Wire ? [end.phase, end.tongue.version, end.next, [...end.heard]] : []),
  ]);
  const sessions = server
    .sessions()
    .map(({ wire, phase, challenge, claimed }) => [wire, phase, challenge, claimed?.handle]);
  const followers = [...accounts.values()].map((account) =>
    world.followersOf(account).map(({ handle }) => handle),
  );
  return structuredClone({
    ...{ now, connections, sessions, followers, due: server.due(), accounts: [...accounts.values()] },
    places: [...places.values()].map(({ account: { handle }, ...place }) => ({ ...place, handle })),
    ...{ rooms, admissions, referrals, directory },
  });
}

test('a copy of the mock server goes on like the one it was made of, and neither disturbs the other', () => {
  fc.assert(
    fc.property(requests(1, 40), requests(1, 40), (before, after) => {
      const playback = new Playback(0);
      const ask = (embedded: Embedded, request: Request, index: number) =>
        embedded.answer(index, request, (index + 1) * 700);
      for (const [index, request] of [TALK, ...before].entries()) ask(playback.embedded, request, index);
      const stood = stateOf(playback.embedded);
      const copy = playback.embedded.copy();
      expect(stateOf(copy)).toEqual(stood);
      const goOn = (embedded: Embedded) =>
        after.map((request, index) => ask(embedded, request, before.length + 1 + index));
      const heard = goOn(copy);
      expect(stateOf(playback.embedded)).toEqual(stood);
      expect(goOn(playback.embedded)).toEqual(heard);
      expect(stateOf(playback.embedded)).toEqual(stateOf(copy));
    }),
    { numRuns: 60 },
  );
});

test('a copy hears in the version that was agreed on, not in the one that its connection was opened with', () => {
  const { embedded } = new Playback(0);
  embedded.answer(1, { kind: 'open', who: 'carol', service: 'NS', version: 'MSNP15' }, 0);
  embedded.answer(2, line('carol NS', 'VER 1 MSNP8 CVR0'), 0);
  const heardBy = (one: Embedded) =>
    one
      .answer(3, line('carol NS', 'CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0544 MSMSGS carol@example.com'), 0)
      .happenings.flatMap((each) =>
        each.kind === 'said' ? [`${each.entry.version} ${each.entry.line}`] : [],
      );
  const copy = embedded.copy();
  const heard = heardBy(copy);
  expect(heard).toEqual([
    expect.stringMatching(/^MSNP8 CVR 2 0x0409/),
    expect.stringMatching(/^MSNP8 CVR 2 /),
  ]);
  expect(heardBy(embedded)).toEqual(heard);
});

/** The end of a worker that is none: the mock server answers at once, and each question comes half a second later. */
class Beside implements WorkerEnd {
  readonly playback: Playback;
  /** Acts that were done again, by question. */
  readonly replays: number[] = [];
  #count = 0;
  #hear: (event: never) => void = () => undefined;

  constructor(every?: number) {
    this.playback = new Playback(0, every);
  }

  postMessage({ id, request }: { readonly id: number; readonly request: Request }): void {
    this.#count += 1;
    if (request.kind === 'replay') this.replays.push(request.acts.length);
    const data = structuredClone(this.playback.answer(id, request, this.#count * 500));
    queueMicrotask(() => Reflect.apply(this.#hear, undefined, [{ data }]));
  }

  terminate(): void {}

  addEventListener(type: string, listener: (event: never) => void): void {
    if (type === 'message') this.#hear = listener;
  }
}

/** A session as the page has it; `every`: after how many acts its server is kept as it stands. */
function atPage({ most, every }: { most?: number; every?: number } = {}) {
  const worker = new Beside(every);
  const remarks: string[] = [];
  let session: Session = NO_SESSION;
  const timeline = new Timeline({
    what: 'mock server',
    link: (listener) => new Link({ ...listener, start: () => worker }),
    session: () => session,
    happened: (each) => {
      session = reduce(session, each);
    },
    become: (other) => {
      session = other;
    },
    lost: (reason) => void remarks.push(reason),
    remark: (text) => void remarks.push(text),
    ...(most === undefined ? {} : { most }),
    changed: () => undefined,
  });
  const ask = (request: Request) => timeline.ask(request).catch(() => undefined);
  return { timeline, worker, ask, remarks, session: () => session };
}

function sameAsFromTheStart({ timeline, worker, session }: ReturnType<typeof atPage>) {
  const kept = timeline.kept;
  if (!kept) throw new Error('The start is lost.');
  const again = replayed(kept.acts, kept.now, true, 0);
  expect(stateOf(worker.playback.embedded)).toEqual(stateOf(again.embedded));
  const logs = (of: Session) =>
    of.connections.map(({ id, phase, open, log }) => [id, phase, open, log] as const);
  return { shown: logs(session()), made: logs(again.session) };
}

/** Logs without the numbers of their entries, which count on where a session done again begins at 1. */
function said(logs: ReturnType<typeof sameAsFromTheStart>['shown']) {
  return logs.map(([id, phase, open, log]) => [id, phase, open, log.map(({ id: _, ...entry }) => entry)]);
}

test('undo and redo in a long session lead to what all acts done again lead to, logs and all', async () => {
  // Kept ten times as often as for people, a session is long after a tenth of the acts.
  const every = EVERY / 10;
  const moves = fc.array(fc.oneof(fc.integer({ min: -30, max: 10 }), fc.constantFrom(...LINES)), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(requests(3 * every, 12 * every), moves, async (acts, then) => {
      const page = atPage({ every });
      for (const request of [TALK, ...acts]) await page.ask(request);
      for (const move of then) {
        if (typeof move !== 'number') await page.ask(move);
        for (let left = typeof move === 'number' ? -move : 0; left > 0; left--) await page.timeline.undo();
        for (let left = typeof move === 'number' ? move : 0; left > 0; left--) await page.timeline.redo();
        const { shown, made } = sameAsFromTheStart(page);
        expect(said(shown)).toEqual(said(made));
      }
    }),
    { numRuns: 60 },
  );
});

test('an undo does few acts again, however long the session; far back the logs come out as they were', async () => {
  const page = atPage();
  await page.ask(TALK);
  for (let count = 0; count < 8 * EVERY; count++)
    await page.ask(line('alice SB', `MSG ${count + 9} A 5`, 'Hello'));
  for (let count = 0; count < 3 * EVERY; count++) await page.timeline.undo();
  expect(Math.max(...page.worker.replays)).toBeLessThan(EVERY);
  const { shown, made } = sameAsFromTheStart(page);
  expect(shown).toEqual(made);
  for (let count = 0; count < EVERY; count++) await page.timeline.redo();
  const forth = sameAsFromTheStart(page);
  expect(forth.shown).toEqual(forth.made);
});

test('a session that was loaded is undone from its end at once the second time', async () => {
  const page = atPage();
  const acts: Act[] = [
    TALK,
    ...Array.from({ length: 400 }, () => line('alice SB', 'MSG 9 A 5', 'Hello')),
  ].flatMap((request, at) =>
    request.kind === 'situate' || request.kind === 'line' ? [{ at: at * 500, request }] : [],
  );
  await page.timeline.load(acts, 400_000);
  await page.timeline.undo();
  await page.timeline.undo();
  const { shown, made } = sameAsFromTheStart(page);
  expect(shown).toEqual(made);
  expect(page.worker.replays).toEqual([401, EVERY - 1, EVERY - 2]);
});

test('past the bound it is said once, the start is lost, and more than a hundred of the latest acts can still be undone', async () => {
  const page = atPage({ most: 1200 });
  await page.ask({ kind: 'situate', sentences: ['alice is online'], version: 'MSNP8' });
  // So many that the servers that are kept were thinned out.
  for (let count = 0; count < (MOST_FRAMES + 4) * EVERY; count++)
    await page.ask(line('alice NS', `CHG ${count + 20} ${count % 2 ? 'AWY' : 'NLN'} 0`));
  expect(page.remarks).toEqual([expect.stringContaining('the latest can still be undone')]);
  expect(page.timeline.kept).toBeUndefined();
  for (let count = 0; count < 120; count++) expect(await page.timeline.undo()).toMatch(/^Undone/);
  expect(
    page
      .session()
      .connections.find(({ id }) => id === 'alice NS')
      ?.log.at(-1)?.line,
  ).toMatch(/ 1699 /);
  await page.ask({ kind: 'reset' });
  expect(page.timeline.kept?.acts).toEqual([]);
});

test('few servers are kept, the newer ones closer together, and those that nobody needs go', () => {
  const { embedded } = new Playback(0);
  const keyframes = new Keyframes();
  for (let count = 0; count < 400 * EVERY; count++) keyframes.note(embedded, 100);
  const { kept } = keyframes;
  expect(kept.length).toBeLessThanOrEqual(MOST_FRAMES);
  expect(kept.slice(-MOST_FRAMES / 2)).toEqual(
    Array.from({ length: MOST_FRAMES / 2 }, (_, index) => 385 + index),
  );
  expect(kept[0]).toBe(1);
  keyframes.only([400, 999]);
  expect(keyframes.kept).toEqual([400]);
  expect(keyframes.from(1)).toBeUndefined();
});
