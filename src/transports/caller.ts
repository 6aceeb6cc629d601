// A client of ours on a TCP socket: carries out what a client wants, and gives its scripts as promises.

import { connect, type Socket } from 'node:net';
import { Client, type ClientOptions, type Effect, type ScriptMaker } from '#client/client.ts';
import type { Frame } from '#protocol/frame.ts';

/** Where to connect to. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Reads `host:port`; a host that is an IPv6 address stands in brackets. Undefined when it is no address. */
export function readAddress(text: string, port?: number): Address | undefined {
  const [, bracketed, bare, number] = /^(?:\[([^\]]+)\]|([^:\s]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? bare;
  const found = number === undefined ? port : Number(number);
  return host === undefined || found === undefined || found > 65_535 ? undefined : { host, port: found };
}

export interface CallerOptions extends ClientOptions {
  /** Bytes as they pass, of either side. */
  readonly bytes?: (from: 'client' | 'server', bytes: Uint8Array) => void;
  /** Is told once when the connection has ended, whoever ended it. */
  readonly ended?: () => void;
  /** Where a referral leads, when it is not to be taken by the letter. */
  readonly route?: (address: string) => Address | undefined;
}

/** Most bytes that wait to be sent to a server that does not read. */
const MOST_WAITING = 4_194_304;

/** How long the server may keep its side open after the client has ended its own, in milliseconds. */
const LINGER = 500;

interface Waiting {
  readonly matches: (frame: Frame) => boolean;
  readonly settle: (frame: Frame | undefined) => void;
}

/** Why a connection does not come about, for the codes that a wrong address brings. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens on that port',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  ENETUNREACH: 'there is no way to that network',
  EHOSTUNREACH: 'there is no way to that host',
  ETIMEDOUT: 'it does not answer',
};

function reasonOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}

function opening({ host, port }: Address, patience: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`${host}:${port} does not answer`));
    }, patience);
    socket.once('connect', () => {
      clearTimeout(timer);
      resolve(socket);
    });
    socket.once('error', (error) => {
      clearTimeout(timer);
      reject(new Error(`Cannot connect to ${host}:${port}: ${reasonOf(error)}.`));
    });
  });
}

export class Caller {
  readonly client: Client;
  readonly #options: CallerOptions;
  #socket: Socket;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settle: { resolve(result: unknown): void; reject(reason: Error): void } | undefined;
  readonly #waiting = new Set<Waiting>();
  /** On the way to another address: that the one before closes is no end. */
  #moving = false;

  private constructor(socket: Socket, options: CallerOptions) {
    this.#options = options;
    this.client = new Client(options);
    this.#socket = socket;
    this.#listen(socket);
  }

  /** Connects. Rejects with a sentence when nobody answers there. */
  static async to(address: Address, options: CallerOptions): Promise<Caller> {
    return new Caller(await opening(address, options.patience), options);
  }

  get closed(): boolean {
    return this.client.closed;
  }

  /** Plays a script to its end. Rejects with what the script or the connection stopped at. */
  run<R>(make: ScriptMaker<R>): Promise<R>;
  run(make: ScriptMaker): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#carryOut(this.client.run(make, performance.now()));
    });
  }

  /** Sends a line without waiting for anything. */
  say(line: string, payload?: string | Uint8Array): void {
    this.#carryOut(this.client.say(line, payload));
  }

  /** The first frame that matches, of those not taken yet or to come; undefined when none comes in time. */
  async next(
    matches: (frame: Frame) => boolean = () => true,
    patience = this.#options.patience,
  ): Promise<Frame | undefined> {
    const { inbox } = this.client;
    const at = inbox.findIndex(matches);
    if (at >= 0) return inbox.splice(at, 1)[0];
    if (this.closed) return undefined;
    return new Promise((resolve) => {
      const waiting: Waiting = {
        matches,
        settle: (frame) => {
          clearTimeout(timer);
          this.#waiting.delete(waiting);
          resolve(frame);
        },
      };
      const timer = setTimeout(() => waiting.settle(undefined), patience);
      this.#waiting.add(waiting);
    });
  }

  /** The phase of the connection, as far as its lines tell. */
  get phase(): string {
    return this.client.connection.phase;
  }

  /** Ends the connection once what was said is out. */
  end(): void {
    const socket = this.#socket;
    if (this.closed) return;
    socket.end();
    setTimeout(() => socket.destroy(), LINGER).unref();
    this.#carryOut(this.client.close('The client closed the connection'));
  }

  #listen(socket: Socket): void {
    const gone = (reason?: string) => {
      if (socket !== this.#socket || this.#moving || this.closed) return;
      this.#carryOut(this.client.close(reason));
      for (const waiting of [...this.#waiting]) waiting.settle(undefined);
      this.#options.ended?.();
    };
    socket.on('data', (bytes: Buffer) => {
      if (socket !== this.#socket) return;
      this.#options.bytes?.('server', bytes);
      this.#carryOut(this.client.receive(bytes, performance.now()));
      this.#look();
    });
    socket.on('end', () => gone());
    socket.on('error', ({ message }) => gone(`The connection broke (${message})`));
    socket.on('close', () => gone());
  }

  /** Gives what has come to those who wait for it. */
  #look(): void {
    const { inbox } = this.client;
    for (const waiting of [...this.#waiting]) {
      const at = inbox.findIndex(waiting.matches);
      if (at >= 0) waiting.settle(inbox.splice(at, 1)[0]);
    }
  }

  #carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.kind === 'send') this.#send(effect.bytes);
      else if (effect.kind === 'connect') void this.#move(effect.address);
      else {
        const settle = this.#settle;
        this.#settle = undefined;
        if (effect.kind === 'done') settle?.resolve(effect.result);
        else settle?.reject(effect.reason);
      }
    }
    this.#set();
  }

  #send(bytes: Uint8Array): void {
    this.#options.bytes?.('client', bytes);
    if (this.#socket.writableLength > MOST_WAITING) this.#socket.destroy();
    else if (this.#socket.writable) this.#socket.write(bytes);
  }

  async #move(to: string): Promise<void> {
    this.#moving = true;
    const before = this.#socket;
    const address = this.#options.route?.(to) ?? readAddress(to);
    try {
      if (!address) throw new Error(`The server refers to ${to}, which is no address`);
      const socket = await opening(address, this.#options.patience);
      this.#socket = socket;
      this.#moving = false;
      before.destroy();
      this.#listen(socket);
      this.#carryOut(this.client.opened(performance.now()));
    } catch (error) {
      this.#moving = false;
      before.destroy();
      this.#carryOut(this.client.close(error instanceof Error ? error.message : String(error)));
    }
  }

  #set(): void {
    clearTimeout(this.#timer);
    const due = this.client.due();
    if (due === undefined) return;
    this.#timer = setTimeout(
      () => this.#carryOut(this.client.tick(performance.now())),
      Math.max(1, due - performance.now()),
    );
  }
}
