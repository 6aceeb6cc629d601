// Own connections to the real server: requests of the page like those to the mock server, answered over WebSockets.

import { MSNP } from '#content/registry.ts';
import { STAGE_ADDRESSES } from '#content/stage.ts';
import type { Entry } from '#editor/entry.ts';
import type { Trouble } from '#editor/marks.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { Frame } from '#protocol/frame.ts';
import type { Answers, Happening, Reply, Request } from './channel.ts';
import { whyEnded } from './live-codes.ts';
import { LiveStage } from './live-stage.ts';
import { look } from './look.ts';
import { type Recorder, Wire } from './wire.ts';

const utf8 = new TextEncoder();

/** Most own connections of a page at once. */
const MOST = 16;

/** Most own lines whose refusal may still come. */
const MATCHED = 500;

/** What cannot be done; said in the playground, and all goes on. */
class Refusal extends Error {}

/** What is needed of a WebSocket. */
export interface Socket {
  binaryType: string;
  send(bytes: Uint8Array<ArrayBuffer>): void;
  close(): void;
  addEventListener(type: 'open', listener: () => void): void;
  addEventListener(type: 'close', listener: (event: { readonly code: number }) => void): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

export interface OwnOptions {
  /** Opens a WebSocket to a service of the real server. */
  readonly socket: (service: string) => Socket;
  /** The address of the real server, as clients of TCP are told. */
  readonly address: () => string;
  readonly clock: () => number;
  /** Something has happened that no request led to. */
  readonly post: (reply: Reply) => void;
}

export class Own implements Recorder {
  readonly quiet = false;
  readonly stage: LiveStage;
  readonly #options: OwnOptions;
  readonly #sockets = new Map<string, Socket>();
  /** The ids by which the server knows connections, and the names that they have here. */
  readonly #taken = new Map<string, string>();
  /** Own lines that the server has not told of yet, and those that it has, by connection. */
  readonly #sent = new Map<string, number[]>();
  readonly #heard = new Map<number, number>();
  #happenings: Happening[] = [];
  #ids = 0;

  constructor(options: OwnOptions) {
    this.#options = options;
    this.stage = new LiveStage((end, bytes) => this.#sockets.get(end.name)?.send(bytes.slice()));
  }

  /** The real server has one address for all of its services. */
  get addresses() {
    const address = this.#options.address();
    return { DS: address, NS: address, SB: address };
  }

  happen(happening: Happening): void {
    this.#happenings.push(happening);
    if (happening.kind !== 'said' || happening.entry.direction !== 'client') return;
    this.#sent.get(happening.connection)?.push(happening.entry.id);
  }

  nextId(): number {
    this.#ids += 1;
    return this.#ids;
  }

  /** Does what a request asks for; what cannot be done is told as a failure. */
  async answer(to: number, request: Request): Promise<Reply> {
    this.stage.now = this.#options.clock();
    try {
      const answer = await this.#do(request);
      return { ...this.#reply(), to, ...(answer === undefined ? {} : { answer }) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...this.#reply(), to, failure: error.message };
    }
  }

  /** The server has told of a line on a connection: own lines are matched to it, for what it says of them later. */
  told(connection: string, id: number, entry: Entry): void {
    const name = this.#taken.get(connection);
    if (name === undefined) return;
    const own = entry.direction === 'client' ? this.#sent.get(name)?.shift() : undefined;
    if (own !== undefined) this.#heard.set(id, own);
    for (const old of this.#heard.keys()) if (this.#heard.size > MATCHED) this.#heard.delete(old);
    const end = this.#wire(name);
    if (!end || entry.service !== end.service || entry.version === end.tongue.version) return;
    const dialect = dialectOf(MSNP, entry.version, entry.service);
    // Before its first phase is left, a connection has no version yet.
    if (entry.phase !== dialect.service.start) end.speak(dialect);
  }

  /** The server has told why it did not serve a line. */
  refused(connection: string, id: number | undefined, problem: Trouble): void {
    const name = this.#taken.get(connection);
    const entry = id === undefined ? undefined : this.#heard.get(id);
    if (name === undefined || entry === undefined) return;
    this.happen({ kind: 'refused', connection: name, entry, problem });
    this.#post();
  }

  async #do(request: Request): Promise<Answers[keyof Answers]> {
    switch (request.kind) {
      case 'open':
        return this.#open(request.who, request.service, request.version);
      case 'line':
        return this.#line(request.connection, request.line, request.payload);
      case 'close':
        return this.#close(request.connection);
      case 'hint':
      case 'fill':
      case 'inspect':
      case 'help':
        return look(request, this.stage, (connection) => this.#wire(connection));
      default:
        throw new Refusal(
          'This is not for the real server: what has happened there cannot be set or undone.',
        );
    }
  }

  #wire(name: string): Wire | undefined {
    const end = this.stage.ends.get(name);
    return end instanceof Wire && !end.closed ? end : undefined;
  }

  async #open(person: string, service: string, version: Wire['version']): Promise<Answers['open']> {
    if (!(service in STAGE_ADDRESSES)) throw new Refusal(`There is no server ${service}.`);
    if (this.#sockets.size >= MOST) throw new Refusal(`${MOST} own connections are open already: close one.`);
    let who = person;
    for (let count = 2; this.#sockets.has(`${who} ${service}`); count++) who = `${person}·${count}`;
    const wire = new Wire(this, who, service, version);
    const socket = this.#options.socket(service);
    socket.binaryType = 'arraybuffer';
    this.#sockets.set(wire.name, socket);
    this.#sent.set(wire.name, []);
    const opened = await new Promise<boolean>((resolve) => {
      socket.addEventListener('open', () => resolve(true));
      socket.addEventListener('message', ({ data }) => this.#hear(wire, data));
      socket.addEventListener('close', ({ code }) => {
        resolve(false);
        this.#ended(wire, code);
      });
    });
    if (!opened)
      throw new Refusal(
        'The real server does not answer, or has too many connections: is msnp serve running?',
      );
    this.stage.ends.set(wire.name, wire);
    const address = this.#options.address();
    this.happen({ kind: 'opened', connection: wire.name, who, service, version, address });
    wire.settle();
    return { connection: wire.name };
  }

  #hear(wire: Wire, data: unknown): void {
    if (typeof data === 'string') {
      const taken: { readonly connection?: unknown } = JSON.parse(data);
      if (typeof taken.connection === 'string') this.#taken.set(taken.connection, wire.name);
      return;
    }
    if (!(data instanceof ArrayBuffer)) return;
    this.stage.now = this.#options.clock();
    wire.hear(new Uint8Array(data));
    wire.settle();
    this.#post();
  }

  #ended(wire: Wire, code: number): void {
    this.#sockets.delete(wire.name);
    this.#sent.delete(wire.name);
    for (const [id, name] of this.#taken) if (name === wire.name) this.#taken.delete(id);
    if (this.stage.ends.get(wire.name) !== wire || wire.closed) return;
    this.stage.now = this.#options.clock();
    this.#note(wire, whyEnded(code));
    wire.closed = true;
    wire.end('server');
    this.#post();
  }

  /** Sends a line with its payload; a line that announces a payload which did not come is not sent. */
  #line(connection: string, line: string, payload?: Uint8Array): Answers['line'] {
    const wire = this.#wire(connection);
    if (!wire) throw new Refusal('This connection is closed: the line was not sent.');
    const frame = new Frame(wire.tongue, 'client', 0, utf8.encode(line)).during(wire.phase);
    const needs = frame.form?.payload ? Number(frame.words.at(-1)?.text ?? 0) : 0;
    if (needs > 0 && !payload && needs <= (frame.form?.form.payload?.limit ?? 1_048_576)) return { needs };
    wire.say(line, payload);
    wire.settle();
    return { needs: 0 };
  }

  #close(connection: string): undefined {
    const wire = this.#wire(connection);
    if (!wire) return undefined;
    wire.closed = true;
    wire.end('client');
    this.#sockets.get(connection)?.close();
    return undefined;
  }

  #note(wire: Wire, line: string): void {
    const { version } = wire.tongue;
    const place = { version, service: wire.service, phase: wire.phase };
    const entry = {
      id: this.nextId(),
      at: this.stage.now,
      direction: 'note',
      line,
      marks: [],
      ...place,
    } as const;
    this.happen({ kind: 'said', connection: wire.name, entry });
  }

  #reply(): Reply {
    const { now } = this.stage;
    return { at: now, now, earlier: [], happenings: this.#happenings.splice(0) };
  }

  #post(): void {
    if (this.#happenings.length > 0) this.#options.post(this.#reply());
  }
}
