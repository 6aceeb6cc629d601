// HTTP: a listener that hands each request to the first handler that takes it.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Listener, listen, type Place } from './listener.ts';

/** Answers a request, now or later, and says so; false leaves it to the next handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Answers with a line of plain text. */
export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/**
 * Listens on a port for HTTP. Rejects with the system's error when the port cannot be had; port 0 takes any free
 * one. A request that no handler takes gets 404.
 */
export async function listenHttp(handlers: readonly Handler[], place: Place): Promise<Listener> {
  // Clients older than HTTP/1.1 name no host, and one asks without any version of HTTP.
  const server = createServer({ requireHostHeader: false }, (request, response) => {
    try {
      if (!handlers.some((handler) => handler(request, response)))
        answerText(response, 404, 'Nothing is here.');
    } catch {
      if (!response.headersSent) answerText(response, 500, 'The server has made a mistake.');
      else response.destroy();
    }
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { ...(await listen(server, place)), close };
}
