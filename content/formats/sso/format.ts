// Single sign-on: how the response of USR is made from the nonce and the secret of the token.

import { format, type Row } from '#content/formats/format.ts';
import { SSO_HEADER, SSO_LABELS } from '#content/schemes/sso.ts';
import { SSO_VECTORS } from './vectors.ts';

function hex(value: number): string {
  return value < 256 ? String(value) : `0x${value.toString(16)}`;
}

const PARTS = [
  { name: 'aIVBytes', size: 8, about: 'The initialization vector: random, new for every log-on.' },
  { name: 'aHashBytes', size: 20, about: 'HMAC-SHA1 of the nonce under the hash key.' },
  { name: 'aCipherBytes', size: 72, about: 'The nonce, padded and encrypted under the encryption key.' },
] as const;

/** The fields of the response in order, each with the place where it begins. */
function structure(): Row[] {
  const fields: readonly { name: string; size: number; value: string; about: string }[] = [
    ...SSO_HEADER.map(({ name, value, about }) => ({
      name,
      size: 4,
      value: value === undefined ? '72 for a nonce of 64 characters' : hex(value),
      about: `${about[0]?.toUpperCase()}${about.slice(1)}.`,
    })),
    ...PARTS.map((part) => ({ ...part, value: '' })),
  ];
  let offset = 0;
  return fields.map(({ name, size, value, about }) => {
    const at = offset;
    offset += size;
    return { cells: { name, offset: at, size, value, about } };
  });
}

export const SSO_FORMAT = format({
  id: 'sso',
  title: 'Single sign-on response',
  kind: 'algorithm',
  summary:
    'The proof of MSNP15 and later: a nonce, hashed and encrypted with keys that come from the secret of the token.',
  since: 'MSNP15',
  tables: [
    {
      id: 'steps',
      title: 'Steps of the client',
      about: 'From what the token service returned to what USR carries.',
      columns: { step: 'Step', what: 'What is done', bytes: 'Bytes' },
      rows: [
        ['Undo the Base64 of BinarySecret: the secret', 24],
        ['Derive the hash key from the secret', 24],
        ['Derive the encryption key from the secret', 24],
        ['Take HMAC-SHA1 of the nonce under the hash key; the nonce as text, its own Base64 untouched', 20],
        ['Draw a random initialization vector', 8],
        ['Pad the text of the nonce by PKCS#5 to whole blocks of eight', 72],
        ['Encrypt it with triple DES in CBC mode, under the encryption key and the vector', 72],
        ['Join header, vector, hash and encrypted nonce', 128],
        ['Write the result in Base64', 172],
      ].map(([what = '', bytes = ''], index) => ({ cells: { step: index + 1, what, bytes } })),
    },
    {
      id: 'labels',
      title: 'Labels of the keys',
      about: 'The texts that make two keys of one secret, 24 bytes each.',
      columns: { label: 'Label', key: 'Key', used: 'Used for' },
      rows: [
        { cells: { label: SSO_LABELS.hash, key: 'hash key', used: 'HMAC-SHA1 of the nonce' } },
        {
          cells: { label: SSO_LABELS.encryption, key: 'encryption key', used: 'triple DES of the nonce' },
        },
      ],
    },
    {
      id: 'structure',
      title: 'Structure of the response',
      about: 'MSGRUSRKEY, the structure behind the Base64; its numbers are little-endian.',
      columns: { name: 'Field', offset: 'Offset', size: 'Bytes', value: 'Value', about: 'Meaning' },
      rows: structure(),
    },
    {
      id: 'checks',
      title: 'Checks of the server',
      about: 'What a server looks at, in this order. Anything wrong is 911, and the connection closes.',
      columns: { check: 'Check', what: 'What has to hold' },
      rows: [
        {
          cells: {
            check: 'form',
            what: 'It is Base64, and the numbers of the header are those of the table.',
          },
        },
        { cells: { check: 'length', what: 'It has 28 + 8 + 20 bytes and those of the encrypted nonce.' } },
        {
          cells: {
            check: 'hash',
            what: 'The hash is that of the nonce sent, under the secret of this token.',
          },
        },
        {
          cells: {
            check: 'encrypted nonce',
            what: 'It decrypts to the nonce sent, or encrypting that with the client’s vector gives the same.',
          },
        },
      ],
    },
    {
      id: 'known-answers',
      title: 'Known answers',
      about: 'Complete examples. Secret, nonce and response as they are written, the rest in hexadecimal.',
      columns: {
        name: 'Example',
        secret: 'BinarySecret',
        nonce: 'Nonce',
        iv: 'Vector',
        hashKey: 'Hash key',
        encryptionKey: 'Encryption key',
        hash: 'Hash',
        cipher: 'Encrypted nonce',
        response: 'Response',
      },
      rows: SSO_VECTORS.map((vector) => ({ cells: { ...vector } })),
    },
  ],
  facts: [
    {
      what: 'Key derivation is P_SHA-1 of WS-SecureConversation, of which the first 24 bytes are used.',
    },
    { what: 'Hash and encryption take the nonce as the line carried it; nobody decodes its Base64.' },
    { what: 'In captures the nonce has 64 characters, so that 48 bytes stand behind it.' },
    {
      what: 'Official clients pad with eight bytes of 08. For 64 characters that is what PKCS#5 asks for.',
    },
    {
      what: 'MSNP-Sharp and BitlBee have 72 as the length of the encrypted nonce once and for all; papyon counts.',
    },
    { what: 'The secret is the BinarySecret that comes with the token for messengerclear.live.com.' },
    { what: 'A client of MSNP16 or later adds its machine GUID behind the response.', since: 'MSNP16' },
    {
      what: 'Escargot lets clients below MSNP16 in that send no response at all: their sign-in library has been replaced.',
      until: 'MSNP15',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
    {
      what: 'Error 911 also meets a token that is unknown, and one that is not of the account named in the first round.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
    {
      what: 'MSNP-Sharp’s code, given the secret and the nonce of an example and its own vector, makes the same bytes.',
      sources: ['msnp-sharp:SingleSignOn.cs', 'papyon:service/SingleSignOn.py'],
    },
  ],
  disputes: [
    {
      claim: 'The policy that the server names beside the nonce',
      says: {
        wiki: 'MBI_KEY_OLD',
        escargot: 'MBI_KEY_OLD',
        'msnp-sharp': 'starts from MBI_KEY, then takes what it is told',
      },
      taken: 'MBI_KEY_OLD.',
    },
  ],
  unknowns: ['Which other policies official servers may have named.'],
  usedBy: ['USR'],
  confidence: 'confirmed',
  sources: [
    'wiki:authschemes/sso',
    'wiki:services/rst',
    'nina:Protocols/MSNP/MSNP15/Changes',
    'papyon:service/SingleSignOn.py',
    'msnp-sharp:SingleSignOn.cs',
    'bitlbee:soap.c',
    'escargot:front/msn/misc.py',
    'escargot:front/msn/msnp_ns.py',
  ],
});
