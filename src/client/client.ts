// A client that plays scripts over one connection at a time: bytes and time in, effects out. It sends a line, waits
// for what answers it, follows referrals to other addresses, and gives up when nothing comes.

import type { Dialect } from '#protocol/dialect.ts';
import { Frame } from '#protocol/frame.ts';
import type { Problem } from '#protocol/problem.ts';
import { answers, Connection, isAnswerable } from './connection.ts';
import type { ClientLine, Script } from './script.ts';

/** What whoever runs a client has to do, in order. */
export type Effect =
  | { readonly kind: 'send'; readonly bytes: Uint8Array }
  /** Leave the connection and open one to this address; then call `opened`. */
  | { readonly kind: 'connect'; readonly address: string }
  /** The script is through. */
  | { readonly kind: 'done'; readonly result: unknown }
  /** The script cannot go on, for this reason. */
  | { readonly kind: 'failed'; readonly reason: Error };

export interface ClientOptions {
  readonly dialect: Dialect;
  /** How long an answer may take, in milliseconds. */
  readonly patience: number;
  /** The address that a frame sends the client to, if it is a referral. Left out: none is followed. */
  readonly referral?: (frame: Frame) => string | undefined;
  /** Is told of every frame, of both sides, in the order of the wire. */
  readonly passed?: (frame: Frame) => void;
  /** Is told of what the server says that no decoder can read. */
  readonly unread?: (problem: Problem) => void;
}

/** Referrals that are followed in a row; more than these are taken for a circle. */
const MOST_HOPS = 5;

/** Frames that are kept for whoever asks; the oldest go first. */
const MOST_KEPT = 10_000;

/** Makes a script; `hop` counts the referrals that were followed. */
export type ScriptMaker<R = unknown> = (hop: number) => Script<R>;

interface Running {
  readonly make: ScriptMaker;
  script: Script<unknown>;
  hop: number;
  /** What the script waits for; undefined while a connection is opened. */
  waiting: ((frame: Frame) => boolean) | undefined;
  since: Frame[];
  until: number;
  said: string;
}

/** Times are milliseconds of any clock, given by the caller. */
export class Client {
  readonly #options: ClientOptions;
  connection: Connection;
  /** What was heard outside scripts and not taken yet. */
  readonly inbox: Frame[] = [];
  #closed = false;
  #running: Running | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.connection = new Connection(options.dialect);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Sends a line by itself. */
  say(line: string, payload?: string | Uint8Array): Effect[] {
    return this.#say(line, payload).effects;
  }

  /** Begins a script. Ends with an effect `done` or `failed`, now or later. Throws when one is running. */
  run(make: ScriptMaker, now: number): Effect[] {
    if (this.#running) throw new Error('A script is running already');
    if (this.#closed) return [{ kind: 'failed', reason: new Error('The connection is closed') }];
    this.#running = { make, script: make(0), hop: 0, waiting: undefined, since: [], until: 0, said: '' };
    return this.#go([], now);
  }

  /** The connection to the address of a referral is open: the script begins anew there. */
  opened(now: number): Effect[] {
    const running = this.#running;
    this.connection = new Connection(this.#options.dialect);
    this.#closed = false;
    if (!running) return [];
    running.script = running.make(running.hop);
    return this.#go([], now);
  }

  /** Bytes have come. */
  receive(bytes: Uint8Array, now: number): Effect[] {
    const effects: Effect[] = [];
    for (const event of this.connection.hear(bytes)) {
      if (!(event instanceof Frame)) {
        this.#options.unread?.(event);
        effects.push(...this.#fail(new Error(`What the server says cannot be read: ${event.detail}`)));
        continue;
      }
      this.#options.passed?.(event);
      effects.push(...this.#heard(event, now));
      if (effects.at(-1)?.kind === 'connect') break;
    }
    return effects;
  }

  /** The server has closed, or the wire broke. */
  close(reason = 'The server closed the connection'): Effect[] {
    this.#closed = true;
    const said = this.#running?.said;
    const heard = this.#running?.since.map(({ line }) => line).join(' / ');
    return this.#fail(
      new Error(`${reason}${said ? ` after ${said}` : ''}${heard ? `; it said ${heard}` : ''}`),
    );
  }

  /** Time has passed. */
  tick(now: number): Effect[] {
    const running = this.#running;
    if (!running || now < running.until) return [];
    const lines = running.since.map(({ line }) => line);
    const heard = lines.includes(running.said)
      ? 'the same line, as an echo gives it back'
      : lines.join(' / ') || 'nothing';
    return this.#fail(new Error(`${running.said} was not answered in time; heard ${heard}`));
  }

  /** When the script gives up, unless something comes before; undefined when none is waiting. */
  due(): number | undefined {
    return this.#running?.until;
  }

  /** All that was heard outside scripts since the last call. */
  take(): Frame[] {
    return this.inbox.splice(0);
  }

  #heard(frame: Frame, now: number): Effect[] {
    const running = this.#running;
    if (!running?.waiting) {
      this.inbox.push(frame);
      this.inbox.splice(0, this.inbox.length - MOST_KEPT);
      return [];
    }
    running.since.push(frame);
    const address = this.#options.referral?.(frame);
    if (address !== undefined) return this.#hop(running, address, now);
    return running.waiting(frame) ? this.#go(running.since, now) : [];
  }

  #hop(running: Running, address: string, now: number): Effect[] {
    running.script.return(undefined);
    running.hop += 1;
    if (running.hop > MOST_HOPS)
      return this.#fail(
        new Error(`${MOST_HOPS} referrals were followed, and here is one more to ${address}`),
      );
    running.waiting = undefined;
    running.since = [];
    running.said = `the referral to ${address}`;
    running.until = now + this.#options.patience;
    return [{ kind: 'connect', address }];
  }

  /** Gives the script what it waited for, and does what it yields until it has to wait again. */
  #go(heard: readonly Frame[], now: number): Effect[] {
    const effects: Effect[] = [];
    const running = this.#running;
    for (let since = heard; running; since = []) {
      let step: IteratorResult<ClientLine, unknown>;
      running.since = [];
      try {
        step = running.script.next(since);
      } catch (error) {
        return [...effects, ...this.#fail(error instanceof Error ? error : new Error(String(error)))];
      }
      if (step.done) {
        this.#running = undefined;
        return [...effects, { kind: 'done', result: step.value }];
      }
      const { frame, effects: sent } = this.#say(step.value.line, step.value.payload);
      effects.push(...sent);
      running.said = frame.line;
      running.until = now + this.#options.patience;
      const { until } = step.value;
      if (until || isAnswerable(frame)) {
        running.waiting = until ?? ((each) => answers(each, frame));
        break;
      }
    }
    return effects;
  }

  #say(line: string, payload?: string | Uint8Array): { readonly frame: Frame; readonly effects: Effect[] } {
    const { frame, bytes } = this.connection.say(line, payload);
    this.#options.passed?.(frame);
    return { frame, effects: [{ kind: 'send', bytes }] };
  }

  #fail(reason: Error): Effect[] {
    if (!this.#running) return [];
    this.#running = undefined;
    return [{ kind: 'failed', reason }];
  }
}
