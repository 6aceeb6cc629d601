// MD5, SHA-1 and HMAC against published vectors.

import { describe, expect, test } from 'vitest';
import { encodeHex } from './hex.ts';
import { hmacSha1 } from './hmac.ts';
import { md5 } from './md5.ts';
import { sha1 } from './sha1.ts';
import { utf8Bytes } from './text.ts';

// RFC 1321, appendix A.5.
describe('the MD5 of the log-on and of challenges', () => {
  test.each([
    ['', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['abc', '900150983cd24fb0d6963f7d28e17f72'],
    ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
    [
      '12345678901234567890123456789012345678901234567890123456789012345678901234567890',
      '57edf4a22be3c955ac49da2e2107b67a',
    ],
  ])('of %j is that of RFC 1321', (text, digest) => {
    expect(encodeHex(md5(utf8Bytes(text)))).toBe(digest);
  });
});

// FIPS 180 examples.
describe('the SHA-1 of an MSNObject', () => {
  test.each([
    ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
  ])('of %j is that of the standard', (text, digest) => {
    expect(encodeHex(sha1(utf8Bytes(text)))).toBe(digest);
  });
});

// RFC 2202, section 3, cases 1, 2 and 6.
describe('the HMAC-SHA1 of single sign-on', () => {
  test.each([
    [new Uint8Array(20).fill(0x0b), 'Hi There', 'b617318655057264e28bc0b6fb378c8ef146be00'],
    [utf8Bytes('Jefe'), 'what do ya want for nothing?', 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79'],
    [
      new Uint8Array(80).fill(0xaa),
      'Test Using Larger Than Block-Size Key - Hash Key First',
      'aa4ae5e15272d00e95705637ce8a3b55ed402112',
    ],
  ])('under key %# is that of RFC 2202', (key, message, digest) => {
    expect(encodeHex(hmacSha1(key, utf8Bytes(message)))).toBe(digest);
  });
});
