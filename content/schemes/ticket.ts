// The mock Passport's tickets: made from handle and password alone, so that server and client need no shared store.

import { encodeBase64 } from '#crypto/base64.ts';
import { encodeHex } from '#crypto/hex.ts';
import { md5 } from '#crypto/md5.ts';
import { sha1 } from '#crypto/sha1.ts';
import { utf8Bytes } from '#crypto/text.ts';

function stamp(purpose: string, handle: string, password: string): Uint8Array {
  return sha1(utf8Bytes(`${purpose}\n${handle.toLowerCase()}\n${password}`));
}

/**
 * The ticket that the mock Passport gives an account: `t=...&p=...`, about 40 characters, because some clients
 * cut long USR lines. Anyone who knows the password can make it: it guards nothing.
 */
export function ticketFor(handle: string, password: string): string {
  return `t=${encodeHex(md5(stamp('ticket', handle, password)))}&p=`;
}

/** The binary secret that goes with a ticket for single sign-on, as Base64 of 24 bytes. */
export function secretFor(handle: string, password: string): string {
  const first = stamp('secret', handle, password);
  return encodeBase64(Uint8Array.from([...first, ...stamp('secret 2', handle, password)].slice(0, 24)));
}
