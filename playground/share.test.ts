// A session in a fragment: it comes back, and what is broken, too large or from the future is refused with a reason.

import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { MOST_UNPACKED, packed, unpacked, warningOf } from './share.ts';

test('a text comes back, and is shorter on the way', async () => {
  const text = 'MSG 1 N 5 grüße 😀\n'.repeat(500);
  const fragment = await packed(text);
  expect(fragment).toMatch(/^s=1\.[\w-]+$/);
  expect(fragment.length).toBeLessThan(text.length / 10);
  expect(await unpacked(fragment)).toBe(text);
});

test('each way of being broken has its reason', async () => {
  const whole = await packed('a session of some length, and more of it, and yet more of it');
  const reason = async (fragment: string) => {
    const read = await unpacked(fragment);
    return typeof read === 'string' ? 'taken' : read.refused;
  };
  expect(await reason('s=')).toMatch(/broken/);
  expect(await reason('s=1.<script>alert(1)</script>')).toMatch(/broken/);
  expect(await reason(whole.slice(0, -9))).toMatch(/broken/);
  expect(await reason(`s=1.${'A'.repeat(101)}`)).toMatch(/broken/);
  expect(await reason('s=2.AAAA')).toMatch(/newer playground \(packing 2, known here: 1\)/);
  expect(await reason(`s=1.${'A'.repeat(2_000_000)}`)).toMatch(/letters, 1048576 at most/);
});

test('a small fragment that unfolds to a very large text is not unfolded to its end', async () => {
  const bomb = deflateRawSync(new Uint8Array((200 * MOST_UNPACKED) / 4)).toString('base64url');
  expect(bomb.length).toBeLessThan(1_000_000);
  const read = await unpacked(`s=1.${bomb}`);
  expect(typeof read === 'string' ? 'taken' : read.refused).toMatch(/unfolds to more than 4 MB/);
});

test('a long link comes with a warning, a short one without', () => {
  expect(warningOf(1_500)).toBe('');
  for (const letters of [2_001, 8_001, 32_001]) expect(warningOf(letters)).not.toBe('');
});
