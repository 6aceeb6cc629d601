// The JSON Schema (2020-12) of the test vectors: one schema for all files of the folder, told apart by `vectors`.

import { SCHEMA_VERSION } from '../edition.ts';
import type { Schema } from '../schema.ts';

const text = (description: string): Schema => ({ type: 'string', description });
const whole = (description: string): Schema => ({ type: 'integer', minimum: 0, description });
const flag = (description: string): Schema => ({ type: 'boolean', description });
const hex = (description: string, digits?: number): Schema => ({
  type: 'string',
  pattern: digits === undefined ? '^([0-9a-f]{2})*$' : `^[0-9a-f]{${digits}}$`,
  description,
});
const list = (description: string, items: Schema): Schema => ({
  type: 'array',
  minItems: 1,
  description,
  items,
});
const sender: Schema = { type: 'string', enum: ['client', 'server'], description: 'Who sends it.' };
const service = text('The kind of server: DS, NS or SB.');

/** An object with these fields and no others; a name with a question mark behind may be left out. */
function object(description: string, fields: Readonly<Record<string, Schema>>): Schema {
  return {
    type: 'object',
    description,
    properties: Object.fromEntries(
      Object.entries(fields).map(([name, schema]) => [name.replace('?', ''), schema]),
    ),
    required: Object.keys(fields).filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

const scalar: Schema = { anyOf: [{ type: 'string' }, { type: 'integer' }] };

const fields: Schema = {
  type: 'object',
  description:
    'Values by the name of the parameter. Words that have parts are objects, repeated words lists; fixed words, lengths and payload are left out.',
  additionalProperties: {
    anyOf: [
      scalar,
      { type: 'array', items: scalar },
      {
        type: 'object',
        description: 'Endpoint, routed handle or capability pair.',
        additionalProperties: scalar,
      },
    ],
  },
};

const message: Readonly<Record<string, Schema>> = {
  line: text('The line as text, without its end; bytes that are no UTF-8 became U+FFFD.'),
  command: text('The first word.'),
  'form?': text('Id of the form that it fits, as in registry.json; left out where none does.'),
  fields,
  'payload?': hex('The bytes after the line.'),
};

function file(vectors: string, description: string, content: Readonly<Record<string, Schema>>): Schema {
  return object(description, {
    $schema: text('This schema, relative to the address of the file.'),
    document: { const: 'vectors', description: 'The file holds test vectors.' },
    vectors: { const: vectors, description: 'Which of the files it is.' },
    schemaVersion: text('Version of the shape, by semver.'),
    registryVersion: text('Version of the content, by semver.'),
    licence: text('SPDX identifier of the licence of the data.'),
    ...content,
  });
}

const pair: Readonly<Record<string, Schema>> = {
  challenge: text('The text of CHL.'),
  public: text('The public key, which QRY names.'),
  private: text('The private key.'),
  response: hex('The payload of QRY, as text: 32 hexadecimal digits.', 32),
};

const words = (description: string): Schema => list(description, { type: 'integer', minimum: 0 });

const DEFS: Readonly<Record<string, Schema>> = {
  framing: file('framing', 'Streams of bytes with the messages in them.', {
    cases: list(
      'Each is a stream of one side, read from its first byte.',
      object('A stream.', {
        about: text('What it tries.'),
        version: text('The version that is spoken.'),
        service,
        from: sender,
        hex: hex('The bytes of the stream.'),
        events: list('What a reader finds, in order.', {
          anyOf: [
            object('A message.', {
              kind: { const: 'message', description: 'A line with its payload.' },
              at: whole('Offset of its first byte in the stream.'),
              ...message,
            }),
            object('A problem.', {
              kind: { const: 'problem', description: 'Something that cannot be read.' },
              code: text('What is wrong: line-too-long or payload-too-long.'),
              line: text('The line, cut where it is very long.'),
            }),
          ],
        }),
        end: {
          enum: ['clean', 'line-cut', 'payload-cut'],
          description: 'What the end of the stream cuts off, if anything.',
        },
      }),
    ),
  }),
  exchanges: file('exchanges', 'Every line of every exchange of the pages.', {
    exchanges: list(
      'In the order of the pages’ addresses.',
      object('An exchange.', {
        page: text('The page, below the root of the site.'),
        index: whole('Which exchange of the page, from 0.'),
        title: text('Its title; may be empty.'),
        version: text('The version of its connections where a line has no other.'),
        given: { type: 'array', items: { type: 'string' }, description: 'What is the case before it.' },
        history: flag('The mock server cannot play it: it is only read.'),
        lines: {
          type: 'array',
          description: 'Its lines in order, of all connections.',
          items: object('A line.', {
            connection: text('Who, and the kind of server: tells connections of an exchange apart.'),
            service,
            version: text('The version that the connection speaks.'),
            from: sender,
            phase: text(
              'The phase of the connection before the line; of forms alike, the legal one is taken.',
            ),
            hex: hex('The line with CR LF and payload.'),
            ...message,
            'problem?': text('What is wrong with the line, where the exchange shows a mistake.'),
            'cut?': { const: true, description: 'The page shows the line without all of its payload.' },
          }),
        },
      }),
    ),
  }),
  challenges: file('challenges', 'Challenges with their answers.', {
    keys: list(
      'The pairs of keys that clients carried.',
      object('A pair.', {
        public: text('The public key.'),
        'private?': text('The private key; left out where it is not known.'),
        algorithm: { enum: ['md5', 'msnp11'], description: 'md5 up to MSNP10, msnp11 since.' },
        'client?': text('The client that carried it.'),
        'since?': text('First version that is known with it.'),
      }),
    ),
    md5: list('Answers of MSNP6 to MSNP10.', object('One.', pair)),
    msnp11: list(
      'Answers of MSNP11 and later.',
      object('One.', {
        ...pair,
        steps: object('What the calculation passes through.', {
          md5: hex('MD5 of challenge and private key.', 32),
          k: words('Its four words without their top bits.'),
          padded: text('Challenge and public key, filled up with zeros.'),
          words: words('The padded text as little-endian words of 32 bits.'),
          rounds: list(
            'After each pair of words.',
            object('A round.', {
              t: whole('The value t.'),
              high: whole('The value high.'),
              low: whole('The running sum low, which can exceed 32 bits.'),
            }),
          ),
          high: whole('The final high.'),
          low: whole('The final low.'),
        }),
      }),
    ),
  }),
  sso: file('sso', 'Responses of single sign-on.', {
    cases: list(
      'Each with every value on the way.',
      object('A response.', {
        name: text('What is special about it.'),
        secret: text('The binary secret, Base64.'),
        nonce: text('The nonce, as USR carries it.'),
        iv: hex('Initialization vector.', 16),
        hashKey: hex('Key of the hash.', 48),
        encryptionKey: hex('Key of the encryption.', 48),
        hash: hex('HMAC-SHA1 of the nonce.', 40),
        cipher: hex('The nonce, encrypted by triple DES.'),
        response: text('The whole response, Base64.'),
      }),
    ),
  }),
  msnobject: file('msnobject', 'MSNObjects with digests and encodings.', {
    objects: list(
      'Objects with their data.',
      object('An object.', {
        about: text('What it is.'),
        data: hex('The data.'),
        fields: object('Attributes of the element.', {
          creator: text('Creator.'),
          size: whole('Size: bytes of the data.'),
          type: whole('Type.'),
          location: text('Location.'),
          friendly: text('Friendly: Base64 of UTF-16LE with two zero bytes behind.'),
          sha1d: text('SHA1D: Base64 of the SHA-1 of the data.'),
        }),
        sha1cText: text('The text that SHA1C is taken over.'),
        sha1c: text('SHA1C, Base64.'),
        element: text('The element.'),
        word: text('The element as a word of a line.'),
        wordInLowerCase: text('The same with lower-case digits, as later clients wrote it.'),
      }),
    ),
    names: list(
      'Names as Friendly holds them.',
      object('A name.', { text: text('The name.'), friendly: text('Its Base64.') }),
    ),
  }),
  'url-encoding': file('url-encoding', 'Percent-encoding of texts in words.', {
    encode: list(
      'Text to word, as this reference writes it.',
      object('One.', { text: text('The text.'), word: text('The word.') }),
    ),
    decode: list(
      'Word to text. A word that is not well formed stays as it is.',
      object('One.', { word: text('The word.'), text: text('The text.') }),
    ),
  }),
};

/** `vectors/schema.json`. */
export const VECTOR_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Test vectors of MSNP',
  description: `Shape ${SCHEMA_VERSION}. Each file of vectors is one of these; its field vectors says which.`,
  oneOf: Object.keys(DEFS).map((name) => ({ $ref: `#/$defs/${name}` })),
  $defs: DEFS,
};
