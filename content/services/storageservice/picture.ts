// The display picture of an account as the storage service keeps it.

import { decodeBase64 } from '#crypto/base64.ts';
import type { Account } from '#server/account.ts';

/** The property of the account that holds the picture, in Base64. */
const PICTURE = 'UserTile';

/** Most letters of a picture in Base64; the service's own limit is not known. */
const LARGEST = 400_000;

/** The number of an account as 16 hexadecimal digits. */
export function cidHex({ memberId }: Account): string {
  return memberId.toString(16).padStart(16, '0');
}

/** The bytes of the picture; undefined when there is none. */
export function pictureOf({ properties }: Account): Uint8Array | undefined {
  const kept = properties.get(PICTURE);
  return kept === undefined ? undefined : decodeBase64(kept);
}

/** Keeps a picture, given in Base64. False, with nothing kept, for what is none or too large. */
export function keepPicture(account: Account, data: string): boolean {
  const text = data.replace(/\s/g, '');
  if (text === '' || text.length > LARGEST || decodeBase64(text) === undefined) return false;
  account.properties.set(PICTURE, text);
  account.touchSettings();
  return true;
}

const TYPES: readonly (readonly [string, readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/bmp', [0x42, 0x4d]],
];

/** The type of a picture by its first bytes: clients say PNG of everything. */
export function imageType(bytes: Uint8Array): string {
  const found = TYPES.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? 'application/octet-stream';
}
