// Live mode of msnp serve: pages of its own watch every connection, and open connections of their own.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { md5Digest } from '#content/schemes/md5.ts';
import { LIVE_PATHS, LIVE_PAYLOAD, NOT_LIVE } from '#server/live.ts';
import { LivePage } from '#testing/live-page.ts';
import { Ground } from '#testing/serving.ts';
import { textOf } from '#testing/sources.ts';

const ALICE = 'alice@example.com';
const BOB = 'bob@example.com';

let ground: Ground;
const pages: LivePage[] = [];

beforeEach(async () => {
  ground = await Ground.open({ advertise: 'msn.example.com' });
});

afterEach(async () => {
  for (const { socket } of pages.splice(0)) socket.terminate();
  await ground.close();
});

const host = () => `127.0.0.1:${ground.serving.http.port}`;

async function open(path: string, headers: Record<string, string> = { Origin: `http://${host()}` }) {
  const page = await LivePage.open(`ws://${host()}/${path}`, headers);
  pages.push(page);
  return page;
}

const watch = () => open(LIVE_PATHS.watch);

const text = (payload: string | undefined) => Buffer.from(payload ?? '', 'base64').toString();

describe('whether a page is live', () => {
  test('is told by a file that a static host has too, so that no request fails', async () => {
    expect(JSON.parse(textOf(`public/${LIVE_PATHS.probe}`))).toEqual(NOT_LIVE);
    const answer = await fetch(`http://${host()}/${LIVE_PATHS.probe}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ live: 1, address: `msn.example.com:${ground.port}` });
  });
});

describe('a page of another origin', () => {
  test.each([
    ['none', {}],
    ['that of another host', { Origin: 'http://evil.example' }],
    ['that of another port', { Origin: 'http://127.0.0.1:1' }],
    ['that of no page', { Origin: 'null' }],
    ['one that is no address', { Origin: 'http://' }],
    ['a file', { Origin: 'file://' }],
    ['a foreign name that was made to lead here', { Origin: 'http://evil.example', Host: 'evil.example' }],
  ])('is refused: %s', async (_, headers) => {
    await expect(open(LIVE_PATHS.watch, headers)).rejects.toThrow('403');
    await expect(open(LIVE_PATHS.connect, headers)).rejects.toThrow('403');
  });

  test.each(['localhost', 'msn.example.com', '[::1]', '192.0.2.7'])(
    'is let in by its own name %s',
    async (name) => {
      const own = `${name}:${ground.serving.http.port}`;
      const page = await open(LIVE_PATHS.watch, { Origin: `http://${own}`, Host: own });
      await page.message('welcome');
    },
  );

  test('gets 404 elsewhere, and 400 for a service that is not there', async () => {
    await expect(open('live')).rejects.toThrow('404');
    await expect(open(`${LIVE_PATHS.connect}?service=XX`)).rejects.toThrow('400');
  });
});

describe('a page that watches', () => {
  test('is told who is there, who comes, what is said, and who goes', async () => {
    const bob = await ground.arrive(BOB);
    const page = await watch();
    const { open: there } = await page.message('welcome');
    expect(there).toHaveLength(1);
    expect(there[0]).toMatchObject({
      ...{ account: BOB, carrier: 'tcp', service: 'NS', version: 'MSNP7', phase: 'online' },
      peer: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    });
    const client = await ground.connect();
    const opened = await page.message('opened');
    expect(opened.open).toMatchObject({ carrier: 'tcp' });
    expect(opened.open.version).toBeUndefined();
    await client.ask('VER 1 MSNP8 CVR0');
    const { connection } = opened.open;
    const [heard, said] = [
      await page.message('said', ({ from, line }) => from === 'client' && line.startsWith('VER')),
      await page.message('said', ({ from, line }) => from === 'server' && line.startsWith('VER')),
    ];
    expect(heard).toMatchObject({ connection, line: 'VER 1 MSNP8 CVR0', masked: false, size: 0 });
    expect(said).toMatchObject({ connection, line: 'VER 1 MSNP8' });
    expect(said.id).toBeGreaterThan(heard.id);
    client.say(`USR 2 TWN I ${ALICE}`);
    const next = await page.message('said', ({ line }) => line === `USR 2 TWN I ${ALICE}`);
    expect(next).toMatchObject({ connection, version: 'MSNP8', service: 'NS' });
    client.end();
    await page.message('closed', (message) => message.connection === connection);
    bob.end();
    await page.message('closed', (message) => message.connection === there[0]?.connection);
  });

  test('sees payloads, and no password, digest, ticket or cookie', async () => {
    const page = await watch();
    const alice = await ground.arrive(ALICE);
    const bob = await ground.arrive(BOB);
    const [first, second] = await ground.chat([BOB, bob], [ALICE, alice]);
    first.say('MSG 3 N 5', 'hello');
    await second.message();
    const message = await page.message('said', ({ line }) => line === 'MSG 3 N 5');
    expect(message).toMatchObject({ account: BOB, service: 'SB', from: 'client', size: 5, masked: false });
    expect(text(message.payload)).toBe('hello');
    const profile = await page.message('said', ({ line }) => line.startsWith('MSG Hotmail'));
    expect(profile.masked).toBe(true);
    expect(text(profile.payload)).toMatch(/\r\nMSPAuth: \*\*\*\r\n/);
    const lines = page.messages.flatMap((each) => (each.kind === 'said' ? [each] : []));
    expect(lines.filter(({ masked }) => masked).map(({ line }) => line)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^USR \d+ MD5 S \*\*\*$/),
        expect.stringMatching(/^XFR 20 SB \S+ CKI \*\*\*$/),
        expect.stringMatching(/^ANS 1 \S+ \*\*\* \d+$/),
      ]),
    );
  });

  test('learns why a line was refused, and where in the line', async () => {
    const page = await watch();
    const alice = await ground.arrive(ALICE);
    alice.say('CHG 9 XYZ');
    const line = await page.message('said', (each) => each.line === 'CHG 9 XYZ');
    const refused = await page.message('refused');
    expect(refused).toMatchObject({ entry: line.id, connection: line.connection, line: 'CHG 9 XYZ' });
    expect(refused.place).toEqual({ column: 6, width: 3 });
    expect(refused.detail).toContain('must be NLN');
    const other = await ground.connect();
    other.say('VER 1 MSNP7');
    other.say('USR 2 TWN S t=secret x y');
    const masked = await page.message('refused', ({ line: each }) => each.startsWith('USR'));
    expect(masked.line).toBe('USR ***');
    expect(masked.place).toBeUndefined();
    expect(page.texts.join('\n')).not.toContain('secret');
  });

  test('sees requests to web services, without the query', async () => {
    const page = await watch();
    await fetch(`http://${host()}/rdr/pprdr.asp?t=secret`);
    await fetch(`http://${host()}/abservice/abservice.asmx`, {
      ...{ method: 'POST', body: '<x/>' },
      headers: { SOAPAction: '"http://www.msn.com/webservices/AddressBook/ABFindAll"' },
    });
    const first = await page.message('request');
    expect(first).toMatchObject({ method: 'GET', path: '/rdr/pprdr.asp', status: 200, secure: false });
    const second = await page.message('request', ({ method }) => method === 'POST');
    expect(second.action).toBe('ABFindAll');
    expect(page.texts.join('\n')).not.toContain('secret');
  });

  test('gets long payloads cut, with their whole length', async () => {
    const page = await watch();
    const long = `<Data><PSM>${'x'.repeat(LIVE_PAYLOAD)}</PSM></Data>`;
    const modern = await ground.connect();
    await modern.ask('VER 1 MSNP11');
    modern.say(`UUX 2 ${long.length}`, long);
    const message = await page.message('said', ({ line }) => line === `UUX 2 ${long.length}`);
    expect(message.size).toBe(long.length);
    expect(text(message.payload)).toBe(long.slice(0, LIVE_PAYLOAD));
  });

  test('that does not read is told how many messages it has missed, and who is there', async () => {
    const page = await watch();
    await page.message('welcome');
    page.socket.pause();
    const bob = await ground.arrive(BOB);
    bob.say('XFR 20 SB');
    const cookie = ((await bob.until('XFR 20')).at(-1) ?? '').split(' ')[5];
    const room = await ground.connect();
    await room.ask(`USR 1 ${BOB} ${cookie}`);
    const payload = 'y'.repeat(1200);
    const count = 10_000;
    for (let at = 0; at < count; at++) room.say(`MSG ${at + 10} U 1200`, payload);
    expect(await room.ask('MSG 9 N 3', 'end')).toBe('NAK 9');
    page.socket.resume();
    const dropped = await page.message('dropped');
    expect(dropped.count).toBeGreaterThan(0);
    expect(dropped.open.map(({ service }) => service)).toEqual(['NS', 'SB']);
    const seen = page.messages.filter(({ kind }) => kind === 'said').length;
    expect(seen + dropped.count).toBeGreaterThanOrEqual(count);
    room.say('CAL 11 nobody@example.com');
    await page.message('said', ({ line }) => line === 'CAL 11 nobody@example.com');
  });

  test('is told when the server stops', async () => {
    const page = await watch();
    const alice = await ground.arrive(ALICE);
    await ground.serving.close();
    await page.until(() => page.closed !== undefined, 'the end');
    expect(page.closed).toBe(1001);
    await page.message('said', ({ line }) => line === 'OUT SSD');
    expect(await alice.line()).toBe('OUT SSD');
  });
});

describe('a connection of a page', () => {
  const say = (page: LivePage, line: string) => page.socket.send(Buffer.from(`${line}\r\n`, 'latin1'));

  test('speaks to the same server as clients of TCP, and is watched under the id that it is told', async () => {
    const watcher = await watch();
    const bob = await ground.arrive(BOB);
    const page = await open(`${LIVE_PATHS.connect}?service=NS`);
    say(page, 'VER 1 MSNP7 CVR0');
    say(page, 'INF 2');
    page.socket.send(Buffer.from('USR 3 MD5'));
    page.socket.send(Buffer.from(` I ${ALICE}\r\n`));
    await page.until(() => /USR 3 MD5 S \S+\r\n/.test(page.bytes), 'the challenge');
    const challenge = /USR 3 MD5 S (\S+)/.exec(page.bytes)?.[1] ?? '';
    say(page, `USR 4 MD5 S ${md5Digest(challenge, 'password')}`);
    say(page, 'CHG 5 NLN');
    expect((await bob.until('NLN')).at(-1)).toBe(`NLN NLN ${ALICE} Alice`);
    const taken = JSON.parse(page.texts[0] ?? '');
    expect(taken.kind).toBe('taken');
    const opened = await watcher.message('opened', ({ open: each }) => each.carrier === 'websocket');
    expect(opened.open.connection).toBe(taken.connection);
    say(page, 'OUT');
    await page.until(() => page.closed !== undefined, 'the end');
    expect(page.closed).toBe(1000);
    expect((await bob.until('FLN')).at(-1)).toBe(`FLN ${ALICE}`);
  });

  test('may come in at the address that serves all, like one of TCP', async () => {
    const page = await open(LIVE_PATHS.connect);
    say(page, 'VER 1 MSNP7 CVR0');
    say(page, `INF 2`);
    say(page, `USR 3 MD5 I dave@example.com`);
    await page.until(() => page.bytes.includes('XFR 3 NS '), 'the referral');
  });

  test('ends at a text frame, and at one that is too long', async () => {
    const page = await open(LIVE_PATHS.connect);
    page.socket.send('VER 1 MSNP7');
    await page.until(() => page.closed !== undefined, 'the end');
    expect(page.closed).toBe(1003);
    const other = await open(LIVE_PATHS.connect);
    other.socket.send(Buffer.alloc(1_048_577));
    await other.until(() => other.closed !== undefined, 'the end');
    expect(other.closed).toBe(1009);
  });

  test('that goes away takes its account off line', async () => {
    const page = await open(`${LIVE_PATHS.connect}?service=NS`);
    say(page, 'VER 1 MSNP7 CVR0');
    await page.until(() => page.bytes.includes('VER 1 MSNP7'), 'an answer');
    page.socket.terminate();
    const watcher = await watch();
    await watcher.message('welcome');
    await expect.poll(() => ground.serving.sessions(), { timeout: 5_000 }).toBe(0);
  });

  test('hears OUT SSD when the server stops', async () => {
    const page = await open(`${LIVE_PATHS.connect}?service=NS`);
    say(page, 'VER 1 MSNP7 CVR0');
    say(page, `USR 3 MD5 I ${ALICE}`);
    await page.until(() => /USR 3 MD5 S \S+\r\n/.test(page.bytes), 'the challenge');
    const challenge = /USR 3 MD5 S (\S+)/.exec(page.bytes)?.[1] ?? '';
    say(page, `USR 4 MD5 S ${md5Digest(challenge, 'password')}`);
    await page.until(() => page.bytes.includes('USR 4 OK'), 'the log-on');
    await ground.serving.close();
    await page.until(() => page.closed !== undefined, 'the end');
    expect(page.bytes.endsWith('OUT SSD\r\n')).toBe(true);
    expect(page.closed).toBe(1000);
  });
});
