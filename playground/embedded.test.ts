// The mock server of the playground: what its replies tell of a log-on, a chat and a refusal.

import { expect, test } from 'vitest';
import { SPOKEN } from '#content/commands/ver/serve.ts';
import type { Happening, Offer, Request } from './channel.ts';
import { Embedded } from './embedded.ts';

function playground() {
  const embedded = new Embedded(0);
  let count = 0;
  const all: Happening[] = [];
  const ask = (request: Request, real = 0) => {
    count += 1;
    const reply = embedded.answer(count, request, real);
    all.push(...reply.happenings);
    return reply;
  };
  const lines = (connection: string, happenings: readonly Happening[] = all) =>
    happenings.flatMap((each) =>
      each.kind === 'said' && each.connection === connection
        ? [`${each.entry.direction[0]} ${each.entry.line}`]
        : [],
    );
  const say = (connection: string, line: string, payload?: string) => {
    const bytes = payload === undefined ? {} : { payload: new TextEncoder().encode(payload) };
    const { happenings } = ask({ kind: 'line', connection, line, ...bytes });
    return lines(connection, happenings).filter((each) => each.startsWith('s '));
  };
  const offers = (): Offer[] => all.flatMap((each) => (each.kind === 'offered' ? [each.offer] : []));
  return { ask, all, lines, say, offers, embedded };
}

test.each([...SPOKEN])('%s logs on by itself and comes on line', (version) => {
  const { ask, all, lines } = playground();
  ask({ kind: 'logOn', who: 'alice', version });
  expect(all.filter(({ kind }) => kind === 'refused')).toEqual([]);
  expect(lines('alice NS').filter((line) => line.startsWith('n '))).toEqual([]);
  expect(all.findLast(({ kind }) => kind === 'state')).toMatchObject({ version, phase: 'online' });
});

test('a switchboard is offered to the caller and to the called, each with its first line', () => {
  const { ask, say, offers } = playground();
  ask({ kind: 'logOn', who: 'alice', version: 'MSNP7' });
  ask({ kind: 'logOn', who: 'bob', version: 'MSNP7' });
  say('alice NS', 'XFR 20 SB');
  const [call] = offers();
  expect(call).toMatchObject({ who: 'alice', service: 'SB', address: '192.0.2.30:1863' });
  expect(call?.line).toMatch(/^USR 1 alice@example\.com \S+$/);
  ask({ kind: 'open', who: 'alice', service: 'SB', version: 'MSNP7' });
  expect(say('alice SB', call?.line ?? '')).toEqual(['s USR 1 OK alice@example.com Alice']);
  expect(say('alice SB', 'CAL 2 bob@example.com')[0]).toMatch(/^s CAL 2 RINGING \d+$/);
  const ring = offers()[1];
  expect(ring).toMatchObject({ who: 'bob', service: 'SB' });
  expect(ring?.line).toMatch(/^ANS 1 bob@example\.com \S+ \d+$/);
  ask({ kind: 'open', who: 'bob', service: 'SB', version: 'MSNP7' });
  expect(say('bob SB', ring?.line ?? '').at(-1)).toBe('s ANS 1 OK');
  expect(say('alice SB', 'MSG 3 A 5', 'Hello')).toEqual(['s ACK 3']);
});

test('a dispatch server leads to the notification server', () => {
  const { ask, say, offers } = playground();
  ask({ kind: 'open', who: 'bob', service: 'DS', version: 'MSNP7' });
  say('bob DS', 'VER 1 MSNP7 CVR0');
  say('bob DS', 'INF 2');
  say('bob DS', 'USR 3 MD5 I bob@example.com');
  expect(offers()).toMatchObject([{ who: 'bob', service: 'NS', line: 'VER 1 MSNP7 CVR0' }]);
});

test('a line that announces a payload is not sent before the payload is there', () => {
  const { ask, lines } = playground();
  ask({ kind: 'logOn', who: 'alice', version: 'MSNP11' });
  const before = lines('alice NS').length;
  const reply = ask({ kind: 'line', connection: 'alice NS', line: 'UUX 9 5' });
  expect(reply.answer).toEqual({ needs: 5 });
  expect(lines('alice NS')).toHaveLength(before);
});

test('a wrong line is refused with the reason and its place', () => {
  const { ask, all } = playground();
  ask({ kind: 'logOn', who: 'alice', version: 'MSNP7' });
  ask({ kind: 'line', connection: 'alice NS', line: 'CHG 9 ZZZ' });
  const refusal = all.find((each) => each.kind === 'refused');
  expect(refusal).toMatchObject({
    connection: 'alice NS',
    problem: { code: 'bad-value', column: 6, width: 3 },
  });
});

test('two connections of one account to one server have two names', () => {
  const { ask } = playground();
  expect(ask({ kind: 'open', who: 'alice', service: 'NS', version: 'MSNP8' }).answer).toEqual({
    connection: 'alice NS',
  });
  expect(ask({ kind: 'open', who: 'alice', service: 'NS', version: 'MSNP8' }).answer).toEqual({
    connection: 'alice·2 NS',
  });
});

test('a request that cannot be done fails with a sentence, and the server goes on', () => {
  const { ask } = playground();
  expect(ask({ kind: 'open', who: 'alice', service: 'XX', version: 'MSNP8' }).failure).toBe('No server XX');
  for (let count = 0; count < 64; count++)
    ask({ kind: 'open', who: 'alice', service: 'NS', version: 'MSNP8' });
  expect(ask({ kind: 'open', who: 'bob', service: 'NS', version: 'MSNP8' }).failure).toBe(
    '64 connections are open already',
  );
});

test('the clock follows the real one and can be moved, and a challenge comes when it is due', () => {
  const { ask, lines, embedded } = playground();
  ask({ kind: 'logOn', who: 'alice', version: 'MSNP8' });
  expect(ask({ kind: 'clock', milliseconds: 0 }, 1500).answer).toEqual({
    now: Date.UTC(2004, 8, 11, 12) + 1500,
  });
  ask({ kind: 'clock', milliseconds: 3_600_000 }, 1500);
  expect(lines('alice NS').some((line) => line.startsWith('s CHL 0 '))).toBe(true);
  expect(embedded.tick(1500)).toBeUndefined();
});

test('a situation is made true line by line, each of them to be seen', () => {
  const { ask, lines, say } = playground();
  const sentences = ['alice is online', 'bob is online', 'alice and bob talk'];
  expect(ask({ kind: 'situate', sentences, version: 'MSNP8' }).failure).toBeUndefined();
  expect(lines('alice SB').map((line) => line.slice(0, 5))).toEqual([
    'c USR',
    's USR',
    'c CAL',
    's CAL',
    's JOI',
  ]);
  expect(say('alice SB', 'MSG 9 A 2', 'Hi')).toEqual(['s ACK 9']);
  expect(lines('bob SB').at(-1)).toMatch(/^s MSG alice@example\.com/);
});

test('a situation that nobody knows is refused', () => {
  const { ask } = playground();
  expect(ask({ kind: 'situate', sentences: ['alice flies'], version: 'MSNP8' }).failure).toMatch(
    /is no situation/,
  );
});

test('a client of the time is taken for example: a message that wants to hear of its loss, lists as they are kept', () => {
  const { ask, embedded } = playground();
  ask({
    kind: 'situate',
    sentences: ['alice is online', 'bob is online', 'alice and bob talk'],
    version: 'MSNP8',
  });
  const inRoom = { version: 'MSNP8', service: 'SB', phase: 'joined' } as const;
  const filled = ask({ kind: 'fill', connection: 'alice SB', standing: inRoom, text: 'MSG' });
  expect(filled.answer).toMatchObject({ text: expect.stringMatching(/^MSG \d+ N$/) });
  expect(filled.answer).toHaveProperty('templates');
  const chosen = ask({ kind: 'fill', connection: 'alice SB', standing: inRoom, text: 'MSG 30 A' });
  expect(chosen.answer).toMatchObject({ text: 'MSG 30 A' });
  const online = { version: 'MSNP8', service: 'NS', phase: 'online' } as const;
  const { listVersion } = embedded.stage.world.account('alice@example.com') ?? {};
  const looking = { connection: 'alice NS', standing: online, text: 'SYN 40 ', settled: false };
  const hint = ask({ kind: 'hint', ...looking });
  expect(hint.answer).toMatchObject({ candidates: ['0', String(listVersion)] });
});
