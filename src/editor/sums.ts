// Which calculator a word of a line can be taken to, with the word filled in: a path of the site.

import type { BoundParam, Dialect } from '#protocol/dialect.ts';

/** Longest value that goes into an address. */
const MOST = 4000;

function path(id: string, field: string, value: string): string | undefined {
  return value.length > MOST ? undefined : `calculators/${id}/#${field}=${encodeURIComponent(value)}`;
}

/** Values that the server makes up, and the calculator that works the answer out. */
const ANSWERED: Readonly<Record<string, readonly [id: string, field: string]>> = {
  challenge: ['md5-log-on', 'challenge'],
  nonce: ['sso', 'nonce'],
};

const TYPED: Readonly<Record<string, readonly [id: string, field: string]>> = {
  capabilities: ['capabilities', 'basic'],
  capabilityPair: ['capabilities', 'basic'],
  listbits: ['list-bits', 'number'],
};

/** The calculator for a word, if there is one. */
export function sumFor(param: BoundParam, word: string, { version, protocol }: Dialect): string | undefined {
  const bare = word.slice(param.prefix?.length ?? 0);
  if (param.literal !== undefined || bare === '') return undefined;
  if (param.generated === 'puzzle') {
    const { versions } = protocol;
    const late = versions.indexOf(version) >= versions.indexOf('MSNP11');
    return path(late ? 'challenge' : 'challenge-md5', 'challenge', bare);
  }
  const known = ANSWERED[param.generated ?? ''] ?? TYPED[param.type];
  if (known) return path(...known, bare);
  if (param.type === 'msnobject') return bare === '0' ? undefined : path('msnobject', 'element', bare);
  const encoded = (param.type === 'friendly' || param.type === 'text') && bare.includes('%');
  return encoded ? path('url-encoding', 'encoded', bare) : undefined;
}

/** The calculator that counts a payload. */
export function sumForPayload(text: string): string | undefined {
  return path('payload-length', 'payload', text);
}
