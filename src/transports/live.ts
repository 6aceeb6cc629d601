// Live mode on a port of HTTP: WebSockets of pages that watch the server, or that open connections of their own.

import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { LiveConnection, LiveMessage } from '#server/live.ts';
import type { Host } from './host.ts';
import { answerUpgrade, peerOf } from './http.ts';
import { isOwnPage } from './origin.ts';
import { CLOSE, part, takeIn } from './websocket.ts';

export interface LiveOptions {
  readonly host: Pick<Host, 'open'>;
  /** The paths of both WebSockets, from the first slash. */
  readonly paths: { readonly watch: string; readonly connect: string };
  /** The services that a connection may ask for. */
  readonly services: readonly string[];
  /** The names of this server, beside its addresses and localhost. */
  readonly names: readonly string[];
  /** Who is there now. */
  readonly open: () => readonly LiveConnection[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Told when the first page begins to watch, and when the last one has stopped. */
  readonly watched: (by: boolean) => void;
  /** How many bytes may wait for a page before messages are left out; 1 MiB when left out. */
  readonly most?: number;
}

const MIB = 1_048_576;

/** Most pages that watch, and most connections of pages, at the same time. */
const MOST = { watch: 32, connect: 256 } as const;

/** A page that watches, and how many messages it has missed since it was last told. */
interface Page {
  readonly socket: WebSocket;
  missed: number;
}

/** The pages that are live with a server. */
export class Live {
  readonly #options: LiveOptions;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: MIB, perMessageDeflate: false });
  readonly #pages = new Set<Page>();
  #connections = 0;

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  /** Tells every page that watches; one that has too much waiting misses the message, and is told so later. */
  tell(message: LiveMessage): void {
    if (this.#pages.size === 0) return;
    const text = JSON.stringify(message);
    for (const page of this.#pages) {
      if (page.missed > 0 || page.socket.bufferedAmount > (this.#options.most ?? MIB)) page.missed += 1;
      else this.#send(page, text);
    }
  }

  /** Takes a request for a WebSocket; false when its path is none of live mode's. */
  readonly upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): boolean => {
    const { paths, names, services } = this.#options;
    const [path, query = ''] = (request.url ?? '').split('?');
    const watches = path === paths.watch;
    if (!watches && path !== paths.connect) return false;
    const service = new URLSearchParams(query).get('service') ?? undefined;
    if (!isOwnPage(request, names)) {
      answerUpgrade(socket, 403, 'Live mode is for pages of this server, opened by an address of its own.');
    } else if (service !== undefined && !services.includes(service)) {
      answerUpgrade(socket, 400, `There is no such service; there are ${services.join(', ')}.`);
    } else if (watches ? this.#pages.size >= MOST.watch : this.#connections >= MOST.connect) {
      answerUpgrade(socket, 503, 'Too many pages are live with this server already.');
    } else {
      this.#sockets.handleUpgrade(request, socket, head, (opened) => {
        if (watches) this.#watch(opened);
        else this.#connect(opened, peerOf(request), service);
      });
    }
    return true;
  };

  /** Says goodbye to the pages that watch; own connections are the host's to end. */
  close(): void {
    for (const { socket } of this.#pages) part(socket, CLOSE.away, 'The server stops.');
  }

  #watch(socket: WebSocket): void {
    const page: Page = { socket, missed: 0 };
    const { open, clock, watched } = this.#options;
    this.#pages.add(page);
    if (this.#pages.size === 1) watched(true);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#pages.delete(page);
      if (this.#pages.size === 0) watched(false);
    });
    const welcome: LiveMessage = { kind: 'welcome', at: clock(), open: open() };
    this.#send(page, JSON.stringify(welcome));
  }

  #connect(socket: WebSocket, peer: string, service: string | undefined): void {
    this.#connections += 1;
    socket.on('close', () => {
      this.#connections -= 1;
    });
    takeIn(this.#options.host, socket, peer, service);
  }

  #send(page: Page, text: string): void {
    page.socket.send(text, () => this.#catchUp(page));
  }

  /** Once a page has read all that waited for it, it is told what it has missed. */
  #catchUp(page: Page): void {
    const { missed, socket } = page;
    if (missed === 0 || socket.bufferedAmount > 0 || socket.readyState !== socket.OPEN) return;
    page.missed = 0;
    const { open, clock } = this.#options;
    const dropped: LiveMessage = { kind: 'dropped', at: clock(), count: missed, open: open() };
    this.#send(page, JSON.stringify(dropped));
  }
}
