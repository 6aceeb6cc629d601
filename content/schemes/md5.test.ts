// The digest of the MD5 log-on.

import { expect, test } from 'vitest';
import { md5Digest, provesMd5 } from './md5.ts';

test('the digest is the MD5 of challenge and password in lower-case hex', () => {
  expect(md5Digest('1029384756.16180', 'swordfish')).toBe('7f1a1b77e1a9ff7c3a13ba24305cefc4');
});

test('the server accepts the digest of the right password', () => {
  expect(provesMd5('7f1a1b77e1a9ff7c3a13ba24305cefc4', '1029384756.16180', 'swordfish')).toBe(true);
});

test.each([
  ['of another password', md5Digest('1029384756.16180', 'Swordfish'), '1029384756.16180'],
  ['of another challenge', '7f1a1b77e1a9ff7c3a13ba24305cefc4', '1029384756.16181'],
  ['of zeros', '0'.repeat(32), '1029384756.16180'],
  ['that is empty', '', '1029384756.16180'],
])('the server refuses a digest %s', (_, digest, challenge) => {
  expect(provesMd5(digest, challenge, 'swordfish')).toBe(false);
});
