// MD5 (RFC 1321), for the log-on digest up to MSNP7 and for challenges.

import { md5 as digest } from '@noble/hashes/legacy.js';

/** The 16 bytes of the MD5 digest of a message. */
export function md5(message: Uint8Array): Uint8Array {
  return digest(message);
}
