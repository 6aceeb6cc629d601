// msnp serve --open: any account with any password, by every log-on, beside accounts that keep theirs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerSso } from '#content/schemes/sso.ts';
import { parsePassportAnswer } from '#content/schemes/twn.ts';
import { decodeBase64 } from '#crypto/base64.ts';
import { welcome } from '#server/open-door.ts';
import type { RawClient } from '#testing/raw-client.ts';
import { Ground } from '#testing/serving.ts';

const ALICE = 'alice@example.com';
const ZOE = 'zoe@example.org';

let folder: string;
const opened: Ground[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'msnp-open-'));
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  rmSync(folder, { recursive: true });
});

async function open(options: Parameters<typeof Ground.open>[0] = {}): Promise<Ground> {
  const one = await Ground.open({ open: true, ...options });
  opened.push(one);
  return one;
}

/** Begins a log-on: through the referral, to what the server answers to the first USR. */
async function begin(ground: Ground, version: string, scheme: string, handle: string) {
  const dispatch = await ground.connect();
  await dispatch.ask(`VER 1 ${version}`);
  dispatch.say(`USR 2 ${scheme} I ${handle}`);
  await dispatch.until('XFR');
  const client = await ground.connect();
  await client.ask(`VER 1 ${version}`);
  client.say(`USR 2 ${scheme} I ${handle}`);
  return { client, asked: ((await client.until('USR')).at(-1) ?? '').split(' ') };
}

async function passport(ground: Ground, handle: string, password: string) {
  const answer = await fetch(`http://127.0.0.1:${ground.serving.http.port}/login2.srf`, {
    headers: {
      Authorization: `Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in=${encodeURIComponent(handle)},pwd=${password},lc=1033`,
    },
  });
  return parsePassportAnswer(answer.headers.get('authentication-info') ?? '');
}

async function tokens(ground: Ground, handle: string, password: string): Promise<string> {
  const body = `<Envelope><Header><UsernameToken><Username>${handle}</Username><Password>${password}</Password></UsernameToken></Header><Body><RequestSecurityToken Id="RST1"><AppliesTo><EndpointReference><Address>messengerclear.live.com</Address></EndpointReference></AppliesTo><PolicyReference URI="MBI_KEY_OLD"/></RequestSecurityToken></Body></Envelope>`;
  const url = `http://127.0.0.1:${ground.serving.http.port}/RST.srf`;
  return (await fetch(url, { method: 'POST', body })).text();
}

async function sso(ground: Ground, handle: string, password: string): Promise<string> {
  const text = await tokens(ground, handle, password);
  const ticket = (/BinarySecurityToken[^>]*>([^<]*)</.exec(text)?.[1] ?? '').replace('&amp;', '&');
  const secret = decodeBase64(/BinarySecret>([^<]*)</.exec(text)?.[1] ?? '') ?? new Uint8Array(24);
  const { client, asked } = await begin(ground, 'MSNP15', 'SSO', handle);
  const { response } = answerSso({ nonce: asked[5] ?? '', secret, iv: new Uint8Array(8) });
  return client.ask(`USR 3 SSO S ${ticket} ${response}`);
}

async function online(client: RawClient): Promise<RawClient> {
  await client.ask('CHG 8 NLN');
  return client;
}

describe('an account that nobody has made', () => {
  test('comes about at its first log-on with a digest, and any password is right then and later', async () => {
    const one = await open();
    (await one.logOn(ZOE, 'first')).end();
    const zoe = await online(await one.logOn(ZOE, 'second'));
    expect(await zoe.ask('PNG')).toBe('QNG');
  });

  test('comes about at its first log-on with a ticket', async () => {
    const one = await open();
    const given = await passport(one, ZOE, 'anything');
    if (given?.kind !== 'success') throw new Error('There is no ticket');
    const { client } = await begin(one, 'MSNP8', 'TWN', ZOE);
    expect(await client.ask(`USR 3 TWN S ${given.ticket}`)).toBe(`USR 3 OK ${ZOE} ${ZOE} 1 0`);
    expect(await passport(one, ZOE, 'else')).toEqual(given);
  });

  test('comes about at its first log-on by single sign-on', async () => {
    const one = await open();
    expect(await sso(one, ZOE, 'anything')).toBe(`USR 3 OK ${ZOE} 1 0`);
  });

  test('can be added as a contact before it ever logs on, and learns of it then', async () => {
    const one = await open();
    const alice = await online(await one.logOn(ALICE));
    expect((await alice.ask(`ADD 9 FL ${ZOE} Zoe`)).split(' ').slice(0, 3)).toEqual(['ADD', '9', 'FL']);
    await alice.ask(`ADD 10 AL ${ZOE} Zoe`);
    const zoe = await one.logOn(ZOE, 'x');
    zoe.say('SYN 8 0');
    expect((await zoe.until('LST 8 RL')).at(-1)).toContain(ALICE);
    await zoe.ask('CHG 9 NLN');
    expect((await alice.until('NLN')).at(-1)).toBe(`NLN NLN ${ZOE} ${ZOE}`);
  });

  test('does not come about for what is no address', async () => {
    const one = await open();
    const alice = await one.logOn(ALICE);
    expect(await alice.ask('ADD 9 FL @ x')).toBe('201 9');
    expect(one.serving.world.accounts.size).toBe(3);
  });
});

describe('other accounts', () => {
  test('keep their passwords', async () => {
    const accounts = join(folder, 'accounts.json');
    writeFileSync(accounts, JSON.stringify({ accounts: [{ handle: ALICE, password: '123456' }] }));
    const one = await open({ accounts });
    await expect(one.logOn(ALICE, 'wrong')).rejects.toThrow('911');
    expect((await passport(one, ALICE, 'wrong'))?.kind).not.toBe('success');
    expect(await tokens(one, ALICE, 'wrong')).toContain('FailedAuthentication');
    expect(await sso(one, ALICE, '123456')).toBe(`USR 3 OK ${ALICE} 1 0`);
  });

  test('are all that there are without --open', async () => {
    const one = await open({ open: false });
    await expect(one.logOn(ZOE)).rejects.toThrow('911');
    expect((await passport(one, ZOE, 'x'))?.kind).not.toBe('success');
    expect(one.err.join()).not.toContain('--open');
  });
});

test('what came about is kept: let in again with --open, not without, and with its password from an accounts file', async () => {
  const state = join(folder, 'state.json');
  const first = await Ground.open({ open: true, state });
  await first.logOn(ZOE, 'x');
  await first.close();
  const second = await Ground.open({ state });
  await expect(second.logOn(ZOE, '')).rejects.toThrow('911');
  await second.close();
  const third = await Ground.open({ open: true, state });
  expect(await (await third.logOn(ZOE, 'y')).ask('PNG')).toBe('QNG');
  await third.close();
  const accounts = join(folder, 'accounts.json');
  writeFileSync(accounts, JSON.stringify({ accounts: [{ handle: ZOE, password: 'own' }] }));
  const fourth = await open({ state, accounts });
  await expect(fourth.logOn(ZOE, 'y')).rejects.toThrow('911');
  expect(await (await fourth.logOn(ZOE, 'own')).ask('PNG')).toBe('QNG');
});

test('a warning says what it means, and another when no more accounts are made', async () => {
  const one = await open();
  expect(one.err).toContain(
    'Warning: --open lets anybody in. Any address is an account, and any password is right for those that come about that way.',
  );
  const { world } = one.serving;
  for (let at = 0; at < 10_005; at++) welcome(world, `user${at}@example.com`);
  expect(world.accounts.size).toBe(10_003);
  expect(one.err.filter((line) => line.includes('no more are made'))).toHaveLength(1);
  await expect(one.logOn(ZOE)).rejects.toThrow('911');
});
