// The answer of single sign-on, both ways, against independent vectors.

import { describe, expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from '#crypto/base64.ts';
import { decodeHex, encodeHex } from '#crypto/hex.ts';
import { answerSso, deriveSsoKey, parseSso, SSO_LABELS, verifySso } from './sso.ts';

const hex = (digits: string): Uint8Array => decodeHex(digits) ?? expect.fail(`${digits} is no hex`);
const base64 = (text: string): Uint8Array => decodeBase64(text) ?? expect.fail(`${text} is no Base64`);

// Made with Python's hmac and the triple DES of the openssl command, not with this code.
const VECTORS = [
  {
    name: 'a secret of the bytes 1 to 24',
    secret: 'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcY',
    nonce: 'JWWWCMr9xNbXKKXZsUbpJK7+VzE6stswuHWzhW2kUf2OI0ENxD5FKzLtfIXgLCoO',
    iv: '0102030405060708',
    hashKey: 'faab032d0b0b0e5c3b236294ac9070e62b429cc75f630d8f',
    encryptionKey: '6a09297162f557689b17565a605833abcd9be06386559ffa',
    hash: '600017a8b823f13e4d3470d590744e9bff5d9d3f',
    cipher:
      '11803b74bded38801e4b7965559b5e22438b41b80b8d486865bbcb2b819a80259a6c1596175a35b8' +
      '0f655287cf18c5bbbeae0285ef7eb5554e3499c5fa512d053f51d0e51dc112b2',
    response:
      'HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAECAwQFBgcIYAAXqLgj8T5NNHDVkHROm/9dnT8RgDt0ve04gB5LeWVVm14iQ4tBuAuN' +
      'SGhlu8srgZqAJZpsFZYXWjW4D2VSh88Yxbu+rgKF7361VU40mcX6US0FP1HQ5R3BErI=',
  },
  {
    name: 'a random secret',
    secret: 'nwr4lhJqBLDHY7V580ZImQk/UxAlyuBM',
    nonce: 'ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj9AQUJDREVGR0hJSktMTU5P',
    iv: 'a1b2c3d4e5f60718',
    hashKey: '10ec20603b275951cc19072b40d6d2b21699691b6d9ed00b',
    encryptionKey: '2b4bee24f3aa14a4eb0a4d98519b0af5951f774223df5cae',
    hash: '07ba7f17adb24d3fe71679aacbf65bab0342983b',
    cipher:
      '67839a1ac66d12e2813d7da680533eb2a6b4b28730907297b535dacd272e1b9c85f2a6a93cc02487' +
      '6f9ae822a1fa986477f32caa9b056f9ef9ab896d8c740e7b47bbec027f5d82b6',
    response:
      'HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAKGyw9Tl9gcYB7p/F62yTT/nFnmqy/ZbqwNCmDtng5oaxm0S4oE9faaAUz6yprSyhzCQ' +
      'cpe1NdrNJy4bnIXypqk8wCSHb5roIqH6mGR38yyqmwVvnvmriW2MdA57R7vsAn9dgrY=',
  },
  {
    name: 'the log-on that the version pages show',
    secret: 'BzxxptsQRXqv5BlOg7jtIleMwfYrYJXK',
    nonce: 'CzBVep/E6Q4zWH2ix+wRNluApcrvFDleg6jN8hc8YYar0PUaP2SJrtP4HUJnjLHW',
    iv: '0102030405060708',
    hashKey: 'f6a2747a34f379fb3ce499450611bd5aec40e32ee8fa2a17',
    encryptionKey: '67e8e7121a0a7f17f4fa29e7235e78bb97f4002b6795693d',
    hash: '13473b86f8fcce64d5457c06dba752075f7e3840',
    cipher:
      'c6763e9af96c9619cf7a37a1c56e490d2b662ebfdc78a6f18f576f1fb62829adb1cc4f069bce5d0c' +
      'ddfb3ae4f4d8d828cd58858efdd8c9b09d101c2a861c89c68e7d9e87f489d1a2',
    response:
      'HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAECAwQFBgcIE0c7hvj8zmTVRXwG26dSB19+OEDGdj6a+WyWGc96N6HFbkkNK2Yuv9x4' +
      'pvGPV28ftigprbHMTwabzl0M3fs65PTY2CjNWIWO/djJsJ0QHCqGHInGjn2eh/SJ0aI=',
  },
  {
    name: 'a nonce of 24 characters, whose response is shorter',
    secret: '/+7dzLuqmYh3ZlVEMyIRAP/u3cy7qpmI',
    nonce: 'c2hvcnQgbm9uY2UhMTIzNA==',
    iv: 'ff00ee11dd22cc33',
    hashKey: 'db52308f41d04639d1a025ed2fe7480feba772f13f942801',
    encryptionKey: '55a26a344c6929506cccb44969ebbfe7e0e12fa8c88905f3',
    hash: '57274edc87f1ac28e52d72004d744a7a5405242a',
    cipher: 'b6095ea30382f76c37f572c78768aac8174f08bc1cd16df685a54a0918e861d3',
    response:
      'HAAAAAEAAAADZgAABIAAAAgAAAAUAAAAIAAAAP8A7hHdIswzVydO3IfxrCjlLXIATXRKelQFJCq2CV6jA4L3bDf1cseHaKrIF08IvBzR' +
      'bfaFpUoJGOhh0w==',
  },
] as const;

describe.each(VECTORS)('single sign-on with $name', (vector) => {
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
  const [vector] = VECTORS;
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
    const other = { ...question, nonce: VECTORS[1].nonce };
    expect(verifySso(vector.response, other)).toEqual({ kind: 'fault', code: 'wrong-hash' });
  });

  test("made with another token's secret", () => {
    const other = { ...question, secret: base64(VECTORS[1].secret) };
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
  expect(base64(VECTORS[0].response)).toHaveLength(128);
  expect(VECTORS[0].response).toHaveLength(172);
});
