// What peers and networks do to real sockets: slow, half-open, deaf and torn connections, and that others notice nothing.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { md5Digest } from '#content/schemes/md5.ts';
import type { RawClient } from '#testing/raw-client.ts';
import { Ground } from '#testing/serving.ts';

const ALICE = 'alice@example.com';
const BOB = 'bob@example.com';

let ground: Ground;

beforeEach(async () => {
  ground = await Ground.open();
});

afterEach(() => ground.close());

/** Sends a text a byte a segment. */
async function trickle(client: RawClient, text: string): Promise<void> {
  for (const byte of Buffer.from(text)) {
    client.send(Uint8Array.of(byte));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a client that sends a byte at a time logs on, talks with payloads and leaves', async () => {
  const alice = await ground.arrive(ALICE);
  const dispatch = await ground.connect();
  await trickle(dispatch, `VER 1 MSNP7 CVR0\r\nINF 2\r\nUSR 3 MD5 I ${BOB}\r\n`);
  await dispatch.until('XFR 3 NS');
  const bob = await ground.connect();
  await trickle(bob, `VER 1 MSNP7 CVR0\r\nINF 2\r\nUSR 3 MD5 I ${BOB}\r\n`);
  const challenge = ((await bob.until('USR 3')).at(-1) ?? '').split(' ')[4] ?? '';
  await trickle(bob, `USR 4 MD5 S ${md5Digest(challenge, 'password')}\r\nSYN 5 0\r\nCHG 6 NLN\r\n`);
  await bob.until('CHG 6 NLN');
  expect((await alice.until('NLN')).at(-1)).toBe(`NLN NLN ${BOB} Bob`);
  const [first, second] = await ground.chat([ALICE, alice], [BOB, bob]);
  await trickle(second, 'MSG 7 A 10\r\n0123456789');
  expect(await first.message()).toMatchObject({ payload: '0123456789' });
  expect(await second.line()).toBe('ACK 7');
  await trickle(bob, 'OUT\r\n');
  expect((await alice.until('FLN')).at(-1)).toBe(`FLN ${BOB}`);
});

test('a client that is slow in the middle of a payload keeps nobody waiting', async () => {
  const alice = await ground.arrive(ALICE);
  const bob = await ground.arrive(BOB);
  const [first, second] = await ground.chat([BOB, bob], [ALICE, alice]);
  first.send('MSG 3 A 10\r\n01234');
  for (let count = 0; count < 50; count++) expect(await alice.ask('PNG')).toBe('QNG');
  second.say('MSG 4 A 3', 'abc');
  expect(await second.line()).toBe('ACK 4');
  first.send('56789');
  expect(await second.message()).toMatchObject({ payload: '0123456789' });
});

test('a client that ends its side is off line for others, though its socket stays half open', async () => {
  const alice = await ground.arrive(ALICE);
  const bob = await ground.arrive(BOB);
  bob.socket.end();
  expect((await alice.until('FLN')).at(-1)).toBe(`FLN ${BOB}`);
  await expect.poll(() => ground.serving.sessions(), { timeout: 5_000 }).toBe(1);
});

test('a client that never reads is cut once too much waits for it, and the other side hears BYE', async () => {
  const alice = await ground.arrive(ALICE);
  const bob = await ground.arrive(BOB);
  const [first, second] = await ground.chat([BOB, bob], [ALICE, alice]);
  second.socket.pause();
  const payload = 'x'.repeat(1_600);
  let cut = false;
  const end = first.until(`BYE ${ALICE}`).then(() => {
    cut = true;
  });
  for (let count = 0; count < 60_000 && !cut; count++) {
    first.say(`MSG ${count + 10} U 1600`, payload);
    if (count % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await end;
  expect(await alice.ask('PNG')).toBe('QNG');
  expect(await bob.ask('PNG')).toBe('QNG');
}, 120_000);

describe('three hundred connections that go wrong', () => {
  test('leave nothing behind, and those who are on line go on', async () => {
    const alice = await ground.arrive(ALICE);
    const { world } = ground.serving;
    for (let count = 0; count < 300; count++) {
      const client = await ground.connect();
      if (count % 5 === 0) client.send('VER 1 MSNP8');
      if (count % 5 === 1) client.send('VER 1 MSNP8\r\nMSG 2 A 1664\r\nhalf');
      if (count % 5 === 2) client.send(Buffer.alloc(2_000, 0xff));
      if (count % 5 === 3) client.send(`ANS 1 ${BOB} 0 0\r\n`);
      if (count % 2 === 0) client.socket.resetAndDestroy();
      else client.end();
    }
    expect(await alice.ask('PNG')).toBe('QNG');
    await expect.poll(() => ground.serving.sessions(), { timeout: 10_000 }).toBe(1);
    expect([world.places.size, world.rooms.size, world.referrals.size]).toEqual([1, 0, 0]);
    expect(ground.err.filter((line) => line.includes('fault'))).toEqual([]);
  }, 60_000);
});
