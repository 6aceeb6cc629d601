// Percent-encoding as MSNP writes it.

import { expect, test } from 'vitest';
import { decodePercent, encodePercent } from './percent.ts';

test('a blank is %20, never a plus sign', () => {
  expect(encodePercent('Alice in Wonderland')).toBe('Alice%20in%20Wonderland');
  expect(encodePercent('a+b')).toBe('a%2Bb');
});

test('letters outside ASCII are encoded byte by byte', () => {
  expect(encodePercent('100% café')).toBe('100%25%20caf%C3%A9');
});

test('marks that encodeURIComponent leaves are encoded', () => {
  expect(encodePercent("!~*'()")).toBe('%21%7E%2A%27%28%29');
});

test('14.0 writes the digits in lower case', () => {
  expect(encodePercent('<msnobj', { digits: 'lower' })).toBe('%3cmsnobj');
});

test('a return URL has its dots encoded too', () => {
  expect(encodePercent('http://messenger.msn.com', { plain: '' })).toBe('http%3A%2F%2Fmessenger%2Emsn%2Ecom');
});

test('digits of either case are decoded', () => {
  expect(decodePercent('caf%c3%A9%20%3cb%3E')).toBe('café <b>');
});

test.each(['100%', '%4', '%zz', '%E9', '%C3%28'])('%j is not percent-encoded UTF-8', (text) => {
  expect(decodePercent(text)).toBeUndefined();
});
