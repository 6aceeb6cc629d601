// What a behaviour is and what it gets: typed by the definition of its command, free of bytes, versions and phases.

import type { Command, FormName, Message } from '#protocol/define.ts';
import type { Dialect } from '#protocol/dialect.ts';
import type { Frame } from '#protocol/frame.ts';
import type { Account } from './account.ts';
import type { Draw } from './draw.ts';
import type { Listing } from './listing.ts';
import type { Place, World } from './world.ts';

/** One connection as the server sees it. */
export interface Session {
  readonly wire: string;
  /** Address of the peer, as host:port. */
  readonly peer: string;
  /** What carries its bytes. */
  readonly carrier: 'tcp' | 'gateway' | 'websocket';
  readonly dialect: Dialect;
  readonly phase: string;
  /** Whether it came in by an address that serves all services alike. */
  readonly anyDoor: boolean;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
  /** The account that was named, before it is proved. */
  claimed: Account | undefined;
  /** What the account has to answer: challenge or nonce. */
  challenge: string | undefined;
  /** What the client asked for and was not answered yet. */
  asked: string | undefined;
  /** What the latest search of the member directory found. */
  found: readonly Listing[];
  /** Where the account is logged on. Undefined before, and on switchboards. */
  place: Place | undefined;
}

/** The addresses that the server names to clients, as host:port. */
export interface Addresses {
  readonly DS: string;
  readonly NS: string;
  readonly SB: string;
}

/** What may be done from outside any connection, as a web service does. Nothing waits: effects are carried out later. */
export interface Reach {
  readonly world: World;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly draw: Draw;
  readonly addresses: Addresses;
  /** The session of a connection; undefined when it is gone. */
  sessionOf(wire: string): Session | undefined;
  /**
   * Sends a form to any session. Gives false, and sends nothing, when the version or service of that session
   * has no such form.
   */
  send<const C extends Command, F extends FormName<C, 'server'>>(
    to: Session,
    command: C,
    form: F,
    fields: Message<C, F>,
  ): boolean;
  /** Whether a session's dialect has a form. */
  knows(to: Session, id: string): boolean;
}

/** What a behaviour may do, for one session. */
export interface Context extends Reach {
  readonly session: Session;
  /** Sets version and service of this session from the next line on. */
  speak(version: string, service?: string): void;
  /** Ends a connection once all that was sent before is out; this one when left out. */
  close(session?: Session): void;
  /** Calls the behaviour's `alarm` for this session at a time; the same name again moves it. */
  alarm(name: string, at: number): void;
}

/** A context that answers one message of a command. */
export interface Answer<C extends Command = Command> extends Context {
  /** The line that is answered. */
  readonly frame: Frame;
  /** Sends a form of the same command back. */
  reply<F extends FormName<C, 'server'>>(form: F, fields: Message<C, F>): void;
  /** Answers with a numeric error; ends the connection where the definition says that this error does. */
  error(code: number, payload?: Uint8Array): void;
}

type Handler<M, X> = { handle(message: M, context: X): void }['handle'];

/** The behaviour of a command: one function for each form that a client sends. */
export type Serve<C extends Command> = {
  readonly [F in FormName<C, 'client'>]: Handler<Message<C, F>, Answer<C>>;
};

/** What the engine calls: a behaviour without its types. */
export type Behaviour = Readonly<Record<string, Handler<Readonly<Record<string, unknown>>, Answer>>>;

/** What happens without a line from a client. */
export interface Occasions {
  /** A connection is gone, whoever ended it. */
  closed(context: Context): void;
  /** An alarm of a session has come due. */
  alarm(name: string, context: Context): void;
  /** The server goes down; called for each connection. */
  shutdown(context: Context): void;
}
