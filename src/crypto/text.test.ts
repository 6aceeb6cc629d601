// Text to UTF-8 and back.

import { describe, expect, test } from 'vitest';
import { concatBytes, sameBytes } from './bytes.ts';
import { utf8Bytes, utf8Text } from './text.ts';

describe('text as bytes', () => {
  test('a challenge is one byte a character', () => {
    expect(utf8Bytes('2221')).toEqual(Uint8Array.of(0x32, 0x32, 0x32, 0x31));
  });

  test('a friendly name outside ASCII takes several bytes a character', () => {
    expect(utf8Bytes('é☺')).toEqual(Uint8Array.of(0xc3, 0xa9, 0xe2, 0x98, 0xba));
    expect(utf8Text(Uint8Array.of(0xc3, 0xa9, 0xe2, 0x98, 0xba))).toBe('é☺');
  });

  test('a name in a code page is no UTF-8', () => {
    expect(utf8Text(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toBeUndefined();
  });

  test('a byte order mark in front of a payload is kept', () => {
    expect(utf8Text(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  });
});

describe('byte strings', () => {
  test('the parts of a structure are joined in order', () => {
    expect(concatBytes(Uint8Array.of(28), new Uint8Array(), Uint8Array.of(1, 2))).toEqual(
      Uint8Array.of(28, 1, 2),
    );
    expect(concatBytes()).toEqual(new Uint8Array());
  });

  test('digests are the same only when every byte and the length are', () => {
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
  });
});
