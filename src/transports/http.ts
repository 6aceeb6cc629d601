// HTTP: a listener that hands each request to the first handler that takes it.

import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Server as SecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { LINGER, type Listener, listen, type Place } from './listener.ts';

/** Answers a request, now or later, and says so; false leaves it to the next handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Takes a request for another protocol, with the bytes that came behind it, and says so. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

/** How often connections that have said all are looked for when the listener closes, in milliseconds. */
const LOOK = 20;

/** Answers with a line of plain text. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** Refuses a request for another protocol with a line of plain text, and ends the connection. */
export function answerUpgrade(socket: Duplex, status: number, text: string): void {
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Connection: close',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(text) + 1}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${text}\n`);
}

/** Where a request comes from, as host:port. */
export function peerOf({
  socket,
}: {
  readonly socket: Pick<Socket, 'remoteAddress' | 'remotePort'>;
}): string {
  return `${(socket.remoteAddress ?? '').replace(/^::ffff:/, '')}:${socket.remotePort ?? 0}`;
}

/** Lets a server of HTTP answer on a port: a request that no handler takes gets 404. */
export async function answerAt(
  server: Server | SecureServer,
  handlers: readonly Handler[],
  place: Place,
  upgrade?: Upgrade,
): Promise<Listener> {
  server.on('request', (request, response) => {
    try {
      if (!handlers.some((handler) => handler(request, response)))
        answerText(response, 404, 'Nothing is here.');
    } catch {
      if (!response.headersSent) answerText(response, 500, 'The server has made a mistake.');
      else response.destroy();
    }
  });
  if (upgrade) {
    server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      if (!upgrade(request, socket, head)) answerUpgrade(socket, 404, 'Nothing is here.');
    });
  }
  const close = () =>
    new Promise<void>((resolve) => {
      const looking = setInterval(() => server.closeIdleConnections(), LOOK);
      const over = setTimeout(() => server.closeAllConnections(), LINGER);
      server.close(() => {
        clearInterval(looking);
        clearTimeout(over);
        resolve();
      });
    });
  return { ...(await listen(server, place)), close };
}

/** Clients older than HTTP/1.1 name no host, and one asks without any version of HTTP. */
export const LENIENT = { requireHostHeader: false } as const;

/** Listens on a port for HTTP. Rejects with the system's error when the port cannot be had; port 0 takes any free one. */
export function listenHttp(handlers: readonly Handler[], place: Place, upgrade?: Upgrade): Promise<Listener> {
  return answerAt(createServer(LENIENT), handlers, place, upgrade);
}
