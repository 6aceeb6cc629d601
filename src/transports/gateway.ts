// The HTTP gateway: each of its sessions is a wire of a host, filled and emptied by requests one after the other.

import { randomInt } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GATEWAY } from '#protocol/gateway-names.ts';
import { readBody } from './body.ts';
import type { Host, Line, Wire } from './host.ts';
import { answerText, type Handler } from './http.ts';
import { targetOf } from './web.ts';

export interface GatewayOptions {
  /** The host that clients are to ask after the first request; the address that they have reached when left out. */
  readonly address?: string;
  /** How long a session may be without a request before it ends, in milliseconds. */
  readonly idle?: number;
  /** How long an answer waits for what the server says to a request, in milliseconds. */
  readonly grace?: number;
}

/** As long as the best-known open server waits. */
const IDLE = 60_000;

/** The server answers at once, so this passes only where it has nothing to say. */
const GRACE = 25;

/** The longest poll, in seconds. */
const LONGEST = 60;

/** One client behind the gateway. */
class Session implements Wire {
  readonly id = `${randomInt(2 ** 32)}.${randomInt(2 ** 32)}`;
  line: Line | undefined;
  readonly #options: Required<GatewayOptions>;
  readonly #over: () => void;
  #queued: Uint8Array[] = [];
  #size = 0;
  #closed = false;
  #response: ServerResponse | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether the open request does nothing but wait. */
  #polls = false;

  constructor(options: Required<GatewayOptions>, over: () => void) {
    this.#options = options;
    this.#over = over;
    this.#rest();
  }

  send(bytes: Uint8Array): void {
    this.#queued.push(bytes);
    this.#size += bytes.length;
    this.#answer();
  }

  waiting(): number {
    return this.#size;
  }

  close(): void {
    this.#closed = true;
    this.#answer();
  }

  cut(): void {
    this.#queued = [];
    this.#size = 0;
    this.close();
  }

  /** Ends a poll that is open, so that another request may come. False while one is open that is no poll. */
  free(): boolean {
    if (this.#response && this.#polls) this.#answer();
    return this.#response === undefined;
  }

  /** Takes a request: bytes for the server, and a response for what it says within `wait` milliseconds. */
  take(body: Uint8Array, response: ServerResponse, wait: number, polls: boolean): void {
    clearTimeout(this.#timer);
    this.#response = response;
    this.#polls = polls;
    response.on('close', () => {
      if (this.#response !== response) return;
      this.#response = undefined;
      this.#rest();
    });
    if (body.length > 0) this.line?.received(body);
    if (this.#response !== response) return;
    if (this.#size > 0 || this.#closed || wait === 0) this.#answer();
    else this.#timer = setTimeout(() => this.#answer(), wait).unref();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), this.#options.idle).unref();
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#over();
    this.line?.closed();
  }

  /** Answers the open request. That the session is over is said once all is out: some clients drop that body. */
  #answer(): void {
    const response = this.#response;
    if (!response) return;
    const body = Buffer.concat(this.#queued);
    const over = this.#closed && body.length === 0;
    this.#response = undefined;
    this.#queued = [];
    this.#size = 0;
    const state = `${GATEWAY.session}=${this.id}; GW-IP=${this.#options.address || addressOf(response)}`;
    response.writeHead(200, {
      [GATEWAY.header]: over ? `${state}; Session=close` : state,
      'Content-Type': 'application/x-msn-messenger',
      'Content-Length': body.length,
    });
    response.end(body);
    if (over) this.#end();
    else this.#rest();
  }
}

function addressOf({ req }: ServerResponse): string {
  return (req.socket.localAddress ?? '').replace(/^::ffff:/, '');
}

/** Opens a session at the service that a request names; undefined when it names none that is there. */
function open(
  host: Pick<Host, 'open'>,
  sessions: Map<string, Session>,
  request: IncomingMessage,
  query: URLSearchParams,
  options: Required<GatewayOptions>,
): Session | undefined {
  const service = query.get(GATEWAY.service) ?? '';
  if (!/^(?:NS|SB)$/.test(service)) return undefined;
  const session = new Session(options, () => sessions.delete(session.id));
  sessions.set(session.id, session);
  // The client's own port says nothing about where it could be reached, so there is none.
  const peer = `${(request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')}:0`;
  session.line = host.open(session, { service, peer, carrier: 'gateway' });
  return session;
}

/** A handler that takes every path that ends in gateway.dll. */
export function gateway(host: Pick<Host, 'open'>, given: GatewayOptions = {}): Handler {
  const options = { address: '', idle: IDLE, grace: GRACE, ...given };
  const sessions = new Map<string, Session>();
  return (request, response) => {
    const { path, query } = targetOf(request);
    if (!path.toLowerCase().endsWith(`/${GATEWAY.file}`)) return false;
    const refuse = (why: string) => answerText(response, 400, why);
    readBody(request, (body) => {
      const asked = new URLSearchParams(query);
      const action = asked.get('Action');
      const session =
        action === 'open'
          ? open(host, sessions, request, asked, options)
          : sessions.get(asked.get(GATEWAY.session) ?? '');
      if (!body || !session) return refuse('There is no such session.');
      if (!session.free()) return refuse('One request at a time.');
      const polls = action === 'poll' && body.length === 0;
      const seconds = Math.min(LONGEST, Number(asked.get('Lifespan')) || 0);
      session.take(body, response, polls ? seconds * 1000 : options.grace, polls);
    });
    return true;
  };
}
