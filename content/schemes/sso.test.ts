// The answer of single sign-on, both ways, against independent vectors.

import { describe, expect, test } from 'vitest';
import { SSO_VECTORS } from '#content/formats/sso/vectors.ts';
import { decodeBase64, encodeBase64 } from '#crypto/base64.ts';
import { decodeHex, encodeHex } from '#crypto/hex.ts';
import { answerSso, deriveSsoKey, parseSso, SSO_LABELS, verifySso } from './sso.ts';

const hex = (digits: string): Uint8Array => decodeHex(digits) ?? expect.fail(`${digits} is no hex`);
const base64 = (text: string): Uint8Array => decodeBase64(text) ?? expect.fail(`${text} is no Base64`);

describe.each(SSO_VECTORS)('single sign-on with $name', (vector) => {
  const question = { nonce: vector.nonce, secret: base64(vector.secret) };

  test('derives both keys from the secret', () => {
    expect(encodeHex(deriveSsoKey(question.secret, SSO_LABELS.hash))).toBe(vector.hashKey);
    expect(encodeHex(deriveSsoKey(question.secret, SSO_LABELS.encryption))).toBe(vector.encryptionKey);
  });

  test('the client builds the response from nonce, secret and IV', () => {
    const answer = answerSso({ ...question, iv: hex(vector.iv) });
    expect(encodeHex(answer.hash)).toBe(vector.hash);
    expect(encodeHex(answer.cipher)).toBe(vector.cipher);
    expect(answer.response).toBe(vector.response);
  });

  test('the server accepts it and reads its parts', () => {
    expect(verifySso(vector.response, question)).toEqual({
      kind: 'parts',
      iv: hex(vector.iv),
      hash: hex(vector.hash),
      cipher: hex(vector.cipher),
    });
  });
});

describe('the server refuses a response', () => {
  const [vector] = SSO_VECTORS;
  const question = { nonce: vector.nonce, secret: base64(vector.secret) };
  const changed = (at: number, byte: number): string => {
    const blob = base64(vector.response);
    blob[at] = byte;
    return encodeBase64(blob);
  };

  test('that is no Base64', () => {
    expect(verifySso('t=ticket&p=', question)).toEqual({ kind: 'fault', code: 'not-base64' });
  });

  test('that is empty or ends early', () => {
    expect(verifySso('', question)).toEqual({ kind: 'fault', code: 'too-short' });
    const start = encodeBase64(base64(vector.response).subarray(0, 55));
    expect(verifySso(start, question)).toEqual({ kind: 'fault', code: 'too-short' });
  });

  test.each([
    [0, 'uStructHeaderSize'],
    [4, 'uCryptMode'],
    [8, 'uCipherType'],
    [12, 'uHashType'],
    [16, 'uIVLen'],
    [20, 'uHashLen'],
  ])('whose header has another number at %i', (at, field) => {
    expect(verifySso(changed(at, 99), question)).toEqual({ kind: 'fault', code: 'wrong-field', field });
  });

  test('whose length is not the one in its header', () => {
    const fault = { kind: 'fault', code: 'wrong-length', field: 'uCipherLen' };
    expect(verifySso(changed(24, 64), question)).toEqual(fault);
    expect(parseSso(encodeBase64(base64(vector.response).subarray(0, 120)))).toEqual(fault);
  });

  test('with no encrypted part, or with half a block of it', () => {
    const fault = { kind: 'fault', code: 'wrong-length', field: 'uCipherLen' };
    const none = base64(changed(24, 0)).subarray(0, 56);
    const half = base64(changed(24, 4)).subarray(0, 60);
    expect(parseSso(encodeBase64(none))).toEqual(fault);
    expect(parseSso(encodeBase64(half))).toEqual(fault);
  });

  test('to another nonce', () => {
    const other = { ...question, nonce: SSO_VECTORS[1].nonce };
    expect(verifySso(vector.response, other)).toEqual({ kind: 'fault', code: 'wrong-hash' });
  });

  test("made with another token's secret", () => {
    const other = { ...question, secret: base64(SSO_VECTORS[1].secret) };
    expect(verifySso(vector.response, other)).toEqual({ kind: 'fault', code: 'wrong-hash' });
  });

  test.each([
    ['IV', 28],
    ['encrypted nonce', 56],
    ['last block', 127],
  ])('whose %s was changed on the way', (_, at) => {
    const byte = base64(vector.response)[at] ?? expect.fail('no such byte');
    expect(verifySso(changed(at, byte ^ 1), question)).toEqual({ kind: 'fault', code: 'wrong-cipher' });
  });
});

test('an IV that is not eight bytes is an error of the caller', () => {
  expect(() => answerSso({ nonce: 'abc', secret: new Uint8Array(24), iv: new Uint8Array(7) })).toThrow(
    RangeError,
  );
});

test('a nonce of 64 characters makes 128 bytes, 172 characters of Base64', () => {
  expect(base64(SSO_VECTORS[0].response)).toHaveLength(128);
  expect(SSO_VECTORS[0].response).toHaveLength(172);
});
