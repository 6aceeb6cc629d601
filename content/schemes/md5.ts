// The MD5 log-on of MSNP2 to MSNP7: proof of a password by the digest of challenge and password.

import { encodeHex } from '#crypto/hex.ts';
import { md5 } from '#crypto/md5.ts';
import { utf8Bytes } from '#crypto/text.ts';

/**
 * What `USR {trid} MD5 S` carries from the client: 32 lower-case hex digits of MD5.
 *
 * The challenge comes first and the password follows at once, without a separator. Sources: draft-movva:7.3,
 * wiki:commands/usr. How clients encoded a password outside ASCII is unknown; here it is UTF-8.
 */
export function md5Digest(challenge: string, password: string): string {
  return encodeHex(md5(utf8Bytes(challenge + password)));
}

/** What the server asks: whether a client that knows the password would have sent this digest. */
export function provesMd5(digest: string, challenge: string, password: string): boolean {
  return digest === md5Digest(challenge, password);
}
