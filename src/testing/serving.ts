// The mock server on free ports of this machine, with clients that are cut when a test is over.

import { type ServeOptions, type Serving, startServing } from '#cli/serving.ts';
import { SAMPLE_PASSWORD } from '#content/sample-world.ts';
import { md5Digest } from '#content/schemes/md5.ts';
import { RawClient } from './raw-client.ts';

/** A running server, what it wrote, and how to come in. */
export class Ground {
  readonly serving: Serving;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly #clients: RawClient[] = [];

  private constructor(serving: Serving, out: readonly string[], err: readonly string[]) {
    this.serving = serving;
    this.out = out;
    this.err = err;
  }

  static async open(options: Partial<ServeOptions> = {}): Promise<Ground> {
    const out: string[] = [];
    const err: string[] = [];
    const terminal = {
      out: (line: string) => void out.push(line),
      err: (line: string) => void err.push(line),
    };
    const usual = { port: 0, http: 0, host: '127.0.0.1', log: false };
    return new Ground(await startServing({ ...usual, ...options }, terminal), out, err);
  }

  get port(): number {
    return this.serving.tcp.port;
  }

  async connect(port = this.port): Promise<RawClient> {
    const client = await RawClient.to(port);
    this.#clients.push(client);
    return client;
  }

  /** Follows the whole way of an MSNP7 client by hand: dispatch, referral, digest, profile. */
  async logOn(handle: string, password: string = SAMPLE_PASSWORD): Promise<RawClient> {
    const dispatch = await this.connect();
    await dispatch.ask('VER 1 MSNP7 MSNP6 MSNP5 MSNP4 CVR0');
    await dispatch.ask('INF 2');
    const referral = (await dispatch.ask(`USR 3 MD5 I ${handle}`)).split(' ');
    const client = await this.connect(Number(referral[3]?.split(':')[1]));
    await client.ask('VER 4 MSNP7 MSNP6 MSNP5 MSNP4 CVR0');
    await client.ask('INF 5');
    const challenge = (await client.ask(`USR 6 MD5 I ${handle}`)).split(' ')[4] ?? '';
    const answer = await client.ask(`USR 7 MD5 S ${md5Digest(challenge, password)}`);
    if (!answer.startsWith('USR 7 OK')) throw new Error(`The log-on got ${answer}`);
    await client.message();
    return client;
  }

  /** Logs on and sets the first status. */
  async arrive(handle: string): Promise<RawClient> {
    const client = await this.logOn(handle);
    await client.ask('CHG 8 NLN');
    return client;
  }

  /** A switchboard with both in it. Whoever calls has to have been told that the other is on line. */
  async chat(caller: [string, RawClient], called: [string, RawClient]): Promise<[RawClient, RawClient]> {
    const [opened] = (await this.#askFor(caller[1], 'XFR 20 SB', 'XFR 20 SB')).slice(-1);
    const words = (opened ?? '').split(' ');
    const first = await this.connect(Number(words[3]?.split(':')[1]));
    await first.ask(`USR 1 ${caller[0]} ${words[5]}`);
    await first.ask(`CAL 2 ${called[0]}`);
    const ring = ((await called[1].until('RNG')).at(-1) ?? '').split(' ');
    const second = await this.connect(Number(ring[2]?.split(':')[1]));
    second.say(`ANS 1 ${called[0]} ${ring[4]} ${ring[1]}`);
    await second.until('ANS 1 OK');
    await first.until('JOI');
    return [first, second];
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.end();
    await this.serving.close();
  }

  async #askFor(client: RawClient, line: string, start: string): Promise<string[]> {
    client.say(line);
    return client.until(start);
  }
}
