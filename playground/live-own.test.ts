// Own connections to the real server, over real WebSockets, and what the server tells of all made ready to be shown.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { md5Digest } from '#content/schemes/md5.ts';
import { LIVE_PATHS, type LiveLine } from '#server/live.ts';
import { LivePage } from '#testing/live-page.ts';
import { Ground } from '#testing/serving.ts';
import type { Happening, Reply, Request } from './channel.ts';
import { whyEnded } from './live-codes.ts';
import { Own } from './live-own.ts';
import { toldBy } from './live-told.ts';

const BOB = 'bob@example.com';

let ground: Ground;
let own: Own;
let watcher: LivePage;
let happened: Happening[];

const host = () => `127.0.0.1:${ground.serving.http.port}`;

beforeEach(async () => {
  ground = await Ground.open();
  happened = [];
  own = new Own({
    socket(service) {
      const address = `ws://${host()}/${LIVE_PATHS.connect}?service=${service}`;
      // A browser tells of the error by closing; in Node somebody has to listen.
      return new WebSocket(address, { origin: `http://${host()}` }).on('error', () => {});
    },
    address: () => `127.0.0.1:${ground.port}`,
    clock: () => Date.now(),
    post: ({ happenings }: Reply) => void happened.push(...happenings),
  });
  watcher = await LivePage.open(`ws://${host()}/${LIVE_PATHS.watch}`, { Origin: `http://${host()}` });
  const told = toldBy(1);
  watcher.socket.on('message', () => {
    const message = watcher.messages.at(-1);
    const news = message && told(message);
    if (message?.kind === 'said' && news?.kind === 'line')
      own.told(message.connection, message.id, news.entry);
    if (message?.kind === 'refused' && news?.kind === 'refused')
      own.refused(message.connection, message.entry, news.problem);
  });
  await watcher.message('welcome');
});

afterEach(async () => {
  watcher.socket.terminate();
  await ground.close();
});

async function ask(request: Request): Promise<Reply> {
  const reply = await own.answer(1, request);
  happened.push(...reply.happenings);
  return reply;
}

function lines(from: 'client' | 'server' | 'note'): string[] {
  return happened.flatMap((each) =>
    each.kind === 'said' && each.entry.direction === from ? [each.entry.line] : [],
  );
}

async function hears(pattern: RegExp): Promise<RegExpExecArray> {
  await expect.poll(() => lines('server').join('\n'), { timeout: 5000 }).toMatch(pattern);
  const found = pattern.exec(lines('server').join('\n'));
  if (!found) throw new Error(`${pattern} was not said`);
  return found;
}

const say = (line: string, connection = `${BOB} NS`) => ask({ kind: 'line', connection, line });

async function logOn(): Promise<void> {
  await ask({ kind: 'open', who: BOB, service: 'NS', version: 'MSNP7' });
  await say('VER 1 MSNP7 CVR0');
  await say('INF 2');
  await say(`USR 3 MD5 I ${BOB}`);
  const [, challenge = ''] = await hears(/USR 3 MD5 S (\S+)/);
  await say(`USR 4 MD5 S ${md5Digest(challenge, 'password')}`);
  await hears(/USR 4 OK/);
}

describe('an own connection', () => {
  test('logs on by lines, shows what is masked for those who watch, and is seen by real clients', async () => {
    const alice = await ground.arrive('alice@example.com');
    await logOn();
    await say('CHG 5 NLN');
    expect((await alice.until('NLN')).at(-1)).toBe(`NLN NLN ${BOB} Bob`);
    expect(lines('client')).toContainEqual(expect.stringMatching(/^USR 4 MD5 S [\da-f]{32}$/));
    await hears(/ILN 5 NLN alice@example.com/);
    const state = happened.findLast((each) => each.kind === 'state');
    expect(state).toMatchObject({ version: 'MSNP7', phase: 'online' });
  });

  test('has the digest completed from the password that was given for the account', async () => {
    await ask({ kind: 'open', who: BOB, service: 'NS', version: 'MSNP7' });
    await say('VER 1 MSNP7 CVR0');
    await say('INF 2');
    await say(`USR 3 MD5 I ${BOB}`);
    const [, challenge = ''] = await hears(/USR 3 MD5 S (\S+)/);
    own.stage.passwords.set(BOB, 'other');
    const standing = { version: 'MSNP7', service: 'NS', phase: 'negotiated' };
    const at = happened.findLast((each) => each.kind === 'state');
    const phase = at?.kind === 'state' ? at.phase : standing.phase;
    const hint = await own.answer(2, {
      ...{ kind: 'hint', connection: `${BOB} NS`, text: 'USR 4 MD5 S ', settled: false },
      standing: { ...standing, phase },
    });
    expect(hint.answer).toMatchObject({
      candidates: [expect.stringContaining(md5Digest(challenge, 'other'))],
    });
  });

  test('waits for the payload that a line announces', async () => {
    await logOn();
    const reply = await say('MSG 9 N 5');
    expect(reply.answer).toEqual({ needs: 0 });
    const { answer } = await ask({ kind: 'open', who: BOB, service: 'SB', version: 'MSNP7' });
    expect(answer).toEqual({ connection: `${BOB} SB` });
  });

  test('is led to a switchboard at the address of the real server', async () => {
    await logOn();
    await say('CHG 5 NLN');
    await say('XFR 6 SB');
    const [, cookie] = await hears(/XFR 6 SB \S+ CKI (\S+)/);
    const offered = happened.find((each) => each.kind === 'offered');
    expect(offered).toMatchObject({
      offer: { who: BOB, service: 'SB', address: `127.0.0.1:${ground.port}`, line: `USR 1 ${BOB} ${cookie}` },
    });
  });

  test('is told why a line was refused, at that line', async () => {
    await logOn();
    await say('CHG 5 XYZ');
    await expect
      .poll(() => happened.find((each) => each.kind === 'refused'), { timeout: 5000 })
      .toBeDefined();
    const refused = happened.find((each) => each.kind === 'refused');
    const line = happened.find((each) => each.kind === 'said' && each.entry.line === 'CHG 5 XYZ');
    if (refused?.kind !== 'refused' || line?.kind !== 'said') throw new Error('Not told');
    expect(refused.entry).toBe(line.entry.id);
    expect(refused.problem.detail).toContain('must be NLN');
  });

  test('ends with the close code in words, and nothing more is sent', async () => {
    await logOn();
    await say('OUT');
    await expect.poll(() => lines('note').join(), { timeout: 5000 }).toContain('code 1000');
    expect(happened.at(-1)).toMatchObject({ kind: 'closed', by: 'server' });
    expect((await say('PNG')).failure).toContain('closed');
  });

  test('is refused in words when there is no server, and for what only the mock server can do', async () => {
    expect((await ask({ kind: 'reset' })).failure).toContain('not for the real server');
    await ground.serving.close();
    const late = await ask({ kind: 'open', who: BOB, service: 'NS', version: 'MSNP8' });
    expect(late.failure).toContain('does not answer');
  });

  test('of the same account and service gets a number, and its own end', async () => {
    await ask({ kind: 'open', who: BOB, service: 'NS', version: 'MSNP7' });
    const { answer } = await ask({ kind: 'open', who: BOB, service: 'NS', version: 'MSNP7' });
    expect(answer).toEqual({ connection: `${BOB}·2 NS` });
    await ask({ kind: 'close', connection: `${BOB} NS` });
    expect(happened.at(-1)).toMatchObject({ kind: 'closed', connection: `${BOB} NS`, by: 'client' });
    await expect.poll(() => ground.serving.sessions(), { timeout: 5000 }).toBe(1);
  });
});

describe('what the real server tells', () => {
  const line: LiveLine = {
    ...{ kind: 'said', id: 5, at: 0, from: 'client', line: 'VER 1 MSNP8 CVR0', masked: false, size: 0 },
    ...{ connection: '3', carrier: 'tcp', peer: '192.0.2.1:9', openedAt: 0, phase: 'fresh' },
  };

  test('has numbers that no line of an earlier life of the server had', () => {
    const [first, second] = [toldBy(1)(line), toldBy(2)(line)];
    if (first?.kind !== 'line' || second?.kind !== 'line') throw new Error('No lines');
    expect(first.entry.id).not.toBe(second.entry.id);
    expect(first.seen.key).not.toBe(second.seen.key);
  });

  test('is coloured by the registry, at the service where a first line fits', () => {
    const news = toldBy(1)({ ...line, line: 'ANS 1 bob@example.com 123.456 789', phase: 'fresh' });
    if (news?.kind !== 'line') throw new Error('No line');
    expect(news.entry.service).toBe('SB');
    expect(news.entry.marks[0]).toMatchObject({ start: 0, end: 3, look: 'command' });
    expect(news.seen).not.toHaveProperty('version');
  });

  test('keeps a payload as bytes, and what was masked', () => {
    const payload = Buffer.from([0, 255, 10]).toString('base64');
    const place = { service: 'SB', version: 'MSNP8', phase: 'joined' };
    const news = toldBy(1)({ ...line, ...place, line: 'MSG 3 N 3', payload, size: 3, masked: true });
    if (news?.kind !== 'line') throw new Error('No line');
    expect(news.entry.payload).toEqual(new Uint8Array([0, 255, 10]));
    expect(news.entry.masked).toBe(true);
    expect(news.seen.version).toBe('MSNP8');
  });
});

test.each([1000, 1001, 1003, 1006, 1009, 4999])('close code %i is explained with its number', (code) => {
  expect(whyEnded(code)).toContain(String(code));
});
