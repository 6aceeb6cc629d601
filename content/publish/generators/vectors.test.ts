// The test vectors: valid by their schema, complete, the same bytes each time, and right by other means.
import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { MSNP } from '#content/registry.ts';
import { decodeHex } from '#crypto/hex.ts';
import { readPages } from '#testing/pages.ts';
import { VECTOR_NAMES, vectorsFile } from '../files.ts';
import { VECTOR_SCHEMA } from './vector-schema.ts';
import {
  challengeVectors,
  exchangeVectors,
  framingVectors,
  msnObjectVectors,
  urlEncodingVectors,
} from './vectors.ts';

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(VECTOR_SCHEMA);

function complaints(value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .slice(0, 10)
    .map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('each file is as its schema says, and the same each time', () => {
  test.each(VECTOR_NAMES)('%s', (name) => {
    const text = vectorsFile(name, readPages());
    expect(complaints(JSON.parse(text))).toEqual([]);
    expect(vectorsFile(name, readPages()) === text).toBe(true);
  });

  test('and what has a field too many or too few is not', () => {
    const file = framingVectors();
    expect(complaints({ ...file, cases: [{ about: 'nothing' }] })).not.toEqual([]);
    expect(complaints({ ...file, more: 1 })).not.toEqual([]);
    expect(complaints({ ...file, vectors: 'poems' })).not.toEqual([]);
  });
});

test('every form that is shown anywhere is in the exchanges, in every kind of direction', () => {
  const lines = exchangeVectors(readPages()).exchanges.flatMap((exchange) => exchange.lines);
  const seen = new Set(lines.flatMap(({ form }) => form ?? []));
  const shown = MSNP.commands.flatMap(({ name, forms }) =>
    Object.entries(forms).flatMap(([form, { unshown }]) =>
      unshown === undefined ? [`${name}.${form}`] : [],
    ),
  );
  expect(shown.filter((id) => !seen.has(id))).toEqual([]);
});

test('the bytes of a line are the line, CR LF and the payload', () => {
  for (const { lines } of exchangeVectors(readPages()).exchanges) {
    for (const { hex, line, payload = '' } of lines) {
      const bytes = decodeHex(hex) ?? new Uint8Array(0);
      const end = bytes.indexOf(10);
      expect(new TextDecoder().decode(bytes.subarray(0, end - 1))).toBe(line);
      expect(Buffer.from(bytes.subarray(end + 1)).toString('hex')).toBe(payload);
    }
  }
});

test('the streams of framing try every kind of end and problem', () => {
  const { cases } = framingVectors();
  expect(new Set(cases.map(({ end }) => end))).toEqual(new Set(['clean', 'line-cut', 'payload-cut']));
  const kinds = new Set(cases.flatMap(({ events }) => events.map(({ kind }) => kind)));
  expect(kinds).toEqual(new Set(['message', 'problem']));
});

test('digests are those that Node finds', () => {
  for (const { challenge, private: key, response } of challengeVectors().md5) {
    expect(
      createHash('md5')
        .update(challenge + key)
        .digest('hex'),
    ).toBe(response);
  }
  for (const { data, fields, sha1c, sha1cText } of msnObjectVectors().objects) {
    expect(createHash('sha1').update(Buffer.from(data, 'hex')).digest('base64')).toBe(fields.sha1d);
    expect(createHash('sha1').update(sha1cText).digest('base64')).toBe(sha1c);
  }
});

test('a text that was encoded has no blank and comes back by the rules of the web', () => {
  for (const { text, word } of urlEncodingVectors().encode) {
    expect(word).toMatch(/^[!-~]+$/);
    expect(decodeURIComponent(word)).toBe(text);
  }
});
