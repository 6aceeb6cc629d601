// Triple DES, encrypt-decrypt-encrypt with three keys, in CBC mode, for single sign-on.

/// <reference path="./des.d.ts" />

import { CBC, EDE } from 'des.js';
import { concatBytes } from './bytes.ts';

const BLOCK = 8;
const TripleDesCbc = CBC.instantiate(EDE);

/** What both directions need to know. */
export interface TripleDesKey {
  /** 24 bytes; parity bits are not looked at. */
  readonly key: Uint8Array;
  /** 8 bytes. */
  readonly iv: Uint8Array;
  /** Left out: `pkcs5`, one to eight bytes that each hold their number. */
  readonly padding?: 'pkcs5' | 'none';
}

/**
 * Encrypts; the answer is a whole number of 8-byte blocks.
 *
 * Throws a RangeError for a key or IV of the wrong length, and, without padding, for a message that does not
 * fill its last block.
 */
export function encryptTripleDes(
  { key, iv, padding = 'pkcs5' }: TripleDesKey,
  message: Uint8Array,
): Uint8Array {
  const spare = BLOCK - (message.length % BLOCK);
  if (padding === 'pkcs5') {
    return run('encrypt', key, iv, concatBytes(message, new Uint8Array(spare).fill(spare)));
  }
  if (spare !== BLOCK) throw new RangeError(`${message.length} bytes do not fill blocks of ${BLOCK}`);
  return run('encrypt', key, iv, message);
}

/**
 * Decrypts and takes the padding off.
 *
 * Undefined when the bytes are no whole number of blocks or do not end in padding. Throws a RangeError for a
 * key or IV of the wrong length.
 */
export function decryptTripleDes(
  { key, iv, padding = 'pkcs5' }: TripleDesKey,
  encrypted: Uint8Array,
): Uint8Array | undefined {
  if (encrypted.length % BLOCK !== 0) return undefined;
  const plain = run('decrypt', key, iv, encrypted);
  if (padding === 'none') return plain;
  const count = plain.at(-1) ?? 0;
  if (count < 1 || count > BLOCK || plain.subarray(-count).some((byte) => byte !== count)) return undefined;
  return plain.slice(0, -count);
}

// des.js pads too, but checks what it takes off by an assertion that lets a count of 0 or 200 pass.
function run(type: 'encrypt' | 'decrypt', key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  if (key.length !== 3 * BLOCK) throw new RangeError(`a key of ${key.length} bytes, not 24`);
  if (iv.length !== BLOCK) throw new RangeError(`an initialization vector of ${iv.length} bytes, not 8`);
  if (data.length === 0) return new Uint8Array();
  const cipher = TripleDesCbc.create({ type, key, iv, padding: false });
  return Uint8Array.from([...cipher.update(data), ...cipher.final()]);
}
