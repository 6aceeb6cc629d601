// What every listener has: the place where it listens, and an end.

import type { Server } from 'node:net';

/** Where to listen; port 0 is any free one. */
export interface Place {
  readonly host: string;
  readonly port: number;
}

/** How long a peer that was told goodbye may keep its side open, in milliseconds. */
export const LINGER = 2_000;

/** Something that listens, at the address that it was bound to. */
export interface Listener extends Place {
  /** Takes nobody else in, and resolves when all who were there are gone; who lingers is cut. */
  close(): Promise<void>;
}

/** Binds a server to its place. Rejects with the system's error when it cannot be had. */
export function listen(server: Server, { host, port }: Place): Promise<Place> {
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen({ host, port }, () => {
      const bound = server.address();
      if (bound !== null && typeof bound !== 'string') resolve({ host: bound.address, port: bound.port });
    });
  });
}
