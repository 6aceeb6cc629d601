// HMAC-SHA1 (RFC 2104), for the keys and the hash of single sign-on.

import { hmac } from '@noble/hashes/hmac.js';
import { sha1 } from '@noble/hashes/legacy.js';

/** The 20 bytes of the HMAC-SHA1 of a message under a key of any length. */
export function hmacSha1(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(sha1, key, message);
}
