// Sample objects with their data: what the page of the format shows and the tests of the digests begin with.

import { decodeHex } from '#crypto/hex.ts';
import { encodeFriendly, type MsnObjectFields, sha1dOf } from './digest.ts';

/** The data of an object, as hex digits, and what it is. */
export interface MsnObjectSample {
  readonly about: string;
  readonly data: string;
  readonly fields: MsnObjectFields;
}

function sample(
  about: string,
  data: string,
  fields: Pick<MsnObjectFields, 'creator' | 'type' | 'location'>,
  name: string,
): MsnObjectSample {
  const bytes = decodeHex(data) ?? new Uint8Array(0);
  const friendly = encodeFriendly(name);
  return { about, data, fields: { ...fields, size: bytes.length, friendly, sha1d: sha1dOf(bytes) } };
}

export const PICTURE_SAMPLE = sample(
  'A display picture: a GIF of one pixel.',
  '47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b',
  { creator: 'alice@example.com', type: 3, location: 'TFR2C2.tmp' },
  '',
);

export const EMOTICON_SAMPLE = sample(
  'A custom emoticon called hi; its data is a line of ASCII.',
  '4d534e502073616d706c65206f626a65637420646174610a',
  { creator: 'bob@example.com', type: 2, location: 'emo1.dat' },
  'hi',
);
