// SHA-1 (FIPS 180-4), for the checksums of an MSNObject.

import { sha1 as digest } from '@noble/hashes/legacy.js';

/** The 20 bytes of the SHA-1 digest of a message. */
export function sha1(message: Uint8Array): Uint8Array {
  return digest(message);
}
