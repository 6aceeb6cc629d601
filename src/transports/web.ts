// Web services over HTTP: a request goes in as plain data, and what comes back is written out.

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { WebAnswer, WebRequest } from '#server/web.ts';
import { readBody } from './body.ts';
import { answerText, type Handler, peerOf } from './http.ts';

/** Address and query of a request as an old or a proxy's client may write them: with a host, with doubled slashes. */
export function targetOf(request: IncomingMessage): { readonly path: string; readonly query: string } {
  const [address = '', query = ''] = (request.url ?? '').replace(/^https?:\/\/[^/?]*/i, '').split(/\?(.*)/s);
  return { path: `/${address}`.replace(/\/{2,}/g, '/'), query };
}

/** The address that a request came in at, as host:port. */
function placeOf({ socket }: IncomingMessage): string {
  const host = (socket.localAddress ?? '').replace(/^::ffff:/, '');
  return `${host.includes(':') ? `[${host}]` : host}:${socket.localPort ?? 0}`;
}

function webRequest(request: IncomingMessage, body: Uint8Array): WebRequest {
  const { path, query } = targetOf(request);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  return {
    method: request.method ?? '',
    path,
    query: new Map(new URLSearchParams(query)),
    headers: new Map(headers),
    body,
    secure: 'encrypted' in request.socket,
    at: placeOf(request),
  };
}

function write(response: ServerResponse, { status, headers, body, close }: WebAnswer): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const ending = close ? { Connection: 'close' } : {};
  response.writeHead(status, { ...headers, ...ending, 'Content-Length': bytes.length }).end(bytes);
}

/** A handler that takes the paths of web services; `answer` may throw, which is told to `fault`. */
export function webServices(
  takes: (path: string) => boolean,
  answer: (request: WebRequest, peer: string) => WebAnswer | undefined,
  fault: (error: unknown) => void,
): Handler {
  return (request, response) => {
    if (!takes(targetOf(request).path)) return false;
    readBody(request, (body) => {
      if (!body) return answerText(response, 413, 'The request is too large.');
      try {
        const said = answer(webRequest(request, body), peerOf(request));
        if (said) write(response, said);
        else answerText(response, 404, 'Nothing is here.');
      } catch (error) {
        fault(error);
        answerText(response, 500, 'The server has made a mistake.');
      }
    });
    return true;
  };
}
