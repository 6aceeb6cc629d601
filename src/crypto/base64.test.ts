// Base64 in both directions, with the vectors of RFC 4648.

import { expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { utf8Bytes } from './text.ts';

// RFC 4648, section 10.
const RFC_VECTORS = [
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
] as const;

test.each(RFC_VECTORS)('%j is %j in Base64', (text, encoded) => {
  expect(encodeBase64(utf8Bytes(text))).toBe(encoded);
  expect(decodeBase64(encoded)).toEqual(utf8Bytes(text));
});

test('a binary secret with both marks of the alphabet is read and written', () => {
  const secret = Uint8Array.of(0xff, 0xee, 0xdd, 0xcc, 0xbb, 0xaa, 0xfb);
  expect(encodeBase64(secret)).toBe('/+7dzLuq+w==');
  expect(decodeBase64('/+7dzLuq+w==')).toEqual(secret);
});

test.each([
  ['a missing =', 'Zg='],
  ['no padding', 'Zm8'],
  ['padding alone', '===='],
  ['padding in the middle', 'Zg==Zg=='],
  ['three =', 'Z==='],
  ['a blank', 'Zm9 '],
  ['a line end', 'Zm9v\r\n'],
  ['the alphabet of URLs', '_-7d'],
  ['bits left over', 'Zh=='],
  ['bits left over of two bytes', 'Zm9='],
  ['a letter beyond ASCII', 'Zm9é'],
])('%s is no Base64', (_, text) => {
  expect(decodeBase64(text)).toBeUndefined();
});

test('byte strings of every length and value survive the way there and back', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  for (let length = 0; length <= all.length; length += 1) {
    const bytes = all.slice(0, length);
    expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
  }
});
