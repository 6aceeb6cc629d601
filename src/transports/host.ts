// The loop: what wires hear goes into a server, and what the server wants done goes out, one write a wire and turn.

import type { Door } from '#server/live-session.ts';
import type { Effect, Server } from '#server/server.ts';

/** One end of a stream of bytes, whatever carries it. */
export interface Wire {
  send(bytes: Uint8Array): void;
  /** Ends the stream once all that was sent is out. */
  close(): void;
  /** Ends the stream at once. */
  cut(): void;
  /** How many bytes were sent and wait for the peer to read them. */
  waiting(): number;
}

/** What a listener does with a wire once it is taken in. */
export interface Line {
  /** Which connection it is, for whoever watches. */
  readonly id: string;
  received(bytes: Uint8Array): void;
  /** The peer has ended its side, or the stream broke; what was still to be sent is sent first. */
  closed(): void;
}

export interface HostOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Runs what is to be done once all that came in at the same time has been heard; at once when left out. */
  readonly later?: (run: () => void) => void;
  /** How many bytes may wait for a peer that does not read, before its wire is cut; 4 MiB when left out. */
  readonly most?: number;
  /** How long a peer may stay at the first phase of its service, in milliseconds; for ever when left out. */
  readonly patience?: number;
  /** Told of a fault in the server itself; the wire that met it is cut, and everyone else goes on. */
  readonly fault?: (error: unknown) => void;
}

const FOUR_MIB = 4 * 1024 * 1024;

/** setTimeout counts in 31 bits. */
const LONGEST = 2 ** 31 - 1;

interface Held {
  readonly wire: Wire;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
  pending: Uint8Array[];
  size: number;
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = pieces;
  if (pieces.length === 1 && first) return first;
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Keeps a server running on any number of wires. */
export class Host {
  readonly #server: Server;
  readonly #options: HostOptions;
  readonly #wires = new Map<string, Held>();
  /** Those that have something to send. */
  readonly #full = new Set<Held>();
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #timerAt = Number.POSITIVE_INFINITY;
  #scheduled = false;
  #stopped = false;

  constructor(server: Server, options: HostOptions) {
    this.#server = server;
    this.#options = options;
  }

  /** How many wires are open. */
  get size(): number {
    return this.#wires.size;
  }

  /** Takes a wire in, at a service or at an address that serves all; `peer` is host:port. */
  open(wire: Wire, door: Door = {}): Line {
    const id = `${++this.#count}`;
    const { patience } = this.#options;
    const timer = patience === undefined ? undefined : setTimeout(() => this.#lose(id), patience);
    this.#wires.set(id, { wire, timer, pending: [], size: 0 });
    this.#do(id, (now) => {
      this.#server.open(id, now, door);
      return [];
    });
    return {
      id,
      received: (bytes) => this.#do(id, (now) => this.#server.receive(id, bytes, now)),
      closed: () => {
        const held = this.#wires.get(id);
        if (held) this.#write(held);
        this.#forget(id);
        this.#do(id, (now) => this.#server.close(id, now));
      },
    };
  }

  /** Carries out effects that came about elsewhere, such as in a web service. */
  run(effects: readonly Effect[]): void {
    for (const effect of effects) {
      const held = this.#wires.get(effect.to);
      if (!held || effect.kind === 'refusal') continue;
      if (effect.kind === 'send') this.#put(effect.to, held, effect.bytes);
      else {
        this.#write(held);
        this.#forget(effect.to);
        held.wire.close();
      }
    }
    this.#flushLater();
    this.#arm();
  }

  /** Says goodbye to everyone and stops the clock. */
  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#do('', (now) => this.#server.shutdown(now));
    this.#flush();
    clearTimeout(this.#timer);
  }

  #do(id: string, act: (now: number) => readonly Effect[]): void {
    try {
      this.run(act(this.#options.clock()));
    } catch (error) {
      this.#options.fault?.(error);
      this.#lose(id, true);
    }
  }

  #put(id: string, held: Held, bytes: Uint8Array): void {
    held.pending.push(bytes);
    held.size += bytes.length;
    this.#full.add(held);
    if (held.size + held.wire.waiting() > (this.#options.most ?? FOUR_MIB)) this.#lose(id, true);
  }

  /** Gives a wire up: one that is broken, does not read, or never said a word. */
  #lose(id: string, always = false): void {
    const held = this.#wires.get(id);
    const session = this.#server.session(id);
    if (!held || (!always && session?.phase !== session?.dialect.service.start)) return;
    this.#forget(id);
    held.wire.cut();
    this.run(this.#server.close(id, this.#options.clock()));
  }

  #forget(id: string): void {
    const held = this.#wires.get(id);
    if (!held) return;
    this.#wires.delete(id);
    this.#full.delete(held);
    clearTimeout(held.timer);
  }

  #flushLater(): void {
    if (this.#scheduled || this.#full.size === 0) return;
    const { later } = this.#options;
    if (!later) {
      this.#flush();
      return;
    }
    this.#scheduled = true;
    later(() => {
      this.#scheduled = false;
      this.#flush();
    });
  }

  #flush(): void {
    for (const held of this.#full) this.#write(held);
    this.#full.clear();
  }

  #write(held: Held): void {
    if (held.size === 0) return;
    const { pending, size } = held;
    held.pending = [];
    held.size = 0;
    held.wire.send(joined(pending, size));
  }

  #arm(): void {
    const due = this.#stopped ? undefined : this.#server.due();
    if (due === undefined || due >= this.#timerAt) return;
    clearTimeout(this.#timer);
    this.#timerAt = due;
    const wait = Math.min(LONGEST, Math.max(0, due - this.#options.clock()));
    this.#timer = setTimeout(() => {
      this.#timerAt = Number.POSITIVE_INFINITY;
      this.#do('', (now) => this.#server.tick(now));
    }, wait);
  }
}
