// A session done again from its acts: it comes out the same, from every point, and in bounded time and room.

import { expect, test } from 'vitest';
import { actingOf, sinceFresh } from './acts.ts';
import type { Act, Request } from './channel.ts';
import { Embedded } from './embedded.ts';
import { ACT_LIMIT, Journal } from './journal.ts';
import { replayed } from './replay.ts';
import { LOG_LIMIT, NO_SESSION, reduce, type Session } from './session.ts';

/** Someone who does things at the playground, half a second apart, as the page would. */
function played(requests: readonly Request[]) {
  const embedded = new Embedded(0);
  const acts: Act[] = [];
  let session: Session = NO_SESSION;
  const sessions = [session];
  for (const [index, request] of requests.entries()) {
    const reply = embedded.answer(index, request, (index + 1) * 500);
    for (const each of reply.earlier) session = reduce(session, each);
    sessions[index] = session;
    for (const each of reply.happenings) session = reduce(session, each);
    const acting = actingOf(request, reply);
    if (acting) acts.push({ at: reply.at, request: acting });
  }
  return { embedded, acts, session, sessions };
}

function line(connection: string, text: string, payload?: string): Request {
  const bytes = payload === undefined ? {} : { payload: new TextEncoder().encode(payload) };
  return { kind: 'line', connection, line: text, ...bytes };
}

const DAY: readonly Request[] = [
  { kind: 'logOn', who: 'alice', version: 'MSNP8' },
  { kind: 'logOn', who: 'bob', version: 'MSNP11' },
  line('alice NS', 'ADD 40 FL carol@example.com Carol 0'),
  line('alice NS', 'REM 41 AL bob@example.com'),
  line('alice NS', 'CHG 42 BSY 0'),
  { kind: 'clock', milliseconds: 600_000 },
  line('alice NS', 'ADG 43 Friends 0'),
  line('bob NS', 'XFR 60 SB'),
  { kind: 'close', connection: 'alice NS' },
  line('bob NS', 'NOPE'),
];

test('a day of log-ons, lists, presence, a challenge and an end comes out the same', () => {
  const { acts, session, embedded } = played(DAY);
  expect(acts).toHaveLength(DAY.length);
  const again = replayed(acts, embedded.stage.now, true, 0);
  expect(again.session).toEqual(session);
});

test('before each act the session is what was shown then: lists, presence, phases, logs, transaction IDs', () => {
  const { acts, sessions } = played(DAY);
  for (const [index, act] of acts.entries()) {
    expect(replayed(acts.slice(0, index), act.at, true, 0).session).toEqual(sessions[index]);
  }
});

test('after an ADD that was taken back the server has the lists of before, and gives the same answer again', () => {
  const { acts, embedded } = played(DAY.slice(0, 3));
  const [, , add] = acts;
  const { embedded: before } = replayed(acts.slice(0, 2), add?.at ?? 0, false, 0);
  const list = (of: Embedded) =>
    of.stage.world
      .account('alice@example.com')
      ?.on('FL')
      .map(({ handle }) => handle);
  expect(list(embedded)).toContain('carol@example.com');
  expect(list(before)).not.toContain('carol@example.com');
  const said = (of: Embedded) =>
    of
      .answer(0, line('alice NS', 'LST 50 FL'), 0)
      .happenings.flatMap((each) => (each.kind === 'said' ? [each.entry.line] : []));
  const { embedded: forth } = replayed(acts, embedded.stage.now, false, 0);
  expect(said(forth)).toEqual(said(embedded));
});

test('a scene is kept with its own exchange only, and goes on at its step', () => {
  const markdown = [
    '# Page',
    '```msnp version=MSNP7',
    'C: A',
    '```',
    'words',
    '```msnp title="A call" version=MSNP7 given="bob is online"',
    'C: XFR 15 SB',
    'S: XFR 15 SB 192.0.2.30:1863 CKI 17262740.1050826919.32308',
    '```',
  ].join('\n');
  const { acts, session, embedded } = played([
    { kind: 'logOn', who: 'alice', version: 'MSNP8' },
    { kind: 'scene', source: { title: '', exchanges: [{ page: 'commands/xfr', markdown, index: 1 }] } },
    { kind: 'step' },
  ]);
  const kept = sinceFresh(acts);
  expect(kept.map(({ request: { kind } }) => kind)).toEqual(['scene', 'step']);
  expect(JSON.stringify(kept)).not.toContain('words');
  const again = replayed(kept, embedded.stage.now, true, 0).session;
  expect(again.connections.map(({ id, log }) => [id, log.map((each) => each.line)])).toEqual(
    session.connections.map(({ id, log }) => [id, log.map((each) => each.line)]),
  );
});

test('100,000 messages leave logs, acts and server no larger than their bounds, and past the bound nothing is kept', () => {
  const embedded = new Embedded(0);
  const journal = new Journal();
  let session = NO_SESSION;
  let passed = 0;
  let count = 0;
  const ask = (request: Request) => {
    count += 1;
    const reply = embedded.answer(count, request, count);
    const acting = actingOf(request, reply);
    if (acting && journal.add({ at: reply.at, request: acting }, session)) passed += 1;
    for (const each of reply.happenings) session = reduce(session, each);
    return reply;
  };
  ask({
    kind: 'situate',
    sentences: ['alice is online', 'bob is online', 'alice and bob talk'],
    version: 'MSNP8',
  });
  for (let message = 0; message < 100_000; message++)
    ask(line('alice SB', `MSG ${message + 9} N 5`, 'Hello'));
  expect(embedded.stage.ends.size).toBe(4);
  for (const end of embedded.stage.ends.values()) expect(end.inbox.length).toBeLessThanOrEqual(200);
  for (const { log } of session.connections) expect(log.length).toBeLessThanOrEqual(LOG_LIMIT);
  expect([passed, journal.whole]).toEqual([1, false]);
  expect(journal.done.length).toBeLessThanOrEqual(ACT_LIMIT);
  ask({ kind: 'reset' });
  expect([journal.whole, journal.done.at(-1)?.act.request.kind]).toEqual([true, 'reset']);
});

test('the journal keeps as many acts as it says, forgets what is before a fresh server first, and few sessions', () => {
  const journal = new Journal();
  const act = (kind: 'step' | 'reset'): Act => ({ at: 0, request: { kind } });
  for (let count = 0; count < ACT_LIMIT / 2; count++) journal.add(act('step'), NO_SESSION);
  journal.add(act('reset'), NO_SESSION);
  for (let count = 0; count < ACT_LIMIT / 2; count++) journal.add(act('step'), NO_SESSION);
  expect(journal.whole).toBe(true);
  expect(journal.done).toHaveLength(ACT_LIMIT / 2 + 1);
  expect(journal.done.filter(({ shown }) => shown !== undefined)).toHaveLength(100);
});
