// A stage: the mock server and any number of clients in one place, with a clock that is moved by hand.
// Exchanges are played on it, by the tests and by the playground.

import { lineBytes, type Script } from '#client/script.ts';
import { Decoder } from '#protocol/decoder.ts';
import { type Dialect, dialectOf } from '#protocol/dialect.ts';
import { Frame } from '#protocol/frame.ts';
import { decodeText } from '#protocol/params.ts';
import type { Problem } from '#protocol/problem.ts';
import type { Draw } from '#server/draw.ts';
import type { Addresses, Context } from '#server/serve.ts';
import { type Effect, Server } from '#server/server.ts';
import type { World } from '#server/world.ts';
import { BEHAVIOURS } from './behaviours.ts';
import { type Counted, chance, counted } from './chance.ts';
import { type LogOn, logOnScript } from './logon.ts';
import { OCCASIONS } from './occasions.ts';
import { MSNP } from './registry.ts';
import { SAMPLE_IDS, SAMPLE_PASSWORD, sampleWorld } from './sample-world.ts';
import type { VersionId } from './vocabulary.ts';

/** The addresses of the servers on the pages. */
export const STAGE_ADDRESSES: Addresses = {
  DS: '192.0.2.10:1863',
  NS: '192.0.2.20:1863',
  SB: '192.0.2.30:1863',
};

/** 11 September 2004, 12:00 UTC. */
export const STAGE_TIME = Date.UTC(2004, 8, 11, 12);

/** A client's end of a connection on the stage. */
export class End {
  /** Who and what: `alice NS`. */
  readonly name: string;
  readonly who: string;
  readonly service: string;
  readonly version: VersionId;
  readonly dialect: Dialect;
  readonly inbox: Frame[] = [];
  readonly refusals: Problem[] = [];
  closed = false;
  /** The transaction ID that its next line of its own may use. */
  trid = 101;
  #decoder: Decoder;

  constructor(who: string, service: string, version: VersionId) {
    this.name = `${who} ${service}`;
    this.who = who;
    this.service = service;
    this.version = version;
    this.dialect = dialectOf(MSNP, version, service);
    this.#decoder = new Decoder(this.dialect, 'server');
  }

  /** The same end once more. */
  copy(): End {
    return this.passOn(new End(this.who, this.service, this.version));
  }

  /** Lets another end stand where this one does. */
  protected passOn<E extends End>(to: E): E {
    to.#decoder = this.#decoder.copy();
    to.inbox.push(...this.inbox);
    to.refusals.push(...this.refusals);
    to.closed = this.closed;
    to.trid = this.trid;
    return to;
  }

  hear(bytes: Uint8Array): void {
    for (const event of this.#decoder.decode(bytes)) {
      if (event instanceof Frame) this.inbox.push(event);
      else this.refusals.push(event);
    }
  }

  /** All that was heard and not taken yet. */
  take(): Frame[] {
    return this.inbox.splice(0);
  }
}

/** Where the values come from that the server makes up: the next that was set, else the usual supply. */
export class Supply {
  readonly #usual: Draw;
  readonly #set: { readonly kind: string; readonly value: string; readonly connection: string }[] = [];

  constructor(usual: Draw) {
    this.#usual = usual;
  }

  /** Sets the next value of a kind, as a connection is to hear it; a value that is set already is not set twice. */
  set(kind: string, value: string, connection: string): void {
    if (this.#set.some((each) => each.kind === kind && each.value === value)) return;
    this.#set.push({ kind, value, connection });
  }

  /** What was set here and not drawn yet, before another usual supply. */
  copy(usual: Draw): Supply {
    const copy = new Supply(usual);
    copy.#set.push(...this.#set);
    return copy;
  }

  readonly draw: Draw = (kind, wire) => {
    const at = this.#set.findIndex(
      (each) => each.kind === kind && (wire === undefined || each.connection === wire),
    );
    const [next] = at < 0 ? [] : this.#set.splice(at, 1);
    return next?.value ?? this.#usual(kind, wire);
  };
}

export class Stage {
  now: number;
  readonly server: Server;
  readonly world: World;
  readonly supply: Supply;
  readonly ends = new Map<string, End>();
  readonly #numbers: Counted;

  /** `from`: another stage, whose server and supply go on here as copies; its ends do not. */
  constructor(now: number = STAGE_TIME, seed = 1, from?: Stage) {
    this.now = now;
    this.#numbers = counted(from ? from.#numbers.state() : seed);
    const usual = chance(this.#numbers, () => this.now);
    this.supply = from ? from.supply.copy(usual) : new Supply(usual);
    if (from) {
      this.server = from.server.copy(this.supply.draw);
      this.world = this.server.world;
      return;
    }
    this.world = sampleWorld(this.supply.draw);
    this.server = new Server({
      protocol: MSNP,
      behaviours: BEHAVIOURS,
      occasions: OCCASIONS,
      world: this.world,
      draw: this.supply.draw,
      addresses: STAGE_ADDRESSES,
    });
  }

  /** Opens a connection. One of the same name that is closed makes place for it. */
  connect(who: string, service: string, version: VersionId): End {
    const end = new End(who, service, version);
    if (this.ends.get(end.name)?.closed === false) throw new Error(`${end.name} is open already`);
    this.ends.set(end.name, end);
    this.server.open(end.name, this.now, { service });
    return end;
  }

  /** Sends a line, and a payload right after it. */
  say(end: End, line: string, payload?: string | Uint8Array): void {
    this.send(end, lineBytes(line, payload));
  }

  /** Sends bytes as they are. */
  send(end: End, bytes: Uint8Array): void {
    this.#carryOut(this.server.receive(end.name, bytes, this.now));
  }

  /** The client closes its connection. */
  close(end: End): void {
    end.closed = true;
    this.#carryOut(this.server.close(end.name, this.now));
  }

  /** Something happens behind the server that no line of a connection asks for, such as a text from a phone. */
  happen(end: End, what: (context: Context) => void): void {
    const context = this.server.aside(end.name, this.now);
    if (context) what(context);
    this.#carryOut(this.server.effects(this.now));
  }

  /** Carries out what came about elsewhere, such as in a web service. */
  settle(): void {
    this.#carryOut(this.server.effects(this.now));
  }

  /** The server says goodbye to everyone and goes down. */
  shutdown(): void {
    this.#carryOut(this.server.shutdown(this.now));
  }

  /** Lets time pass, and the alarms that fall into it go off in order. */
  pass(milliseconds: number): void {
    const until = this.now + milliseconds;
    for (let due = this.server.due(); due !== undefined && due <= until; due = this.server.due()) {
      this.now = Math.max(this.now, due);
      this.#carryOut(this.server.tick(this.now));
    }
    this.now = until;
  }

  /** Plays a script on an end to its end; what the server says is given to the script and not kept. */
  run(end: End, script: Script): void {
    for (let step = script.next([]); !step.done; step = script.next(end.take())) {
      this.say(end, step.value.line, step.value.payload);
    }
    end.take();
  }

  /** Logs a sample account on at the notification server; without a status it stops after the log-on itself. */
  logOn(who: string, version: VersionId, status?: string): End {
    const end = this.connect(who, 'NS', version);
    this.run(end, logOnScript(this.logOnOf(who, version, status)));
    return end;
  }

  /** What the log-on of a sample account needs. */
  logOnOf(who: string, version: VersionId, status?: string): LogOn {
    const handle = handleOf(who);
    const account = this.world.account(handle);
    return {
      version,
      handle,
      password: account?.password ?? SAMPLE_PASSWORD,
      machine: machineOf(who),
      contacts: account?.on('FL').map((contact) => contact.handle) ?? [],
      ...(account ? { friendly: decodeText(account.friendly) } : {}),
      ...(status === undefined ? {} : { status }),
    };
  }

  /** An open end by who and service. */
  end(who: string, service = 'NS'): End {
    const end = this.ends.get(`${who} ${service}`);
    if (!end || end.closed) throw new Error(`${who} has no open connection to ${service}`);
    return end;
  }

  #carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      const end = this.ends.get(effect.to);
      if (!end) continue;
      if (effect.kind === 'send') end.hear(effect.bytes);
      else if (effect.kind === 'close') end.closed = true;
      else end.refusals.push(effect.problem);
    }
  }
}

/** The handle of a sample account: `alice` is short for alice@example.com, `alice.laptop` is she at another place. */
export function handleOf(who: string): string {
  return who.includes('@') ? who : `${who.replace(/\..*/, '')}@example.com`;
}

/** The machine GUID that a sample account logs on with. */
export function machineOf(who: string): string {
  const { aliceMachine, laptop, bobMachine, carolMachine } = SAMPLE_IDS;
  if (who.includes('.') && !who.includes('@')) return laptop;
  return who === 'alice' ? aliceMachine : who === 'bob' ? bobMachine : carolMachine;
}
