// Takes MSNP out of HTTP: the bodies of requests to a gateway and of its answers, joined to sessions by their ids.

import { textOf } from '#protocol/frame.ts';
import { GATEWAY } from '#protocol/gateway-names.ts';
import { Pieces, type Strand, Walk } from './strand.ts';
import type { Side, Talk } from './transcript.ts';

/** Bytes of a head that are believed; what is longer is none. */
const LONGEST = 16_384;
const LF = 10;
const CR = 13;

/** A request or an answer, and where its body stands. */
interface Message {
  readonly from: Side;
  readonly head: string;
  /** The first line's, by which messages of several connections are put in order. */
  readonly row: number;
  readonly strand: Strand;
  readonly body: readonly { readonly start: number; readonly end: number; readonly row: number }[];
}

/** A client's connection by way of the gateway. */
interface Session {
  id: string;
  readonly service: string | undefined;
  readonly rowed: boolean;
  readonly pieces: Pieces;
}

const FIRST = /^(?:[A-Z]{3,10} \S{1,2000} HTTP\/1\.\d|HTTP\/1\.\d \d{3}\b.*)\r?$/;
const TO_GATEWAY = new RegExp(`^[A-Z]{3,10} \\S*${GATEWAY.file.replace('.', '\\.')}(?:\\?|/| )`, 'i');
const ID_IN_ANSWER = new RegExp(`${GATEWAY.session}=([^;\\s]+)`, 'i');

/** Whether a row is the first of a request to a gateway. */
export function isToGateway(row: string): boolean {
  return TO_GATEWAY.test(row);
}

function header(head: string, name: string): string {
  return new RegExp(`^${name}:[ \\t]*(.*?)\\r?$`, 'im').exec(head)?.[1] ?? '';
}

/** The first line that begins a message, from a byte on; -1 for none. */
function nextMessage(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; ) {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found;
    if (end - at < 4_096 && FIRST.test(textOf(bytes.subarray(at, end)))) return at;
    at = end + 1;
  }
  return -1;
}

/** Where the head ends that begins here: behind its blank line. */
function headEnd(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at < from + LONGEST; ) {
    const end = bytes.indexOf(LF, at);
    if (end < 0) return undefined;
    if (end === at || (end === at + 1 && bytes[at] === CR)) return end + 1;
    at = end + 1;
  }
  return undefined;
}

/** The pieces of a strand between two bytes, each with its row. */
function stretches({ starts }: Strand, walk: Walk, from: number, to: number) {
  const found: { start: number; end: number; row: number }[] = [];
  for (let start = from; start < to; ) {
    const row = walk.to(start);
    const end = Math.min(to, starts[walk.piece + 1] ?? to);
    found.push({ start, end, row });
    start = end;
  }
  return found;
}

function messagesIn(strand: Strand): Message[] {
  const { bytes } = strand;
  const walk = new Walk(strand);
  const messages: Message[] = [];
  for (let at = nextMessage(bytes, 0); at >= 0; ) {
    const end = headEnd(bytes, at);
    if (end === undefined) break;
    const head = textOf(bytes.subarray(at, end));
    const row = walk.to(at);
    const size = Number(/^\d{1,9}$/.exec(header(head, 'Content-Length'))?.[0] ?? 0);
    const body = stretches(strand, walk, end, Math.min(bytes.length, end + size));
    messages.push({ from: head.startsWith('HTTP/') ? 'server' : 'client', head, row, strand, body });
    at = nextMessage(bytes, end + size);
  }
  return messages;
}

/** Whether a connection is HTTP, by its first lines. */
function isHttp({ strands = [] }: Talk): boolean {
  return strands.some(({ bytes }) => FIRST.test(textOf(bytes.subarray(0, 2_100)).split('\n')[0] ?? ''));
}

/** Puts bodies into sessions, in the order of the file. Ids may change from answer to answer. */
class Sessions {
  readonly all: Session[] = [];
  readonly #byId = new Map<string, Session>();

  /** The session that a request is of. */
  request({ head, body, strand }: Message): Session {
    const [line = ''] = head.split('\r', 1);
    const word = (name: string) => new RegExp(`[?&]${name}=([^& ]+)`, 'i').exec(line)?.[1];
    const id = word(GATEWAY.session);
    const session =
      (id === undefined ? undefined : this.#byId.get(id)) ?? this.#open(id, word(GATEWAY.service), strand);
    this.#add(session, 'client', strand, body);
    return session;
  }

  answer(session: Session, { head, body, strand }: Message): void {
    const id = ID_IN_ANSWER.exec(header(head, GATEWAY.header))?.[1];
    if (id !== undefined) {
      if (session.id === '') session.id = id;
      this.#byId.set(id, session);
    }
    if (/^HTTP\/1\.\d 200/.test(head)) this.#add(session, 'server', strand, body);
  }

  #open(id: string | undefined, server: string | undefined, { rowed }: Strand): Session {
    // A gateway calls the dispatch server NS too.
    const service = server === 'NS' ? undefined : server;
    const session: Session = { id: id ?? '', service, rowed, pieces: new Pieces() };
    if (id !== undefined) this.#byId.set(id, session);
    this.all.push(session);
    return session;
  }

  #add({ pieces }: Session, from: Side, { bytes }: Strand, body: Message['body']): void {
    for (const { start, end, row } of body) pieces.add(from, bytes.subarray(start, end), row);
  }
}

function sessionsOf(talks: readonly Talk[]): Session[] {
  const messages = talks
    .flatMap(({ strands = [] }, talk) =>
      strands.flatMap((strand) => messagesIn(strand).map((each) => ({ ...each, talk }))),
    )
    .toSorted((a, b) => a.row - b.row);
  const sessions = new Sessions();
  /** Requests that are not answered yet, by connection; undefined for one that is not for the gateway. */
  const asked = new Map<number, (Session | undefined)[]>();
  for (const message of messages) {
    const queue = asked.get(message.talk) ?? [];
    asked.set(message.talk, queue);
    if (message.from === 'client')
      queue.push(TO_GATEWAY.test(message.head) ? sessions.request(message) : undefined);
    else if (!/^HTTP\/1\.\d 1\d\d/.test(message.head)) {
      const session = queue.shift();
      if (session) sessions.answer(session, message);
    }
  }
  return sessions.all;
}

/** The sessions that go by way of a gateway, and the connections that do not carry them. */
export function throughGateway(talks: readonly Talk[]): {
  sessions: readonly Talk[];
  others: readonly Talk[];
} {
  const web = talks.filter(isHttp);
  const sessions = sessionsOf(web)
    .filter(({ pieces }) => pieces.has())
    .map(
      ({ id, service, rowed, pieces }): Talk => ({
        name: `HTTP gateway session ${id}`.trim(),
        ...(service === undefined ? {} : { service }),
        strands: pieces.strands(rowed),
      }),
    );
  return { sessions, others: sessions.length === 0 ? talks : talks.filter((talk) => !web.includes(talk)) };
}
