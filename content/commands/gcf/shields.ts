// The configuration that the mock server hands out: a shield file that switches nothing off.

import { encodeHex } from '#crypto/hex.ts';
import { md5 } from '#crypto/md5.ts';
import { utf8Bytes } from '#crypto/text.ts';

const CONFIG =
  '<config><shield><cli maj="7" min="0" minbld="0" maxbld="9999" deny=" " /></shield><block></block></config>';

/** Shields.xml as MSNP11 and MSNP12 clients ask for it. */
export function shieldsFile(): string {
  return `<?xml version="1.0" encoding="utf-8" ?>${CONFIG}`;
}

/** The same inside the policies that the server sends unasked from MSNP13; the checksum is the MD5 of what is inside. */
export function shieldsPolicies(): string {
  const checksum = encodeHex(md5(utf8Bytes(CONFIG))).toUpperCase();
  return `<Policies><Policy type="SHIELDS" checksum="${checksum}">${CONFIG}</Policy></Policies>`;
}
