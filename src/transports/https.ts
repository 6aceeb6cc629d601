// HTTPS: the same handlers as on HTTP, over TLS that clients of 1999 can speak as well as those of today.

import { createServer } from 'node:https';
import { Socket } from 'node:net';
import { answerAt, type Handler, LENIENT, peerOf, type Upgrade } from './http.ts';
import type { Listener, Place } from './listener.ts';

/** Who the server is, as PEM. */
export interface Identity {
  readonly key: string;
  /** The certificate, and behind it those that lead to its authority. */
  readonly cert: string;
}

/**
 * Old clients speak TLS 1.0, whose signatures OpenSSL takes at its lowest level only; nothing that needs protection
 * passes here, and each client gets the best that it can.
 */
const OLD_AND_NEW = { minVersion: 'TLSv1', maxVersion: 'TLSv1.3', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;

const UNTRUSTED = 'it does not trust the certificate authority of this server';

/** Why a client and TLS do not come together, by what OpenSSL names it. */
const REASONS: Readonly<Record<string, string>> = {
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: UNTRUSTED,
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: UNTRUSTED,
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN: UNTRUSTED,
  ERR_SSL_NO_SHARED_CIPHER: 'it has no cipher that this server has; RC4 and Triple DES are not here',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'it speaks nothing newer than SSL 3.0',
  ERR_SSL_HTTP_REQUEST: 'it speaks plain HTTP',
  ECONNRESET: 'it broke off, as clients do that do not trust the certificate authority of this server',
};

/** Nothing tells who it was once the connection is broken. */
function nameOf(socket: Socket): string {
  return socket.remoteAddress === undefined ? 'somebody' : peerOf({ socket });
}

function reasonOf(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || error.message);
}

/**
 * Listens on a port for HTTPS. Rejects with the system's error when the port cannot be had; port 0 takes any free one.
 * `failed` is told of each peer with which TLS did not come about, and why.
 */
export function listenHttps(
  handlers: readonly Handler[],
  place: Place,
  identity: Identity,
  failed: (peer: string, why: string) => void,
  upgrade?: Upgrade,
): Promise<Listener> {
  const server = createServer({ ...LENIENT, ...OLD_AND_NEW, ...identity });
  server.on('tlsClientError', (error, socket) => {
    failed(nameOf(socket), reasonOf(error));
    socket.destroy();
  });
  // From TLS 1.3 on, a client says only after the handshake that it does not trust the certificate.
  server.on('clientError', (error, socket) => {
    const code = 'code' in error ? String(error.code) : '';
    if (code.startsWith('ERR_SSL') && socket instanceof Socket) failed(nameOf(socket), reasonOf(error));
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  return answerAt(server, handlers, place, upgrade);
}
