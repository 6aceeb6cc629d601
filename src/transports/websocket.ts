// A WebSocket as a wire of a host: each binary frame is a piece of the stream.

import type { WebSocket } from 'ws';
import type { LiveTaken } from '#server/live.ts';
import type { Host, Wire } from './host.ts';
import { LINGER } from './listener.ts';

/** The close codes of the protocol of WebSockets. */
export const CLOSE = { done: 1000, away: 1001, unsupported: 1003 } as const;

/** Ends a WebSocket once all that was sent is out; a peer that does not answer is cut. */
export function part(socket: WebSocket, code: number, reason: string): void {
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), LINGER).unref();
}

function wireOf(socket: WebSocket): Wire {
  return {
    send: (bytes) => socket.send(bytes),
    waiting: () => socket.bufferedAmount,
    cut: () => socket.terminate(),
    close: () => part(socket, CLOSE.done, ''),
  };
}

/** Takes a WebSocket in as a connection, at a service or at the address that serves all, and tells it its id. */
export function takeIn(host: Pick<Host, 'open'>, socket: WebSocket, peer: string, service?: string): void {
  const door = service === undefined ? {} : { service };
  const line = host.open(wireOf(socket), { peer, carrier: 'websocket', ...door });
  const taken: LiveTaken = { kind: 'taken', connection: line.id };
  socket.send(JSON.stringify(taken));
  socket.on('message', (data, isBinary) => {
    if (isBinary && data instanceof Buffer) line.received(data);
    else {
      line.closed();
      part(socket, CLOSE.unsupported, 'Only binary frames are bytes of the stream.');
    }
  });
  socket.on('error', () => socket.terminate());
  socket.on('close', () => line.closed());
}
