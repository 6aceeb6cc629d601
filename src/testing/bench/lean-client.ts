// A client for measuring a server: it looks only for the words it waits for, so that it costs less than the server.
import { createHash } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const PATIENCE = 20_000;

/** The account of a number, as the measured server has them. */
export const handleOf = (index: number) => `user${index}@example.com`;

export class LeanClient {
  readonly socket: Socket;
  #heard = '';
  #wanted = '';
  #found: ((text: string) => void) | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setEncoding('latin1');
    socket.on('data', (text) => {
      this.#heard += text;
      this.#look();
    });
  }

  /** Connects to a port of this machine. */
  static async to(port: number): Promise<LeanClient> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const client = new LeanClient(socket);
    await new Promise((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('error', reject);
    });
    socket.on('error', () => socket.destroy());
    return client;
  }

  say(line: string): void {
    this.socket.write(`${line}\r\n`);
  }

  /** Sends a line and gives what comes, up to the end of the line in which some words stand. */
  ask(line: string, wanted: string): Promise<string> {
    this.say(line);
    return this.until(wanted);
  }

  /** What comes, up to the end of the line in which some words stand. Fails when they do not come. */
  until(wanted: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`Waited in vain for ${wanted}`)), PATIENCE);
      this.#wanted = wanted;
      this.#found = (text) => {
        clearTimeout(timer);
        resolve(text);
      };
      this.#look();
    });
  }

  end(): void {
    this.socket.destroy();
  }

  #look(): void {
    if (!this.#found) return;
    const at = this.#heard.indexOf(this.#wanted);
    const end = at < 0 ? -1 : this.#heard.indexOf('\r\n', at);
    if (end < 0) return;
    const found = this.#found;
    this.#found = undefined;
    const text = this.#heard.slice(0, end);
    this.#heard = this.#heard.slice(end + 2);
    found(text);
  }
}

/** Logs an account on with MSNP7, from VER to the first status. */
export async function logOn(port: number, index: number): Promise<LeanClient> {
  const handle = handleOf(index);
  const client = await LeanClient.to(port);
  await client.ask('VER 1 MSNP7 CVR0', 'VER 1');
  await client.ask('INF 2', 'INF 2');
  const challenge = (await client.ask(`USR 3 MD5 I ${handle}`, 'USR 3')).split(' ')[4] ?? '';
  const digest = createHash('md5').update(`${challenge}password`).digest('hex');
  await client.ask(`USR 4 MD5 S ${digest}`, 'USR 4');
  client.say('SYN 5 0');
  await client.ask('CHG 6 NLN', '\nCHG 6');
  return client;
}

/** Two that talk through a switchboard; whoever calls comes first. */
export async function talking(port: number, pair: number): Promise<readonly [LeanClient, LeanClient]> {
  const [caller, friend] = [await logOn(port, 2 * pair), await logOn(port, 2 * pair + 1)];
  const opened = (await caller.ask('XFR 7 SB', 'XFR 7')).split('XFR 7').at(-1)?.split(' ') ?? [];
  const rooms = Number(opened[2]?.split(':')[1]);
  const first = await LeanClient.to(rooms);
  await first.ask(`USR 1 ${handleOf(2 * pair)} ${opened[4]}`, 'USR 1');
  first.say(`CAL 2 ${handleOf(2 * pair + 1)}`);
  const [, ring = ''] = (await friend.until('RNG ')).split('RNG ');
  const [session, , , cookie] = ring.split(' ');
  const second = await LeanClient.to(rooms);
  await second.ask(`ANS 1 ${handleOf(2 * pair + 1)} ${cookie} ${session}`, 'ANS 1 OK');
  await first.until('JOI');
  return [first, second];
}
