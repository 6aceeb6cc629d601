// msnp serve: addresses, accounts, state, log, and what stands in its way.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Ground } from '#testing/serving.ts';
import { serveOptions } from './serve.ts';

let folder: string;
const opened: Ground[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'msnp-serve-'));
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  rmSync(folder, { recursive: true });
});

async function open(options: Parameters<typeof Ground.open>[0] = {}): Promise<Ground> {
  const one = await Ground.open(options);
  opened.push(one);
  return one;
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const ALICE = 'alice@example.com';
const BOB = 'bob@example.com';
const ACCOUNTS = {
  accounts: [
    { handle: ALICE, password: '123456', friendlyName: 'Alice A', contacts: [BOB], groups: ['Friends'] },
    { handle: BOB, password: '123456', friendlyName: 'Bob', contacts: [ALICE] },
  ],
};

describe('addresses', () => {
  test('usual ones are loopback, 1863 and 8080', () => {
    expect(serveOptions([])).toMatchObject({ host: '127.0.0.1', port: 1863, http: 8080, log: false });
  });

  test('both are printed when the servers are up, one line each', async () => {
    const { out, err, serving } = await open({ site: folder });
    expect(out).toEqual([
      `Mock server: 127.0.0.1:${serving.tcp.port}`,
      `Site: http://127.0.0.1:${serving.http.port}/`,
    ]);
    expect(err).toEqual([]);
  });

  test('clients are told the address of --advertise, with the port listened at when it names none', async () => {
    const named = await open({ advertise: '198.51.100.7:1999' });
    const client = await named.connect();
    await client.ask('VER 1 MSNP7');
    expect(await client.ask(`USR 2 MD5 I ${ALICE}`)).toBe('XFR 2 NS 198.51.100.7:1999 0 198.51.100.7:1999');
    const bare = await open({ advertise: 'msn.example.com' });
    expect(bare.out[0]).toBe(`Mock server: msn.example.com:${bare.port} (listens at 127.0.0.1:${bare.port})`);
  });

  test('anything but loopback gets a warning', async () => {
    const { err } = await open({ host: '0.0.0.0', site: folder });
    expect(err).toEqual([expect.stringContaining('Warning: 0.0.0.0 is not loopback.')]);
  });

  test('without a built site the mock server runs, and says how to build it', async () => {
    const one = await open({ site: join(folder, 'none') });
    expect(one.err).toEqual([expect.stringContaining('npm run build')]);
    expect((await fetch(`http://127.0.0.1:${one.serving.http.port}/`)).status).toBe(503);
    expect(await (await one.connect()).ask('VER 1 MSNP7')).toBe('VER 1 MSNP7');
  });

  test.each(['--port', '--http'])('a port in use is named, with the option %s', async (option) => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const bound = other.address();
        resolve(typeof bound === 'object' && bound ? bound.port : 0);
      });
    });
    const wanted = option === '--port' ? { port } : { http: port };
    await expect(open(wanted)).rejects.toThrow(
      `Port ${port} at 127.0.0.1 is in use by another program. Choose another with ${option} N; 0 takes any free one.`,
    );
    await new Promise((resolve) => other.close(resolve));
  });

  test('a host that is not of this machine is named', async () => {
    await expect(open({ host: '192.0.2.1' })).rejects.toThrow('192.0.2.1 is no address of this machine.');
  });
});

describe('accounts of a file', () => {
  test('log on with their own password and know each other', async () => {
    const one = await open({ accounts: file('accounts.json', ACCOUNTS) });
    await expect(one.logOn(ALICE, 'password')).rejects.toThrow('911');
    const alice = await one.logOn(ALICE, '123456');
    expect(await alice.ask('CHG 8 NLN')).toBe('CHG 8 NLN');
    const bob = await one.logOn(BOB, '123456');
    await bob.ask('CHG 8 NLN');
    expect(await bob.line()).toBe(`ILN 8 NLN ${ALICE} Alice%20A`);
    expect(await alice.line()).toBe(`NLN NLN ${BOB} Bob`);
  });

  test('a file that is wrong or not there stops the start, and every wrong entry is named', async () => {
    await expect(open({ accounts: join(folder, 'none.json') })).rejects.toThrow(
      /none\.json: there is no such file\./,
    );
    const wrong = file('wrong.json', { accounts: [{ handle: 'alice', password: 1 }] });
    await expect(open({ accounts: wrong })).rejects.toThrow(
      /accounts\[0\]\.handle must be an address such as bob@example\.com, but is "alice"\.\n {2}accounts\[0\]\.password must be a text, but is 1\./,
    );
  });
});

describe('state', () => {
  test('lists, groups and properties are there after a restart', async () => {
    const state = join(folder, 'state.json');
    const first = await open({ state });
    const { world } = first.serving;
    const carol = world.account('carol@example.com');
    if (!carol) throw new Error('carol is missing');
    const group = world.addGroup(carol, 'Work');
    world.addTo(carol, 'FL', ALICE, 'Alice').contact.groups.add(group.number);
    world.addTo(carol, 'AL', ALICE, 'Alice');
    carol.properties.set('PHH', '555');
    carol.privacy = 'BL';
    carol.waiting.push({ id: 'one', from: BOB, friendly: 'Bob', body: 'Hello', at: 5 });
    await first.close();
    opened.length = 0;

    const second = await open({ state });
    const kept = second.serving.world.account('carol@example.com');
    expect(kept).toMatchObject({ privacy: 'BL', listVersion: carol.listVersion, waiting: carol.waiting });
    expect(kept?.groups).toEqual(carol.groups);
    expect(kept?.contact(ALICE)).toEqual(carol.contact(ALICE));
    expect(kept?.properties).toEqual(carol.properties);
    const alice = second.serving.world.account(ALICE);
    expect(alice && second.serving.world.followersOf(alice).map(({ handle }) => handle)).toContain(
      'carol@example.com',
    );
    expect(statSync(state).mode & 0o077).toBe(0);
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  test('changes are written while the server runs', async () => {
    const state = join(folder, 'state.json');
    const one = await open({ state });
    one.serving.world.account(ALICE)?.properties.set('PHH', '12345');
    await one.logOn(ALICE);
    await expect.poll(() => readFileSync(state, 'utf8'), { timeout: 5_000 }).toContain('12345');
  });

  test('a password of the accounts file goes before the kept one', async () => {
    const state = join(folder, 'state.json');
    await (await Ground.open({ state, accounts: file('accounts.json', ACCOUNTS) })).close();
    const [alice, bob] = ACCOUNTS.accounts;
    const changed = { accounts: [{ ...alice, password: 'new' }, bob] };
    const one = await open({ state, accounts: file('accounts.json', changed) });
    await expect(one.logOn(ALICE, 'new')).resolves.toBeDefined();
  });

  test.each([
    ['{"shape":1,"acc', 'It is not JSON'],
    ['{}', 'shape must be a whole number, but is missing.'],
    ['{"shape":2,"accounts":[]}', 'shape must be 1, but is 2.'],
    ['{"shape":1,"accounts":[{"handle":5}]}', 'accounts[0].handle must be a text, but is 5.'],
    ['', 'It is not JSON'],
  ])('a broken file is refused and left as it is: %s', async (content, sentence) => {
    const state = file('state.json', content);
    await expect(open({ state })).rejects.toThrow(sentence);
    expect(readFileSync(state, 'utf8')).toBe(content);
    expect(readdirSync(folder)).toEqual(['state.json']);
  });

  test('a place where nothing can be written stops the start', async () => {
    await expect(open({ state: join(folder, 'none/state.json') })).rejects.toThrow(
      /Cannot write the state file .*none/,
    );
  });

  test('what a crash in the middle of writing leaves beside the file is passed over', async () => {
    const state = join(folder, 'state.json');
    await (await Ground.open({ state })).close();
    file('state.json.new', '{"shape":1,"acc');
    const one = await open({ state });
    expect(one.serving.world.account(ALICE)?.handle).toBe(ALICE);
  });
});

describe('the log', () => {
  test('has a line for each message of both sides, and no secret', async () => {
    const one = await open({ log: true });
    const alice = await one.arrive(ALICE);
    const bob = await one.arrive(BOB);
    const [first] = await one.chat([BOB, bob], [ALICE, alice]);
    first.say('MSG 3 N 5', 'hello');
    alice.say('USR hunter2');
    await alice.until('FLN').catch(() => []);
    const log = one.out.slice(2).join('\n');
    expect(log).toMatch(/^\d\d:\d\d:\d\d\.\d{3} \d+ 127\.0\.0\.1:\d+ new C: VER 1 MSNP7/);
    expect(log).toContain(`${ALICE} NS MSNP7 C: USR 7 MD5 S ***`);
    expect(log).toContain(`${ALICE} NS MSNP7 S: USR 7 OK ${ALICE} Alice 1`);
    expect(log).toMatch(/S: MSG Hotmail Hotmail \d+ \(\d+ bytes of text\/x-msmsgsprofile\)/);
    expect(log).toMatch(/S: XFR 20 SB 127\.0\.0\.1:\d+ CKI \*\*\*/);
    expect(log).toMatch(/C: USR 1 bob@example\.com \*\*\*/);
    expect(log).toMatch(/S: RNG \d+ \S+ CKI \*\*\* bob@example\.com Bob/);
    expect(log).toMatch(/C: ANS 1 alice@example\.com \*\*\* \d+/);
    expect(log).toMatch(/NS MSNP7 C: USR \*\*\*\n.*refused: /);
    expect(log).not.toContain('hunter2');
  });

  test('cannot steer a terminal', async () => {
    const one = await open({ log: true });
    const client = await one.connect();
    client.send('VER 1 \u001b[2J\u0007\u009b\r\n');
    await client.line();
    const log = one.out.slice(2).join('\n');
    expect(log).toContain('\\u{1b}[2J\\u{7}\\u{9b}');
    expect(log).not.toMatch(/\p{Cc}(?<!\n)/u);
  });
});
