// The HTTP gateway on real sockets: log-on, conversation, polls, and what ends a session.
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { ticketFor } from '#content/schemes/ticket.ts';
import { Ground } from '#testing/serving.ts';
import { gateway } from './gateway.ts';
import { listenHttp } from './http.ts';

let ground: Ground;

beforeEach(async () => {
  ground = await Ground.open();
});

afterEach(() => ground.close());

interface Said {
  readonly status: number;
  readonly state: string;
  readonly type: string;
  readonly body: string;
}

function post(target: string, body = '', port = ground.serving.http.port): Promise<Said> {
  return new Promise((resolve, reject) => {
    const headers = { Host: 'gateway.messenger.hotmail.com', 'Content-Type': 'application/x-msn-messenger' };
    const sent = request({ port, host: '127.0.0.1', method: 'POST', path: target, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          state: String(response.headers['x-msn-messenger'] ?? ''),
          type: String(response.headers['content-type']),
          body: Buffer.concat(pieces).toString(),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const DLL = '/gateway/gateway.dll';

/** A client behind the gateway: one request after the other. */
class Behind {
  readonly id: string;
  readonly first: string;

  private constructor(id: string, first: string) {
    this.id = id;
    this.first = first;
  }

  static async open(service: string, body: string): Promise<Behind> {
    const said = await post(`${DLL}?Action=open&Server=${service}&IP=messenger.hotmail.com`, body);
    return new Behind(/^SessionID=([\d.]+); /.exec(said.state)?.[1] ?? '', said.body);
  }

  say(body: string): Promise<Said> {
    return post(`${DLL}?SessionID=${this.id}`, body);
  }

  poll(lifespan = ''): Promise<Said> {
    return post(`${DLL}?Action=poll${lifespan}&SessionID=${this.id}`);
  }

  /** Polls until a text has come. */
  async until(text: string): Promise<string> {
    let heard = '';
    while (!heard.includes(text)) {
      const said = await this.poll('&Lifespan=3');
      if (said.body === '') throw new Error(`Heard ${heard}, and no ${text}`);
      heard += said.body;
    }
    return heard;
  }
}

const BURST = [
  'VER 1 MSNP8 CVR0\r\n',
  'CVR 2 0x0409 win 4.10 i386 MSNMSGR 5.0.0544 MSMSGS alice@example.com\r\n',
  'USR 3 TWN I alice@example.com\r\n',
].join('');

async function logOn(): Promise<Behind> {
  const alice = await Behind.open('NS', BURST);
  const { body } = await alice.say(`USR 4 TWN S ${ticketFor('alice@example.com', SAMPLE_PASSWORD)}\r\n`);
  expect(body).toMatch(/^USR 4 OK alice@example\.com Alice 1 0\r\nMSG Hotmail Hotmail \d+\r\n/);
  return alice;
}

describe('a session of the gateway', () => {
  test('gateway: opens by an absolute address, and answers name the session and where to go on', async () => {
    const target = `http://gateway.messenger.hotmail.com${DLL}?Action=open&Server=NS&IP=messenger.hotmail.com`;
    const { status, state, type, body } = await post(target, 'VER 1 MSNP8 CVR0\r\n');
    expect(status).toBe(200);
    expect(state).toMatch(/^SessionID=\d+\.\d+; GW-IP=127\.0\.0\.1$/);
    expect(type).toBe('application/x-msn-messenger');
    expect(body).toBe('VER 1 MSNP8\r\n');
  });

  test('gateway-burst: takes VER, CVR and USR in one post, and logs on without a referral', async () => {
    const alice = await Behind.open('NS', BURST);
    const lines = alice.first.split('\r\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['VER', 'CVR', 'USR', '']);
    expect(lines[2]).toMatch(/^USR 3 TWN S lc=1033,/);
    expect((await logOn()).id).not.toBe('');
  });

  test('gateway-burst: BitlBee opens with an empty session id and no address', async () => {
    const said = await post(
      `${DLL}?SessionID=&Action=open&Server=NS`,
      'VER 1 MSNP21 MSNP20 MSNP19 MSNP18 CVR0\r\n',
    );
    expect(said.body).toBe('VER 1 MSNP21\r\n');
  });

  test('gives a profile without a port', async () => {
    const alice = await Behind.open('NS', BURST);
    const { body } = await alice.say(`USR 4 TWN S ${ticketFor('alice@example.com', SAMPLE_PASSWORD)}\r\n`);
    expect(body).toContain('ClientIP: 127.0.0.1\r\nClientPort: 0\r\n');
  });

  test('is polled: at once when idle, or held until something happens', async () => {
    const alice = await logOn();
    await alice.say('CHG 5 NLN 0\r\n');
    expect((await alice.poll()).body).toBe('');
    const held = alice.poll('&Lifespan=10');
    const bob = await ground.arrive('bob@example.com');
    expect((await held).body).toMatch(/^NLN NLN bob@example\.com Bob/);
    bob.end();
  });

  test('answers a held poll when the client has something to say meanwhile', async () => {
    const alice = await logOn();
    const held = alice.poll('&Lifespan=30');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const said = alice.say('PNG\r\n');
    expect((await held).body).toBe('');
    expect((await said).body).toBe('QNG\r\n');
  });

  test('talks with somebody on TCP', async () => {
    const alice = await logOn();
    await alice.say('SYN 5 0\r\nCHG 6 NLN 0\r\n');
    await alice.poll();
    const bob = await ground.arrive('bob@example.com');
    await alice.until('NLN NLN bob@example.com');
    const [, , , , , cookie = ''] = (await alice.say('XFR 7 SB\r\n')).body.trim().split(' ');
    const caller = await Behind.open('SB', `USR 1 alice@example.com ${cookie}\r\n`);
    expect(caller.first).toBe('USR 1 OK alice@example.com Alice\r\n');
    await caller.say('CAL 2 bob@example.com\r\n');
    const ring = ((await bob.until('RNG')).at(-1) ?? '').split(' ');
    const called = await ground.connect(Number(ring[2]?.split(':')[1]));
    called.say(`ANS 1 bob@example.com ${ring[4]} ${ring[1]}`);
    await called.until('ANS 1 OK');
    await caller.until('JOI bob@example.com');
    expect((await caller.say('MSG 3 A 2\r\nhi')).body).toBe('ACK 3\r\n');
    expect(await called.message()).toEqual({ line: 'MSG alice@example.com Alice 2', payload: 'hi' });
    called.say('MSG 4 N 3', 'yes');
    expect(await caller.until('yes')).toBe('MSG bob@example.com Bob 3\r\nyes');
  });

  test('says that it is over once all has been said', async () => {
    const alice = await logOn();
    const bye = await alice.say('OUT\r\n');
    const last = bye.state.includes('close') ? bye : await alice.poll();
    expect(last).toMatchObject({ status: 200, body: '' });
    expect(last.state).toMatch(/; Session=close$/);
    expect((await alice.poll()).status).toBe(400);
  });

  test('brings the last words before its end', async () => {
    const alice = await logOn();
    await logOn();
    const words = await alice.poll();
    expect(words).toMatchObject({ body: 'OUT OTH\r\n', state: expect.not.stringContaining('close') });
    expect((await alice.poll()).state).toMatch(/; Session=close$/);
  });
});

describe('the gateway', () => {
  test.each([
    `${DLL}?SessionID=1.1`,
    `${DLL}?Action=poll&SessionID=1.1`,
    `${DLL}?Action=open&Server=XX`,
    `${DLL}?Action=open`,
    DLL,
  ])('answers 400 to %s', async (target) => {
    expect((await post(target)).status).toBe(400);
  });

  test('answers at every path that ends in its name', async () => {
    const said = await post('//somewhere/Gateway.dll?Action=open&Server=NS', 'VER 1 MSNP8 CVR0\r\n');
    expect(said.body).toBe('VER 1 MSNP8\r\n');
  });

  test('refuses a second request before the first is answered, and ends a session that is idle', async () => {
    const closed: string[] = [];
    const host = {
      open: () => ({ id: '1', received: () => {}, closed: () => void closed.push('closed') }),
    };
    const handler = gateway(host, { idle: 120, grace: 60, address: 'gateway.example.com' });
    const listener = await listenHttp([handler], { host: '127.0.0.1', port: 0 });
    const opened = post(`${DLL}?Action=open&Server=NS`, 'VER 1 MSNP8 CVR0\r\n', listener.port);
    const { state } = await opened;
    const [, id = ''] = /^SessionID=([\d.]+); GW-IP=gateway\.example\.com$/.exec(state) ?? [];
    const first = post(`${DLL}?SessionID=${id}`, 'PNG\r\n', listener.port);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await post(`${DLL}?SessionID=${id}`, 'PNG\r\n', listener.port)).status).toBe(400);
    expect((await first).status).toBe(200);
    await expect.poll(() => closed, { timeout: 2_000 }).toEqual(['closed']);
    expect((await post(`${DLL}?Action=poll&SessionID=${id}`, '', listener.port)).status).toBe(400);
    await listener.close();
  });
});
