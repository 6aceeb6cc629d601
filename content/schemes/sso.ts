// Single sign-on, the log-on from MSNP15: proof of a token's secret by what it makes of the server's nonce.

import { decodeBase64, encodeBase64 } from '#crypto/base64.ts';
import { concatBytes, sameBytes } from '#crypto/bytes.ts';
import { hmacSha1 } from '#crypto/hmac.ts';
import { utf8Bytes } from '#crypto/text.ts';
import { decryptTripleDes, encryptTripleDes } from '#crypto/tripledes.ts';

/** The texts that turn one secret into two keys. Sources: papyon:service/SingleSignOn.py, bitlbee:soap.c. */
export const SSO_LABELS = {
  hash: 'WS-SecureConversationSESSION KEY HASH',
  encryption: 'WS-SecureConversationSESSION KEY ENCRYPTION',
} as const;

/**
 * The seven 32-bit little-endian numbers at the start of the response, in order. Source: msnp-sharp:SingleSignOn.cs.
 *
 * The last one has no fixed value: it is 72 for a nonce of 64 characters.
 */
export const SSO_HEADER = [
  { name: 'uStructHeaderSize', value: 28, about: 'bytes of these seven numbers' },
  { name: 'uCryptMode', value: 1, about: 'CBC' },
  { name: 'uCipherType', value: 0x6603, about: 'triple DES' },
  { name: 'uHashType', value: 0x8004, about: 'SHA-1' },
  { name: 'uIVLen', value: 8, about: 'bytes of the initialization vector' },
  { name: 'uHashLen', value: 20, about: 'bytes of the hash' },
  { name: 'uCipherLen', value: undefined, about: 'bytes of the encrypted nonce' },
] as const;

/** What can be wrong with a response, and the sentence that tells a person. */
export const SSO_FAULTS = {
  'not-base64': 'The response is not Base64.',
  'too-short': 'The response ends before its header, initialization vector and hash do.',
  'wrong-field': 'A number of the header is not the one that MSNP uses.',
  'wrong-length': 'The encrypted part is not as long as the header says, or not made of whole blocks.',
  'wrong-hash': 'The hash is not that of the nonce under the secret of the token.',
  'wrong-cipher': 'The encrypted part does not decrypt to the nonce.',
} as const;

/** Why a response is refused. */
export interface SsoFault {
  readonly kind: 'fault';
  readonly code: keyof typeof SSO_FAULTS;
  /** The number of the header that is wrong, by its name in `SSO_HEADER`. */
  readonly field?: (typeof SSO_HEADER)[number]['name'];
}

/** The three parts behind the header. */
export interface SsoParts {
  readonly kind: 'parts';
  readonly iv: Uint8Array;
  readonly hash: Uint8Array;
  readonly cipher: Uint8Array;
}

/** What both sides know: the nonce as the line carried it, and the 24 bytes of BinarySecret. */
export interface SsoQuestion {
  /** The text of `USR {trid} SSO S {policy} {nonce}`: its Base64 is never undone. */
  readonly nonce: string;
  readonly secret: Uint8Array;
}

/** The response and what it was made of. */
export interface SsoAnswer {
  readonly hashKey: Uint8Array;
  readonly encryptionKey: Uint8Array;
  readonly hash: Uint8Array;
  readonly cipher: Uint8Array;
  /** 128 bytes for a nonce of 64 characters. */
  readonly blob: Uint8Array;
  /** What USR carries: Base64 of the blob, 172 characters for 128 bytes. */
  readonly response: string;
}

const HEADER_BYTES = 28;
const IV_BYTES = 8;
const HASH_BYTES = 20;

/**
 * A key of 24 bytes from the token's secret: P_SHA-1 of WS-SecureConversation, cut off.
 *
 * Sources: bitlbee:soap.c, msnp-sharp:SingleSignOn.cs.
 */
export function deriveSsoKey(secret: Uint8Array, label: string): Uint8Array {
  const seed = utf8Bytes(label);
  const first = hmacSha1(secret, seed);
  const second = hmacSha1(secret, first);
  return concatBytes(
    hmacSha1(secret, concatBytes(first, seed)),
    hmacSha1(secret, concatBytes(second, seed)).subarray(0, 4),
  );
}

/**
 * The client's side: the response to a nonce. The IV is eight random bytes.
 *
 * Throws a RangeError for an IV of another length. Source: msnp-sharp:SingleSignOn.cs.
 */
export function answerSso({ nonce, secret, iv }: SsoQuestion & { readonly iv: Uint8Array }): SsoAnswer {
  const { hashKey, encryptionKey } = keysOf(secret);
  const hash = hmacSha1(hashKey, utf8Bytes(nonce));
  const cipher = encryptTripleDes({ key: encryptionKey, iv }, utf8Bytes(nonce));
  const header = new DataView(new ArrayBuffer(HEADER_BYTES));
  for (const [at, { value }] of SSO_HEADER.entries()) header.setUint32(at * 4, value ?? cipher.length, true);
  const blob = concatBytes(new Uint8Array(header.buffer), iv, hash, cipher);
  return { hashKey, encryptionKey, hash, cipher, blob, response: encodeBase64(blob) };
}

/** Takes a response apart and checks its form; what the parts hold is left to `verifySso`. */
export function parseSso(response: string): SsoParts | SsoFault {
  const blob = decodeBase64(response);
  if (blob === undefined) return { kind: 'fault', code: 'not-base64' };
  const ivAt = HEADER_BYTES;
  const hashAt = ivAt + IV_BYTES;
  const cipherAt = hashAt + HASH_BYTES;
  if (blob.length < cipherAt) return { kind: 'fault', code: 'too-short' };
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const cipher = blob.slice(cipherAt);
  for (const [at, { name, value }] of SSO_HEADER.entries()) {
    const found = view.getUint32(at * 4, true);
    if (value !== undefined && found !== value) return { kind: 'fault', code: 'wrong-field', field: name };
    if (value === undefined && (found !== cipher.length || found === 0 || found % 8 !== 0)) {
      return { kind: 'fault', code: 'wrong-length', field: name };
    }
  }
  return { kind: 'parts', iv: blob.slice(ivAt, hashAt), hash: blob.slice(hashAt, cipherAt), cipher };
}

/** The server's side: the parts of a response that is right, or the first thing wrong with it. */
export function verifySso(response: string, { nonce, secret }: SsoQuestion): SsoParts | SsoFault {
  const parts = parseSso(response);
  if (parts.kind === 'fault') return parts;
  const { hashKey, encryptionKey } = keysOf(secret);
  const expected = utf8Bytes(nonce);
  if (!sameBytes(parts.hash, hmacSha1(hashKey, expected))) return { kind: 'fault', code: 'wrong-hash' };
  const plain = decryptTripleDes({ key: encryptionKey, iv: parts.iv }, parts.cipher);
  return plain !== undefined && sameBytes(plain, expected) ? parts : { kind: 'fault', code: 'wrong-cipher' };
}

function keysOf(secret: Uint8Array): Pick<SsoAnswer, 'hashKey' | 'encryptionKey'> {
  return {
    hashKey: deriveSsoKey(secret, SSO_LABELS.hash),
    encryptionKey: deriveSsoKey(secret, SSO_LABELS.encryption),
  };
}
