// TCP: a listener whose sockets are wires of a host.

import { createServer, type Socket } from 'node:net';
import type { Host, Wire } from './host.ts';
import { LINGER, type Listener, listen, type Place } from './listener.ts';

/** After this silence the system asks whether the peer is still there; in milliseconds. */
const KEEP_ALIVE = 60_000;

function wireOf(socket: Socket): Wire {
  return {
    send(bytes) {
      if (socket.writable) socket.write(bytes);
    },
    waiting: () => socket.writableLength,
    cut: () => socket.destroy(),
    close() {
      // What the peer still sends is read and dropped: unread bytes would turn the goodbye into a reset.
      socket.end();
      setTimeout(() => socket.destroy(), LINGER).unref();
    },
  };
}

/**
 * Listens on a TCP port for clients of one service, or of any: dispatch, notification and switchboard are then told
 * apart by their first line. Rejects with the system's error when the port cannot be had. Port 0 takes any free one.
 */
export async function listenTcp(host: Host, place: Place, service?: string): Promise<Listener> {
  const sockets = new Set<Socket>();
  const door = service === undefined ? {} : { service };
  const server = createServer({
    // A peer that ends its side right behind a command still gets the answer.
    allowHalfOpen: true,
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: KEEP_ALIVE,
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    const peer = `${(socket.remoteAddress ?? '').replace(/^::ffff:/, '')}:${socket.remotePort ?? 0}`;
    const line = host.open(wireOf(socket), { peer, ...door });
    socket.on('data', (bytes) => line.received(bytes));
    socket.on('end', () => {
      line.closed();
      socket.end();
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      line.closed();
    });
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, LINGER).unref();
    });
  return { ...(await listen(server, place)), close };
}
