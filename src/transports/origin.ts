// Which pages may talk to a WebSocket of this machine: those that it serves itself, under a name that is its own.

import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

function urlOf(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

/**
 * Whether a request comes from a page of the host that it was sent to, and that host is this one. The name is looked
 * at too, because a foreign name can be made to lead here: an address of numbers cannot, nor can localhost; `names`
 * are the others that are this server's own. A request without an origin is no page's.
 */
export function isOwnPage({ headers }: IncomingMessage, names: readonly string[]): boolean {
  const origin = urlOf(headers.origin ?? '');
  if (!origin || !/^https?:$/.test(origin.protocol)) return false;
  const host = urlOf(`${origin.protocol}//${headers.host ?? ''}`);
  if (host?.host !== origin.host) return false;
  const name = host.hostname.replace(/^\[|\]$/g, '');
  return isIP(name) !== 0 || name === 'localhost' || names.some((own) => own.toLowerCase() === name);
}
