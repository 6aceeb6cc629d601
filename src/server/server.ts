// The mock server's engine: bytes in, effects out. It knows forms, phases and refusals from the definitions, and
// hands what is left to the behaviours. No socket, no clock, no chance of its own.

import type { Command, Protocol } from '#protocol/define.ts';
import { diagnose } from '#protocol/diagnosis.ts';
import { type BoundForm, dialectOf, doorOf, ERROR_KEY } from '#protocol/dialect.ts';
import { encode } from '#protocol/encoder.ts';
import { Frame } from '#protocol/frame.ts';
import { after } from '#protocol/machine.ts';
import type { Problem } from '#protocol/problem.ts';
import { Alarms } from './alarms.ts';
import type { Draw } from './draw.ts';
import { copyOf, type Door, fresh, type LiveSession } from './live-session.ts';
import { refusalOf } from './refusal.ts';
import type { Addresses, Answer, Behaviour, Context, Occasions, Reach, Session } from './serve.ts';
import type { Watcher } from './watcher.ts';
import type { World } from './world.ts';

/** What the host has to do, in order. */
export type Effect =
  | { readonly kind: 'send'; readonly to: string; readonly bytes: Uint8Array }
  | { readonly kind: 'close'; readonly to: string }
  /** Nothing to do on the wire: tells whoever watches why a line was refused. */
  | { readonly kind: 'refusal'; readonly to: string; readonly problem: Problem };

export interface ServerOptions {
  readonly protocol: Protocol;
  readonly behaviours: Readonly<Record<string, Behaviour>>;
  readonly occasions: Occasions;
  readonly world: World;
  readonly draw: Draw;
  readonly addresses: Addresses;
  readonly watcher?: Watcher;
}

const NOTHING = new Uint8Array(0);
const LF = 10;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function knows(to: Session, id: string): boolean {
  return to.dialect.byId.has(id);
}

/** The server. Times are milliseconds since 1970, given by the caller. */
export class Server {
  readonly world: World;
  /** Who looks on; may come and go, and costs nothing while nobody does. */
  watcher: Watcher | undefined;
  readonly #options: ServerOptions;
  readonly #sessions = new Map<string, LiveSession>();
  #alarms = new Alarms();
  /** Connections that were told to close and that the world has not forgotten yet. */
  #leaving: LiveSession[] = [];
  #effects: Effect[] = [];

  constructor(options: ServerOptions) {
    this.#options = options;
    this.world = options.world;
    this.watcher = options.watcher;
  }

  /**
   * Another server that stands where this one does, in a copy of its world; it goes on by itself and has no watcher.
   * Only between calls, when all effects were taken.
   */
  copy(draw: Draw): Server {
    const world = this.world.copy(draw);
    const { watcher: _, ...options } = this.#options;
    const copy = new Server({ ...options, world, draw });
    for (const [wire, session] of this.#sessions) copy.#sessions.set(wire, copyOf(session, world));
    copy.#alarms = this.#alarms.copy();
    return copy;
  }

  /** A connection has come in. */
  open(wire: string, now: number, door: Door = {}): void {
    const { protocol } = this.#options;
    const services = door.service === undefined ? Object.keys(protocol.services) : [door.service];
    const dialect = doorOf(protocol, services);
    const session = fresh(wire, dialect, now, door);
    this.#sessions.set(wire, session);
    this.watcher?.opened?.(session);
  }

  /** Bytes have come in. Gives what to do, in order. */
  receive(wire: string, bytes: Uint8Array, now: number): Effect[] {
    const session = this.#sessions.get(wire);
    if (session && !session.closing) {
      session.decoder.receive(bytes);
      while (!session.closing) {
        const event = session.decoder.next();
        if (!event) break;
        if (event.kind === 'problem') this.#refuse(session, event);
        else this.#serve(session, event, now);
      }
    }
    return this.#flush();
  }

  /** The peer has closed, or the wire broke. */
  close(wire: string, now: number): Effect[] {
    const session = this.#sessions.get(wire);
    if (session) this.#end(session, now);
    return this.#flush();
  }

  /** Lets the alarms that are due go off. */
  tick(now: number): Effect[] {
    for (let alarm = this.#alarms.take(now); alarm; alarm = this.#alarms.take(now)) {
      const session = this.#sessions.get(alarm.wire);
      if (session) this.#options.occasions.alarm(alarm.name, this.#context(session, now));
      this.#sweep(now);
    }
    return this.#flush();
  }

  /** When the next alarm is due; undefined when none is set. */
  due(): number | undefined {
    return this.#alarms.due();
  }

  /** Says goodbye to everyone. */
  shutdown(now: number): Effect[] {
    for (const session of [...this.#sessions.values()]) {
      this.#options.occasions.shutdown(this.#context(session, now));
      this.#shut(session);
    }
    this.#sweep(now);
    return this.#flush();
  }

  /** The session of a connection, for whoever watches. */
  session(wire: string): Session | undefined {
    return this.#sessions.get(wire);
  }

  /** Every connection, in the order in which they came. */
  sessions(): readonly Session[] {
    return [...this.#sessions.values()];
  }

  /** A context for what happens outside any connection's lines, such as a web service's call. */
  aside(wire: string, now: number): Context | undefined {
    const session = this.#sessions.get(wire);
    return session ? this.#context(session, now) : undefined;
  }

  /** What has been sent since the last call, for callers of `aside`. */
  effects(now: number): Effect[] {
    this.#sweep(now);
    return this.#flush();
  }

  #flush(): Effect[] {
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }

  /** Connections that were told to close are gone for the world at once. */
  #sweep(now: number): void {
    for (let session = this.#leaving.shift(); session; session = this.#leaving.shift())
      this.#end(session, now);
  }

  #end(session: LiveSession, now: number): void {
    if (!this.#sessions.delete(session.wire)) return;
    session.closing = true;
    this.#alarms.drop(session.wire);
    this.#options.occasions.closed(this.#context(session, now));
    this.watcher?.closed?.(session);
  }

  #refuse(session: LiveSession, fault: Problem): void {
    this.#tell(session, fault);
    this.#shut(session);
  }

  #tell(session: LiveSession, fault: Problem): void {
    this.watcher?.refused(session, fault);
    this.#effects.push({ kind: 'refusal', to: session.wire, problem: fault });
  }

  #say(session: LiveSession, bytes: Uint8Array): void {
    this.#effects.push({ kind: 'send', to: session.wire, bytes });
    const { watcher } = this;
    if (!watcher) return;
    const end = bytes.indexOf(LF);
    const payload = end + 1 < bytes.length ? bytes.subarray(end + 1) : undefined;
    watcher.said(session, new Frame(session.dialect, 'server', 0, bytes.subarray(0, end - 1), payload));
  }

  #shut(session: LiveSession): void {
    if (session.closing) return;
    session.closing = true;
    this.#leaving.push(session);
    this.#effects.push({ kind: 'close', to: session.wire });
  }

  #serve(session: LiveSession, frame: Frame, now: number): void {
    this.watcher?.heard(session, frame.during(session.phase));
    const fault = diagnose(frame.during(session.phase), session.phase);
    const { fit } = frame;
    if (fault) {
      const code = fit ? refusalOf(session, fit) : undefined;
      if (code === undefined || !fit) this.#refuse(session, fault);
      else {
        this.#tell(session, fault);
        this.#error(session, fit.bound.command, frame, code);
      }
    } else if (frame.form) {
      const behaviour = this.#options.behaviours[frame.form.command.name];
      const handler = behaviour?.[frame.form.name];
      session.phase = after(session.phase, frame.form);
      const { fields } = frame;
      if (frame.form.payload) fields['payload'] = frame.payload ?? NOTHING;
      handler?.(fields, this.#answer(session, frame, frame.form, now));
    }
    this.#sweep(now);
  }

  #error(session: LiveSession, command: Command, frame: Frame, code: number, payload?: Uint8Array): void {
    const trid = /^\d{1,10}$/.test(frame.words[1]?.text ?? '') ? Number(frame.words[1]?.text) : undefined;
    const detailed = payload ? session.dialect.byId.get(`${ERROR_KEY}.detailed`) : undefined;
    const bound = detailed ?? session.dialect.byId.get(`${ERROR_KEY}.plain`);
    if (bound) {
      this.#say(session, encode(bound, { trid, ...(payload ? { payload } : {}) }, String(code)));
    }
    if (command.errors?.some((use) => use.code === code && use.closes)) this.#shut(session);
  }

  /** What can be done from outside any connection; call `effects` after it. */
  reach(now: number): Reach {
    const { world, draw, addresses } = this.#options;
    return { world, now, draw, addresses, sessionOf: this.#sessionOf, send: this.#send, knows };
  }

  readonly #sessionOf = (wire: string): Session | undefined => this.#sessions.get(wire);

  readonly #send: Context['send'] = (to, command, form, fields) => {
    const live = this.#sessions.get(to.wire);
    const bound = live?.dialect.byName.get(command.name)?.get(form);
    if (!live || !bound || live.closing || !isRecord(fields)) return false;
    this.#say(live, encode(bound, fields));
    live.phase = after(live.phase, bound);
    return true;
  };

  #context(session: LiveSession, now: number): Context {
    return {
      ...this.reach(now),
      session,
      speak: (version, service) => this.#speak(session, version, service),
      close: (to) => this.#closeOf(session, to),
      alarm: (name, at) => this.#alarms.set(session.wire, name, at),
    };
  }

  #speak(session: LiveSession, version: string, service = session.dialect.service.id): void {
    session.dialect = dialectOf(this.#options.protocol, version, service);
    session.decoder.speak(session.dialect);
  }

  #closeOf(session: LiveSession, to?: Session): void {
    const live = to ? this.#sessions.get(to.wire) : session;
    if (live) this.#shut(live);
  }

  /** Written out and not taken from `#context`, because it is made for every message. */
  #answer(session: LiveSession, frame: Frame, form: BoundForm, now: number): Answer {
    const { world, draw, addresses } = this.#options;
    return {
      world,
      now,
      draw,
      addresses,
      session,
      frame,
      knows,
      sessionOf: this.#sessionOf,
      send: this.#send,
      speak: (version, service) => this.#speak(session, version, service),
      close: (to) => this.#closeOf(session, to),
      alarm: (name, at) => this.#alarms.set(session.wire, name, at),
      reply: (name, fields) => {
        if (!this.#send(session, form.command, name, fields)) {
          throw new Error(
            `${form.command.name}.${name} is no form of ${session.dialect.version} ${session.dialect.service.id}`,
          );
        }
      },
      error: (code, payload) => this.#error(session, form.command, frame, code, payload),
    };
  }
}
