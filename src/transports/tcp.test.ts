// The mock server over real sockets: whole sessions by hand, and what peers and networks do to them.
import { execFile } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { md5Digest } from '#content/schemes/md5.ts';
import { Ground } from '#testing/serving.ts';

const ALICE = 'alice@example.com';
const BOB = 'bob@example.com';
const CAROL = 'carol@example.com';

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

const opened: Ground[] = [];

async function own(options: Parameters<typeof Ground.open>[0] = {}): Promise<Ground> {
  const one = await Ground.open(options);
  opened.push(one);
  return one;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

describe('an MSNP7 session by hand', () => {
  test('goes from the dispatch server to the notification server, through the log-on, to OUT', async () => {
    const dispatch = await ground.connect();
    expect(await dispatch.ask('VER 1 MSNP7 MSNP6 MSNP5 MSNP4 CVR0')).toBe('VER 1 MSNP7');
    expect(await dispatch.ask('INF 2')).toBe('INF 2 MD5');
    const here = `127.0.0.1:${ground.port}`;
    expect(await dispatch.ask(`USR 3 MD5 I ${ALICE}`)).toBe(`XFR 3 NS ${here} 0 ${here}`);
    expect(await dispatch.line()).toBe('closed');

    const alice = await ground.connect();
    expect(await alice.ask('VER 4 MSNP7 MSNP6 MSNP5 MSNP4 CVR0')).toBe('VER 4 MSNP7');
    expect(await alice.ask('INF 5')).toBe('INF 5 MD5');
    const challenge = await alice.ask(`USR 6 MD5 I ${ALICE}`);
    expect(challenge).toMatch(/^USR 6 MD5 S \d{10}\.\d{9}$/);
    const digest = md5Digest(challenge.split(' ')[4] ?? '', 'password');
    expect(await alice.ask(`USR 7 MD5 S ${digest}`)).toBe(`USR 7 OK ${ALICE} Alice 1`);
    const profile = await alice.message();
    expect(profile.line).toBe(`MSG Hotmail Hotmail ${Buffer.byteLength(profile.payload)}`);
    expect(profile.payload).toMatch(
      /^MIME-Version: 1\.0\r\nContent-Type: text\/x-msmsgsprofile; charset=UTF-8\r\n[\s\S]*\r\n\r\n$/,
    );
    expect(await alice.ask('CHG 9 NLN')).toBe('CHG 9 NLN');
    expect(await alice.ask('PNG')).toBe('QNG');
    expect(await alice.ask('OUT')).toBe('OUT');
    expect(await alice.line()).toBe('closed');
  });

  test('a wrong password gets 911, and the connection ends', async () => {
    await expect(ground.logOn(ALICE, 'guess')).rejects.toThrow('911 7');
  });

  test('two people on line talk, and the message arrives to the byte', async () => {
    const alice = await ground.arrive(ALICE);
    const bob = await ground.arrive(BOB);
    expect(await bob.line()).toBe(`ILN 8 NLN ${ALICE} Alice`);
    expect(await alice.line()).toBe(`NLN NLN ${BOB} Bob`);
    const [first, second] = await ground.chat([BOB, bob], [ALICE, alice]);
    const text =
      'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nGrüße\0\u{1F600}\r\nMSG 1 N 3\r\n';
    first.say(`MSG 3 A ${Buffer.byteLength(text)}`, text);
    expect(await first.line()).toBe('ACK 3');
    expect(await second.message()).toEqual({
      line: `MSG ${BOB} Bob ${Buffer.byteLength(text)}`,
      payload: text,
    });
    second.say('OUT');
    expect(await first.line()).toBe(`BYE ${ALICE}`);
    alice.end();
    expect(await bob.line()).toBe(`FLN ${ALICE}`);
  });

  test('who is added to a list hears of it at once', async () => {
    const one = await own();
    const [alice, carol] = [await one.logOn(ALICE), await one.logOn(CAROL)];
    for (const client of [alice, carol]) {
      client.say('SYN 8 0');
      client.say('CHG 9 NLN');
      await client.until('CHG 9');
    }
    const added = await alice.ask(`ADD 10 FL ${CAROL} Carol 0`);
    expect(added).toMatch(/^ADD 10 FL \d+ carol@example\.com Carol 0$/);
    expect(await carol.line()).toMatch(/^ADD 0 RL \d+ alice@example\.com Alice$/);
    expect(await alice.until('ILN')).toContain(`ILN 10 NLN ${CAROL} Carol`);
  });

  test('works from Python’s sockets as well', async () => {
    const script = [
      'import socket, hashlib, sys',
      's = socket.create_connection(("127.0.0.1", int(sys.argv[1]))); f = s.makefile("rb")',
      'def ask(line): s.sendall(line.encode() + b"\\r\\n"); return f.readline().decode().split()',
      `assert ask("VER 1 MSNP7") == ["VER", "1", "MSNP7"]; ask("INF 2"); x = ask("USR 3 MD5 I ${CAROL}")`,
      'h, p = x[3].split(":"); s = socket.create_connection((h, int(p))); f = s.makefile("rb")',
      `ask("VER 1 MSNP7"); ask("INF 2"); c = ask("USR 3 MD5 I ${CAROL}")[4]`,
      'print(" ".join(ask("USR 4 MD5 S " + hashlib.md5((c + "password").encode()).hexdigest())))',
      'm = f.readline().split(); assert len(f.read(int(m[3]))) == int(m[3]); print(" ".join(ask("CHG 5 NLN")))',
    ].join('\n');
    const said = await new Promise<string>((resolve, reject) => {
      execFile('python3', ['-c', script, String(ground.port)], (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      );
    });
    expect(said.trim().split(/\r?\n/)).toEqual([`USR 4 OK ${CAROL} Carol 1`, 'CHG 5 NLN']);
  });
});

describe('how bytes come in makes no difference', () => {
  test('one byte at a time', async () => {
    const client = await ground.connect();
    for (const byte of Buffer.from('VER 1 MSNP7 CVR0\r\nINF 2\r\n')) {
      client.send(Uint8Array.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect([await client.line(), await client.line()]).toEqual(['VER 1 MSNP7', 'INF 2 MD5']);
  });

  test('several commands in one segment', async () => {
    const client = await ground.connect();
    client.send(`VER 1 MSNP7 CVR0\r\nINF 2\r\nPNG\r\nUSR 3 MD5 I dave@example.com\r\n`);
    expect([await client.line(), await client.line(), await client.line()]).toEqual([
      'VER 1 MSNP7',
      'INF 2 MD5',
      'QNG',
    ]);
    expect(await client.line()).toContain('XFR 3 NS ');
  });

  test('lines that end with LF alone', async () => {
    const client = await ground.connect();
    client.send('VER 1 MSNP7 CVR0\nINF 2\n');
    expect([await client.line(), await client.line()]).toEqual(['VER 1 MSNP7', 'INF 2 MD5']);
  });

  test('a command right behind a payload, and a payload in pieces', async () => {
    const one = await own();
    const alice = await one.arrive(ALICE);
    const bob = await one.arrive(BOB);
    const [first, second] = await one.chat([BOB, bob], [ALICE, alice]);
    first.send('MSG 3 N 10\r\n01234');
    await new Promise((resolve) => setTimeout(resolve, 20));
    first.send('56789MSG 4 A 3\r\nabcMSG 5 A 0\r\n');
    expect(await second.message()).toMatchObject({ payload: '0123456789' });
    expect(await second.message()).toMatchObject({ payload: 'abc' });
    expect([await first.line(), await first.line()]).toEqual(['ACK 4', 'ACK 5']);
  });

  test('a client that ends its side right behind its lines gets the answers', async () => {
    const client = await ground.connect();
    client.socket.end('VER 1 MSNP7 CVR0\r\nINF 2\r\n');
    expect([await client.line(), await client.line(), await client.line()]).toEqual([
      'VER 1 MSNP7',
      'INF 2 MD5',
      'closed',
    ]);
  });
});

describe('what goes wrong with one connection leaves the others alone', () => {
  test('a reset in the middle of a payload takes that one off line', async () => {
    const one = await own();
    const alice = await one.arrive(ALICE);
    const bob = await one.arrive(BOB);
    const [first, second] = await one.chat([BOB, bob], [ALICE, alice]);
    first.send('MSG 3 A 1000\r\nhalf of it');
    first.socket.resetAndDestroy();
    expect(await second.line()).toBe(`BYE ${BOB}`);
    bob.socket.resetAndDestroy();
    expect((await alice.until('FLN')).at(-1)).toBe(`FLN ${BOB}`);
    expect(await alice.ask('PNG')).toBe('QNG');
  });

  test('nonsense closes the connection that sent it, without a word', async () => {
    const one = await own();
    const alice = await one.arrive(ALICE);
    const other = await one.connect();
    other.send('GET / HTTP/1.1\r\nHost: example.com\r\n\r\n');
    expect(await other.line()).toBe('closed');
    const binary = await one.connect();
    binary.send(Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7919) % 256 || 1));
    expect(await binary.line()).toBe('closed');
    expect(await alice.ask('PNG')).toBe('QNG');
  });
});

test('a shutdown says OUT SSD to who is logged on, and ends every connection', async () => {
  const one = await own();
  const alice = await one.arrive(ALICE);
  const fresh = await one.connect();
  await fresh.ask('VER 1 MSNP7 CVR0');
  const closing = one.serving.close();
  expect(await alice.line()).toBe('OUT SSD');
  expect(await alice.line()).toBe('closed');
  expect(await fresh.line()).toBe('closed');
  await closing;
  await expect(one.connect()).rejects.toThrow('ECONNREFUSED');
});
