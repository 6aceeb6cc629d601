// Test vectors for readers of MSNP in other languages: input as hex digits, and what this reference makes of it.

import { lineBytes } from '#client/script.ts';
import type { Block } from '#content/blocks.ts';
import { KEY_PAIRS, stepsOfMsnp11, VECTORS } from '#content/formats/challenges/answer.ts';
import {
  encodeFriendly,
  encodeMsnObject,
  msnObjectElement,
  sha1cOf,
  sha1cText,
} from '#content/formats/msnobject/digest.ts';
import { EMOTICON_SAMPLE, PICTURE_SAMPLE } from '#content/formats/msnobject/samples.ts';
import { SSO_VECTORS } from '#content/formats/sso/vectors.ts';
import { decodeBlock, type Spoken } from '#content/play.ts';
import { encodeHex } from '#crypto/hex.ts';
import { diagnose } from '#protocol/diagnosis.ts';
import { decodeText, encodeText } from '#protocol/params.ts';
import { DATA_LICENCE, REGISTRY_VERSION, SCHEMA_VERSION } from '../edition.ts';
import { framingCases } from './framing.ts';

/** A page with its exchanges, by the address below the site's root: `commands/usr`. */
export interface PageExchanges {
  readonly page: string;
  readonly blocks: readonly Block[];
}

/** The head of a file of vectors. */
function head<V extends string>(vectors: V) {
  return {
    $schema: './schema.json',
    document: 'vectors',
    vectors,
    schemaVersion: SCHEMA_VERSION,
    registryVersion: REGISTRY_VERSION,
    licence: DATA_LICENCE,
  } as const;
}

/** Streams as bytes, with the messages that a reader finds in them. */
export function framingVectors() {
  return { ...head('framing'), cases: framingCases() };
}

function exchangeLine({ step, frame, connection, service, version, phase }: Spoken) {
  const problem = diagnose(frame, phase);
  const size = frame.form?.payload === true ? Number(frame.words.at(-1)?.text) : 0;
  return {
    connection,
    service,
    version,
    from: step.from,
    phase,
    hex: encodeHex(lineBytes(step.line, step.payload)),
    line: step.line,
    command: frame.name,
    ...(frame.form === undefined ? {} : { form: frame.form.id }),
    fields: frame.fields,
    ...(step.payload === undefined ? {} : { payload: encodeHex(step.payload) }),
    ...(problem === undefined ? {} : { problem: problem.code }),
    ...(size === (step.payload?.length ?? 0) ? {} : { cut: true }),
  };
}

/** Every line of every exchange of the pages, with its parsed form. Throws when an exchange cannot be read. */
export function exchangeVectors(pages: readonly PageExchanges[]) {
  return {
    ...head('exchanges'),
    exchanges: pages.flatMap(({ page, blocks }) =>
      blocks.map((block, index) => ({
        page,
        index,
        title: block.title,
        version: block.version,
        given: block.given,
        history: block.history !== undefined,
        lines: decodeBlock(block).spoken.map(exchangeLine),
      })),
    ),
  };
}

/** Challenges with their answers, and the keys of the clients. */
export function challengeVectors() {
  return {
    ...head('challenges'),
    keys: KEY_PAIRS.map(({ public: id, private: key, algorithm, client, since }) => ({
      public: id,
      ...(key === undefined ? {} : { private: key }),
      algorithm,
      ...(client === undefined ? {} : { client }),
      ...(since === undefined ? {} : { since }),
    })),
    md5: VECTORS.md5.map(({ challenge, public: id, private: key, response }) => ({
      challenge,
      public: id,
      private: key,
      response,
    })),
    msnp11: VECTORS.msnp11.map(({ challenge, public: id, private: key, response }) => {
      const { md5, k, padded, words, rounds, high, low } = stepsOfMsnp11(challenge, id, key);
      return {
        challenge,
        public: id,
        private: key,
        response,
        steps: { md5, k, padded, words, rounds, high, low },
      };
    }),
  };
}

/** Single sign-on: secret, nonce and initialization vector, with every value on the way to the response. */
export function ssoVectors() {
  return { ...head('sso'), cases: SSO_VECTORS };
}

/** MSNObjects: data and fields, with digests, element and the word of a line. */
export function msnObjectVectors() {
  return {
    ...head('msnobject'),
    objects: [PICTURE_SAMPLE, EMOTICON_SAMPLE].map(({ about, data, fields }) => {
      const element = msnObjectElement(fields);
      return {
        about,
        data,
        fields,
        sha1cText: sha1cText(fields),
        sha1c: sha1cOf(fields),
        element,
        word: encodeMsnObject(element),
        wordInLowerCase: encodeMsnObject(element, 'lower'),
      };
    }),
    names: ['', 'hi', 'Zoë'].map((text) => ({ text, friendly: encodeFriendly(text) })),
  };
}

/** Texts that come back as they were when a word is decoded. */
const TEXTS = [
  'Alice',
  'Alice in Wonderland',
  '100% café',
  '(H) sunny',
  '日本語',
  '\u{1f600} smile',
  'a+b=c&d',
  'line\r\nbreak\ttab',
  '%41',
];

/** Words as other clients write them, and words that are not well formed. */
const WORDS = ['%41%6C%69%63%65', 'caf%c3%a9', 'caf%C3%A9', 'a%2', '%zz', '%E9', 'a+b', '%C3'];

/** Percent-encoding of texts in words of a line. A word that is no encoded UTF-8 stays as it is. */
export function urlEncodingVectors() {
  return {
    ...head('url-encoding'),
    encode: TEXTS.map((text) => ({ text, word: encodeText(text) })),
    decode: [...TEXTS.map(encodeText), ...WORDS].map((word) => ({ word, text: decodeText(word) })),
  };
}
