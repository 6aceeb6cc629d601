// Hexadecimal in both directions.

import { expect, test } from 'vitest';
import { decodeHex, encodeHex } from './hex.ts';

test('a digest is written in lower-case digits, two a byte', () => {
  expect(encodeHex(Uint8Array.of(0x00, 0x0a, 0xec, 0xff))).toBe('000aecff');
  expect(encodeHex(new Uint8Array())).toBe('');
});

test('digits are read in either case', () => {
  expect(decodeHex('000aECfF')).toEqual(Uint8Array.of(0x00, 0x0a, 0xec, 0xff));
  expect(decodeHex('')).toEqual(new Uint8Array());
});

test.each(['f', 'abc', '0x41', 'zz', '1 ', '+1', '½½'])('%j are no hexadecimal digits', (text) => {
  expect(decodeHex(text)).toBeUndefined();
});

test('every byte survives the way there and back', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(decodeHex(encodeHex(all))).toEqual(all);
});
