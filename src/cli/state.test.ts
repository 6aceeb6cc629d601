// The state file: what it keeps over a restart, and what a server that is killed leaves of it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Program } from '#testing/program.ts';
import { RawClient } from '#testing/raw-client.ts';
import { Ground } from '#testing/serving.ts';
import { envelope, ticketXml } from '#testing/web-request.ts';
import { readState } from './state.ts';

const ALICE = 'alice@example.com';
const BOB = 'bob@example.com';
const CAROL = 'carol@example.com';

let folder: string;
let state: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'msnp-state-'));
  state = join(folder, 'state.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

async function post(ground: Ground, path: string, body: string): Promise<string> {
  const url = `http://127.0.0.1:${ground.serving.http.port}${path}`;
  const answer = await fetch(url, { method: 'POST', body });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  // The time of an answer, the name of its session and a ticket with the time in it are its own.
  return text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'TIME')
    .replace(/<(SessionId|CircleTicket)>[^<]*/g, '<$1>');
}

function book(ground: Ground, path: string, action: string, content: string): Promise<string> {
  const ns = 'xmlns="http://www.msn.com/webservices/AddressBook"';
  const header = `<ABAuthHeader ${ns}><TicketToken>${ticketXml('alice')}</TicketToken></ABAuthHeader>`;
  return post(ground, `/abservice/${path}.asmx`, envelope(header, `<${action} ${ns}>${content}</${action}>`));
}

function storage(ground: Ground, action: string, content = ''): Promise<string> {
  const ns = 'xmlns="http://www.msn.com/webservices/storage/2008"';
  const header = `<StorageUserHeader ${ns}><TicketToken>${ticketXml('alice')}</TicketToken></StorageUserHeader>`;
  const body = envelope(header, `<${action} ${ns}>${content}</${action}>`);
  return post(ground, '/storageservice/SchematizedStore.asmx', body);
}

function waiting(ground: Ground): Promise<string> {
  const ns = 'xmlns="http://www.hotmail.msn.com/ws/2004/09/oim/rsi"';
  const [, t = '', p = ''] = /t=([^&]*)&amp;p=(.*)/.exec(ticketXml('alice')) ?? [];
  const header = `<PassportCookie ${ns}><t>${t}</t><p>${p}</p></PassportCookie>`;
  return post(ground, '/rsi/rsi.asmx', envelope(header, `<GetMetadata ${ns}/>`));
}

/** Everything that clients can see of alice's account. */
async function seen(ground: Ground): Promise<readonly string[]> {
  const alice = await ground.logOn(ALICE);
  alice.say('SYN 20 0');
  const lines = await alice.until('LST 20 RL');
  alice.end();
  return [
    ...lines,
    await book(ground, 'abservice', 'ABFindAll', ''),
    await book(ground, 'abservice', 'ABFindContactsPaged', ''),
    await book(
      ground,
      'SharingService',
      'FindMembership',
      '<serviceFilter><Types><ServiceType>Messenger</ServiceType></Types></serviceFilter>',
    ),
    await storage(ground, 'GetProfile'),
    await waiting(ground),
  ];
}

test('lists, groups, properties, circles, the profile and waiting messages are the same after a restart', async () => {
  const first = await Ground.open({ state });
  const alice = await first.logOn(ALICE);
  expect(await alice.ask(`ADD 10 FL ${CAROL} Carol`)).toMatch(/^ADD 10 FL/);
  expect(await alice.ask(`ADD 11 BL ${CAROL} Carol`)).toMatch(/^ADD 11 BL/);
  expect(await alice.ask('ADG 12 Work 0')).toMatch(/^ADG 12/);
  expect(await alice.ask('PRP 13 PHH 555%201234')).toMatch(/^PRP 13/);
  expect(await alice.ask('BLP 14 BL')).toMatch(/^BLP 14/);
  expect(await alice.ask('GTC 15 N')).toMatch(/^GTC 15/);
  alice.end();
  const circle = '<properties><DisplayName>Hikers</DisplayName></properties>';
  const created = await book(first, 'SharingService', 'CreateCircle', circle);
  const handle = `<abHandle><ABId>${/<Id>([^<]*)/.exec(created)?.[1]}</ABId></abHandle>`;
  const invited = `${handle}<contactHandle><Email>${BOB}</Email></contactHandle>`;
  expect(await book(first, 'abservice', 'CreateContact', invited)).toContain('CreateContactResult');
  await storage(
    first,
    'UpdateProfile',
    '<profile><ExpressionProfile><PersonalStatus>Out hiking</PersonalStatus></ExpressionProfile></profile>',
  );
  await storage(
    first,
    'CreateDocument',
    '<document><DocumentStreams><DocumentStream><Data>iVBORw0KGgo=</Data></DocumentStream></DocumentStreams></document>',
  );
  first.serving.world
    .account(ALICE)
    ?.waiting.push({ id: 'one', from: BOB, friendly: 'Bob', body: 'MIME-Version: 1.0\r\n\r\nHello', at: 5 });
  const before = await seen(first);
  const all = before.join('\n');
  for (const text of ['Work', 'Hikers', 'Out hiking', 'usertile', CAROL, '555%201234', BOB])
    expect(all).toContain(text);
  await first.close();
  const second = await Ground.open({ state });
  const ports = [first, second].map(({ serving }) => String(serving.http.port));
  const after = await seen(second);
  await second.close();
  const withoutPort = (lines: readonly string[]) =>
    lines.map((line) => ports.reduce((text, port) => text.replaceAll(port, 'PORT'), line));
  expect(withoutPort(after)).toEqual(withoutPort(before));
});

describe('a server that is killed', () => {
  test('in the middle of writing leaves the old state or the new one, whole', async () => {
    const script = fileURLToPath(new URL('../testing/state-writer.ts', import.meta.url));
    const seenNumbers = new Set<string>();
    for (let round = 0; round < 6; round++) {
      const writer = await Program.start([state], 'written', script);
      await new Promise((resolve) => setTimeout(resolve, round * 9));
      expect(await writer.end('SIGKILL')).toEqual([null, 'SIGKILL']);
      const { accounts = [] } = readState(state) ?? {};
      expect(accounts).toHaveLength(400);
      const numbers = new Set(accounts.map(({ properties }) => properties['PHH']));
      expect(numbers.size).toBe(1);
      seenNumbers.add([...numbers].join());
    }
    // The rounds have stopped it at different writes.
    expect(seenNumbers.size).toBeGreaterThan(1);
  }, 120_000);

  test('has kept what clients did a moment before', async () => {
    const program = await Program.start(['serve', '--port', '0', '--http', '0', '--state', state], 'Site: ');
    const client = await RawClient.to(Number(program.after(/server: 127\.0\.0\.1:(\d+)/)));
    await client.ask('VER 1 MSNP7');
    await expect.poll(() => readFileSync(state, 'utf8'), { timeout: 10_000 }).toContain(ALICE);
    client.end();
    await program.end('SIGKILL');
    expect(readState(state)?.accounts.map(({ handle }) => handle)).toContain(ALICE);
    const next = await Ground.open({ state });
    await next.logOn(ALICE);
    await next.close();
  }, 60_000);
});
