// What real clients of 2000 to 2014 send over TCP, in their own order and manner, and what they insist on.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilitiesFor, isFrom, ssoWords } from '#content/logon.ts';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { md5Digest } from '#content/schemes/md5.ts';
import { ticketFor } from '#content/schemes/ticket.ts';
import { VERSION_IDS, type VersionId } from '#content/vocabulary.ts';
import type { RawClient } from '#testing/raw-client.ts';
import { Ground } from '#testing/serving.ts';

const ALICE = 'alice@example.com';
const BOB = 'bob@example.com';
const MACHINE = '{6d1c0f52-8a3e-4b7d-9c15-2f60e8a4b7d1}';

let ground: Ground;

beforeAll(async () => {
  ground = await Ground.open();
});

afterAll(() => ground.close());

/** How a client writes: its version, what it offers, how lines end, and its transaction IDs. */
interface Manner {
  readonly version: VersionId;
  readonly offer?: string;
  readonly ending?: string;
  readonly trid?: () => string;
  /** After a referral it names itself at once, without VER and INF. */
  readonly resumes?: true;
  /** Sends PNG as soon as the dialect is agreed. */
  readonly pings?: true;
}

function counter(first = 1): () => string {
  let next = first;
  return () => String(next++);
}

/** A client as it goes through the log-on; `send` gives the ID that it used. */
class Traveller {
  readonly manner: Required<Omit<Manner, 'resumes' | 'pings'>> & Manner;
  client: RawClient;

  constructor(client: RawClient, manner: Manner) {
    const { version } = manner;
    this.client = client;
    this.manner = { offer: `${version} CVR0`, ending: '\r\n', trid: counter(), ...manner };
  }

  send(command: string, words: string, payload?: string): string {
    const id = this.manner.trid();
    const size = payload === undefined ? '' : ` ${Buffer.byteLength(payload)}`;
    this.client.send(`${command} ${id}${words && ` ${words}`}${size}${this.manner.ending}${payload ?? ''}`);
    return id;
  }

  /** Sends, and gives the answer, which has to begin with command and ID. */
  async ask(command: string, words: string, payload?: string): Promise<string> {
    const id = this.send(command, words, payload);
    return (await this.client.until(`${command} ${id}`)).at(-1) ?? '';
  }

  async negotiate(): Promise<void> {
    const { version, offer, pings } = this.manner;
    expect((await this.ask('VER', offer)).split(' ')[2]).toBe(version);
    if (pings) {
      this.client.send(`PNG${this.manner.ending}`);
      await this.client.until('QNG');
    }
    if (!isFrom(version, 'MSNP8')) expect(await this.ask('INF', '')).toMatch(/ MD5$/);
    else await this.ask('CVR', `0x0409 winnt 5.1 i386 MSNMSGR 8.5.1302 BC01 ${ALICE}`);
  }

  /** The whole way to USR OK; gives its line. */
  async logOn(handle: string): Promise<string> {
    const { version } = this.manner;
    const scheme = isFrom(version, 'MSNP15') ? 'SSO' : isFrom(version, 'MSNP8') ? 'TWN' : 'MD5';
    await this.negotiate();
    const named = this.send('USR', `${scheme} I ${handle}`);
    const referral = (await this.client.until(`XFR ${named} NS`)).at(-1) ?? '';
    this.client = await ground.connect(Number(referral.split(' ')[3]?.split(':')[1]));
    if (!this.manner.resumes) await this.negotiate();
    const challenge = (await this.ask('USR', `${scheme} I ${handle}`)).split(' ').at(-1) ?? '';
    const machine = MACHINE;
    const logOn = { version, handle, password: SAMPLE_PASSWORD, machine, contacts: [] };
    const ticket = ticketFor(handle, SAMPLE_PASSWORD);
    const proof = {
      MD5: () => md5Digest(challenge, SAMPLE_PASSWORD),
      TWN: () => ticket,
      SSO: () => `${ticket} ${ssoWords(challenge, logOn)}`,
    }[scheme]();
    return this.ask('USR', `${scheme} S ${proof}`);
  }

  async stillThere(): Promise<void> {
    this.client.send(`PNG${this.manner.ending}`);
    await this.client.until('QNG');
  }
}

async function arrive(manner: Manner, handle: string): Promise<Traveller> {
  const traveller = new Traveller(await ground.connect(), manner);
  const answer = await traveller.logOn(handle);
  expect(answer).toMatch(new RegExp(`^USR \\d+ OK ${handle}`));
  return traveller;
}

const ADL = '<ml l="1"><d n="example.com"><c n="bob" l="3" t="1"/></d></ml>';
const UUX = '<Data><PSM></PSM><CurrentMedia></CurrentMedia></Data>';

describe('log-on in the order of each client, to a first status and a sign of life', () => {
  test('gaim of 2000: MSNP2, LF alone, the clock as transaction ID, USR at once after the referral', async () => {
    const clock = () => '1000000000';
    const gaim = await arrive(
      { version: 'MSNP2', offer: 'MSNP2', ending: '\n', trid: clock, resumes: true },
      ALICE,
    );
    gaim.client.send('SYN 1000000000 0\nCHG 1000000000 NLN\n');
    const lines = await gaim.client.until('CHG 1000000000 NLN');
    expect(lines).toContainEqual(expect.stringMatching(/^SYN 1000000000 \d+$/));
    await gaim.stillThere();
    gaim.client.end();
  });

  test('gaim 0.59: MSNP5, no CVR0, BLP after CHG', async () => {
    const gaim = await arrive({ version: 'MSNP5', offer: 'MSNP5' }, ALICE);
    await gaim.ask('SYN', '0');
    await gaim.ask('CHG', 'NLN');
    await gaim.ask('BLP', 'AL');
    await gaim.stillThere();
    gaim.client.end();
  });

  test('BitlBee 1.2.8: MSNP8, and it counts words', async () => {
    const bitlbee = await arrive({ version: 'MSNP8' }, ALICE);
    const counted = await bitlbee.ask('SYN', '0');
    expect(counted.split(' ')).toHaveLength(5);
    const [, , , contacts = '', groups = ''] = counted.split(' ');
    const lists: string[] = [];
    while (lists.filter((line) => line.startsWith('LST ')).length < Number(contacts))
      lists.push(await bitlbee.client.line());
    expect(lists.filter((line) => line.startsWith('LSG '))).toHaveLength(Number(groups));
    for (const line of lists.filter((each) => each.startsWith('LST ')))
      expect([4, 5]).toContain(line.split(' ').length);
    expect(await bitlbee.ask('CHG', 'NLN')).toMatch(/^CHG \d+ NLN$/);
    await bitlbee.stillThere();
    bitlbee.client.end();
  });

  test('Pidgin 2.0.2: MSNP9, BLP with the mode in force', async () => {
    const pidgin = await arrive({ version: 'MSNP9', offer: 'MSNP9 MSNP8 CVR0' }, ALICE);
    await pidgin.ask('SYN', '0');
    await pidgin.ask('CHG', 'NLN 268435500');
    expect(await pidgin.ask('BLP', 'AL')).toMatch(/^BLP \d+ (\d+ )?AL$/);
    await pidgin.stillThere();
    pidgin.client.end();
  });

  test('msn-pecan: MSNP12, UUX, BLP and SBP', async () => {
    const pecan = await arrive({ version: 'MSNP12', offer: 'MSNP12 CVR0' }, ALICE);
    await pecan.ask('SYN', '0 0');
    await pecan.ask('CHG', 'NLN 268435500');
    await pecan.ask('UUX', '', UUX);
    await pecan.ask('BLP', 'AL');
    const guid = ground.serving.world.account(ALICE)?.contact(BOB)?.guid;
    await pecan.ask('SBP', `${guid} MFN Bob`);
    await pecan.stillThere();
    pecan.client.end();
  });

  test('gtmess 0.98: MSNP12, PNG before it is logged on, a bare CHG', async () => {
    const gtmess = await arrive(
      { version: 'MSNP12', offer: 'MSNP12 CVR0', trid: counter(0), pings: true },
      ALICE,
    );
    await gtmess.ask('SYN', '0 0');
    await gtmess.ask('CHG', 'NLN');
    await gtmess.stillThere();
    gtmess.client.end();
  });

  test.each([
    ['BitlBee 3.0.5', 'MSNP15', ['BLP', 'ADL', 'PRP', 'CHG', 'UUX']],
    ['Pidgin 2.5.9', 'MSNP15', ['BLP', 'ADL', 'PRP', 'BLP', 'CHG', 'UUX']],
    ['BitlBee 3.2.2', 'MSNP18', ['BLP', 'ADL', 'PRP', 'CHG', 'UUX', 'UUX', 'UUX']],
    ['Pidgin 2.10.9', 'MSNP18', ['USR', 'BLP', 'ADL', 'PRP', 'BLP', 'UUX', 'UUX', 'UUX', 'CHG']],
    ['MSNPSharp 3.2.1', 'MSNP18', ['USR', 'ADL', 'UUX', 'UUX', 'BLP', 'UUX', 'CHG']],
  ] as const)('%s: %s', async (_name, version, commands) => {
    const client = await arrive({ version, offer: `${version} CVR0`, trid: counter(2) }, ALICE);
    const words: Record<string, [string, string?]> = {
      BLP: ['AL'],
      ADL: ['', ADL],
      PRP: ['MFN Alice'],
      CHG: [`NLN${capabilitiesFor(version)}`],
      UUX: ['', UUX],
      USR: ['SHA A PGE+PC9hPg=='],
    };
    for (const command of commands) {
      const [line = '', payload] = words[command] ?? [];
      await client.ask(command, line, payload);
    }
    await client.stillThere();
    client.client.end();
  });
});

describe('lines as clients write them', () => {
  test.each(['0', '2', '1000000000', '4294967295'])('transaction ID %s, over and over', async (id) => {
    const client = await arrive({ version: 'MSNP7', trid: () => id }, BOB);
    expect(await client.ask('CHG', 'NLN')).toBe(`CHG ${id} NLN`);
    expect(await client.ask('CHG', 'AWY')).toBe(`CHG ${id} AWY`);
    client.client.end();
  });

  test('MSNP2 alone is answered by the same line', async () => {
    const client = await ground.connect();
    expect(await client.ask('VER 5 MSNP2')).toBe('VER 5 MSNP2');
  });

  test.each(['MSNP2', 'MSNP7', 'MSNP8', 'MSNP12', 'MSNP18', 'MSNP21'])(
    'PNG before the log-on in %s',
    async (version) => {
      const client = await ground.connect();
      await client.ask(`VER 1 ${version} CVR0`);
      expect(await client.ask('PNG')).toMatch(/^QNG( \d+)?$/);
    },
  );

  test('in MSNP8, USR OK has seven words, the challenge five, XFR NS six, and the line with the ticket is short', async () => {
    const client = await ground.connect();
    await client.ask('VER 1 MSNP8 CVR0');
    expect((await client.ask(`USR 2 TWN I ${BOB}`)).split(' ')).toHaveLength(6);
    const second = await ground.connect();
    await second.ask('VER 1 MSNP8 CVR0');
    const challenge = await second.ask(`USR 2 TWN I ${BOB}`);
    expect(challenge.split(' ')).toHaveLength(5);
    for (const name of ['lc', 'id', 'tw', 'fs', 'ru', 'ct', 'kpp', 'kv', 'ver', 'tpf']) {
      expect(challenge).toMatch(new RegExp(`[ ,]${name}=[^,]`));
    }
    const proof = `USR 3 TWN S ${ticketFor(BOB, SAMPLE_PASSWORD)}`;
    expect(proof.length).toBeLessThan(1024);
    expect((await second.ask(proof)).split(' ')).toHaveLength(7);
    second.end();
  });
});

const UP_TO_15 = VERSION_IDS.filter((id) => isFrom(id, 'MSNP2') && !isFrom(id, 'MSNP16'));

describe.each(UP_TO_15)('in %s', (version) => {
  test('a status alone is echoed, and the modes in force are no error', async () => {
    const client = await arrive({ version }, BOB);
    if (!isFrom(version, 'MSNP13')) await client.ask('SYN', isFrom(version, 'MSNP10') ? '0 0' : '0');
    expect(await client.ask('CHG', 'NLN')).toMatch(/^CHG \d+ NLN$/);
    expect(await client.ask('BLP', 'AL')).toMatch(/^BLP \d+ (\d+ )?AL$/);
    if (!isFrom(version, 'MSNP13')) expect(await client.ask('GTC', 'A')).toMatch(/^GTC \d+ (\d+ )?A$/);
    client.client.end();
  });
});

describe('switchboards', () => {
  test('their ids are decimal and fit 31 bits; MSG A gets ACK with somebody there, and NAK alone', async () => {
    const alice = await ground.arrive(ALICE);
    const bob = await ground.arrive(BOB);
    await alice.until('NLN NLN');
    const [first, second] = await ground.chat([BOB, bob], [ALICE, alice]);
    expect(await first.ask('MSG 5 A 2', 'hi')).toBe('ACK 5');
    second.end();
    await first.until('BYE');
    expect(await first.ask('MSG 6 A 2', 'hi')).toBe('NAK 6');
    first.say(`CAL 7 ${ALICE}`);
    const id = (await first.line()).split(' ')[3] ?? '';
    expect(id).toMatch(/^\d+$/);
    expect(Number(id)).toBeLessThan(2 ** 31);
    for (const client of [alice, bob]) client.end();
  });

  test('a message’s line and body come in one segment, the empty line with them', async () => {
    const alice = await ground.arrive(ALICE);
    const bob = await ground.arrive(BOB);
    await alice.until('NLN NLN');
    const [first, second] = await ground.chat([BOB, bob], [ALICE, alice]);
    const segment = new Promise<string>((resolve) =>
      second.socket.once('data', (bytes) => resolve(bytes.toString())),
    );
    const body = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\nhello';
    first.say(`MSG 5 U ${body.length}`, body);
    expect(await segment).toBe(`MSG ${BOB} Bob ${body.length}\r\n${body}`);
    for (const client of [alice, bob]) client.end();
  });

  test('two accounts may share a machine GUID, and from MSNP16 a call to oneself is answered by JOI', async () => {
    const alice = await arrive({ version: 'MSNP18' }, ALICE);
    const bob = await arrive({ version: 'MSNP18' }, BOB);
    for (const each of [alice, bob]) {
      await each.ask('BLP', 'AL');
      await each.ask(
        'ADL',
        '',
        `<ml l="1"><d n="example.com"><c n="${each === alice ? 'bob' : 'alice'}" l="3" t="1"/></d></ml>`,
      );
      await each.ask('CHG', `NLN${capabilitiesFor('MSNP18')}`);
    }
    await alice.stillThere();
    const opened = (await alice.ask('XFR', 'SB')).split(' ');
    const room = await ground.connect(Number(opened[3]?.split(':')[1]));
    expect(await room.ask(`USR 1 ${ALICE};${MACHINE} ${opened[5]}`)).toMatch(
      /^USR 1 OK alice@example\.com;\{/,
    );
    await room.ask(`CAL 2 ${ALICE}`);
    expect(await room.line()).toMatch(new RegExp(`^JOI ${ALICE}`));
    for (const each of [alice, bob]) each.client.end();
  });
});
