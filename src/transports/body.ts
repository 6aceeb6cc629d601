// The body of a request of HTTP, read to its end and bounded.

import type { IncomingMessage } from 'node:http';

/** Most bytes of a body. */
const MOST = 1_048_576;

/** Hands over the whole body, or undefined for one that is too large; nothing when the peer goes away. */
export function readBody(request: IncomingMessage, done: (body: Uint8Array | undefined) => void): void {
  const pieces: Buffer[] = [];
  let size = 0;
  request.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size <= MOST) pieces.push(piece);
  });
  request.on('end', () => done(size <= MOST ? Buffer.concat(pieces) : undefined));
  request.on('error', () => request.destroy());
}
