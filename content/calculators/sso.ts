// Single sign-on: the response to a nonce, built from the secret or opened again.

import { SSO_VECTORS } from '#content/formats/sso/vectors.ts';
import {
  answerSso,
  deriveSsoKey,
  parseSso,
  SSO_FAULTS,
  SSO_HEADER,
  SSO_LABELS,
  type SsoFault,
  verifySso,
} from '#content/schemes/sso.ts';
import { decodeBase64 } from '#crypto/base64.ts';
import { decodeHex, encodeHex } from '#crypto/hex.ts';
import { calculator, fault, type Outcome, type Result, results, type Values } from './calculator.ts';

const [SAMPLE] = SSO_VECTORS;

const MOST = 4096;

function secretIn(values: Values): Uint8Array | undefined {
  const secret = decodeBase64((values['secret'] ?? '').trim());
  return secret && secret.length > 0 && secret.length <= 64 ? secret : undefined;
}

function built(values: Values): string | undefined {
  const secret = secretIn(values);
  const iv = decodeHex((values['iv'] ?? '').trim());
  const nonce = (values['nonce'] ?? '').trim();
  if (!secret || iv?.length !== 8 || nonce === '' || nonce.length > MOST) return undefined;
  return answerSso({ nonce, secret, iv }).response;
}

function sentence({ code, field }: SsoFault): string {
  return field === undefined ? SSO_FAULTS[code] : `${SSO_FAULTS[code]} It is ${field}.`;
}

/** The numbers in front of a response, as they stand in it. */
function headerOf(response: string): Result[] {
  const blob = decodeBase64(response) ?? new Uint8Array(0);
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  return SSO_HEADER.map(({ name, about }, at) => {
    const value = view.getUint32(at * 4, true);
    return { label: name, value: `${value} (0x${value.toString(16)})`, about };
  });
}

function opened(values: Values): Outcome {
  const response = (values['response'] ?? '').trim();
  const nonce = (values['nonce'] ?? '').trim();
  const secret = secretIn(values);
  if (!secret) return fault('secret', 'The secret is Base64 of 24 bytes, from BinarySecret of the token.');
  if (nonce === '')
    return fault('nonce', 'The nonce is missing: it is the last word of the server’s USR SSO S.');
  if (response === '') {
    return fault('iv', 'The initialization vector is 16 hexadecimal digits: eight bytes, chosen at random.');
  }
  if (response.length > MOST) return fault('response', `A response has at most ${MOST} characters here.`);
  const parts = parseSso(response);
  if (parts.kind === 'fault') return fault('response', sentence(parts));
  const verdict = verifySso(response, { nonce, secret });
  const right = verdict.kind === 'parts' ? 'right for this secret and nonce' : sentence(verdict);
  return results(
    { label: 'Response', value: response, about: `${decodeBase64(response)?.length ?? 0} bytes as Base64.` },
    { label: 'Verdict', value: right },
    {
      label: 'Key of the hash',
      value: encodeHex(deriveSsoKey(secret, SSO_LABELS.hash)),
      about: `P_SHA-1 of the secret with “${SSO_LABELS.hash}”, 24 bytes.`,
    },
    {
      label: 'Key of the cipher',
      value: encodeHex(deriveSsoKey(secret, SSO_LABELS.encryption)),
      about: `P_SHA-1 of the secret with “${SSO_LABELS.encryption}”, 24 bytes.`,
    },
    ...headerOf(response),
    { label: 'Initialization vector', value: encodeHex(parts.iv) },
    {
      label: 'Hash',
      value: encodeHex(parts.hash),
      about: 'HMAC-SHA1 of the nonce under the key of the hash.',
    },
    {
      label: 'Encrypted nonce',
      value: encodeHex(parts.cipher),
      about: 'Triple DES in CBC mode of the nonce as it stands, padded to whole blocks.',
    },
  );
}

export const SSO = calculator({
  id: 'sso',
  title: 'SSO response',
  summary: 'The blob of USR SSO S from MSNP15 on: built from secret and nonce, or opened and checked.',
  page: 'formats/sso/',
  fields: [
    {
      name: 'secret',
      label: 'Secret',
      about: 'BinarySecret of the token, Base64.',
      sample: SAMPLE.secret,
    },
    {
      name: 'nonce',
      label: 'Nonce',
      about: 'The last word of the server’s USR SSO S, as it stands.',
      sample: SAMPLE.nonce,
    },
    {
      name: 'iv',
      label: 'Initialization vector',
      about: 'Eight bytes in hexadecimal; clients take random ones.',
      sample: SAMPLE.iv,
    },
    {
      name: 'response',
      label: 'Response',
      about: 'Follows from the three above; paste another to open it.',
      sample: SAMPLE.response,
      long: true,
    },
  ],
  follow(changed, values) {
    if (changed !== 'response') return { response: built(values) ?? '' };
    const parts = parseSso((values['response'] ?? '').trim());
    return parts.kind === 'parts' ? { iv: encodeHex(parts.iv) } : {};
  },
  compute: opened,
});
