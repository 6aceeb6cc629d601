// Triple DES in CBC mode against published vectors.

import { expect, test } from 'vitest';
import { decodeHex, encodeHex } from './hex.ts';
import { utf8Bytes } from './text.ts';
import { decryptTripleDes, encryptTripleDes } from './tripledes.ts';

const bytes = (digits: string): Uint8Array => decodeHex(digits) ?? expect.fail(`${digits} is no hex`);
const key = bytes('0123456789abcdeffedcba98765432101122334455667788');
const iv = bytes('0a0b0c0d0e0f1011');

// The ciphertexts are OpenSSL's: openssl enc -des-ede3-cbc [-nopad] -K ... -iv ...
test('a message that fills its blocks gets a whole block of eights', () => {
  const encrypted = '6d5d90823ae5386f50313822de40ef0b28ac364a08f579b4';
  expect(encodeHex(encryptTripleDes({ key, iv }, utf8Bytes('MSNP 3DES vector')))).toBe(encrypted);
  expect(decryptTripleDes({ key, iv }, bytes(encrypted))).toEqual(utf8Bytes('MSNP 3DES vector'));
});

test('a shorter message gets as many bytes as its last block lacks', () => {
  expect(encodeHex(encryptTripleDes({ key, iv }, utf8Bytes('USR 3')))).toBe('b0b05821e8954c72');
  expect(decryptTripleDes({ key, iv }, bytes('b0b05821e8954c72'))).toEqual(utf8Bytes('USR 3'));
});

test('without padding nothing is added or taken off', () => {
  const bare = { key, iv, padding: 'none' } as const;
  const encrypted = encryptTripleDes(bare, utf8Bytes('MSNP 3DES vector'));
  expect(encodeHex(encrypted)).toBe('6d5d90823ae5386f50313822de40ef0b');
  expect(decryptTripleDes(bare, encrypted)).toEqual(utf8Bytes('MSNP 3DES vector'));
  expect(encryptTripleDes(bare, new Uint8Array())).toEqual(new Uint8Array());
});

test('without padding a message must fill its last block', () => {
  expect(() => encryptTripleDes({ key, iv, padding: 'none' }, utf8Bytes('USR 3'))).toThrow(RangeError);
});

test.each([
  ['half a block', new Uint8Array(12)],
  ['nothing', new Uint8Array()],
  ['a last byte of 0', utf8Bytes('sevenby\x00')],
  ['a last byte of 9', utf8Bytes('0123456789abcde\x09')],
  ['a last byte of 200', Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 200)],
  ['padding that is not even', Uint8Array.of(1, 2, 3, 4, 5, 3, 9, 3)],
])('decryption refuses what ends in no padding: %s', (_, ending) => {
  const whole = ending.length % 8 === 0 ? encryptTripleDes({ key, iv, padding: 'none' }, ending) : ending;
  expect(decryptTripleDes({ key, iv }, whole)).toBeUndefined();
});

test('another key does not decrypt', () => {
  const encrypted = encryptTripleDes({ key, iv }, utf8Bytes('MSNP 3DES vector'));
  const other = key.slice().fill(0xfe, 0, 8);
  expect(decryptTripleDes({ key: other, iv }, encrypted)).not.toEqual(utf8Bytes('MSNP 3DES vector'));
});

test('a key of two parts and a short IV are refused', () => {
  expect(() => encryptTripleDes({ key: key.slice(0, 16), iv }, iv)).toThrow('a key of 16 bytes, not 24');
  expect(() => decryptTripleDes({ key, iv: iv.slice(0, 4) }, iv)).toThrow(RangeError);
});
