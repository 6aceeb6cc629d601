// The digests of an MSNObject against vectors.

import { describe, expect, test } from 'vitest';
import { decodeHex } from '#crypto/hex.ts';
import { decodePercent } from '#crypto/percent.ts';
import { encodeFriendly, encodeMsnObject, msnObjectElement, sha1cOf, sha1cText, sha1dOf } from './digest.ts';
import { EMOTICON_SAMPLE, PICTURE_SAMPLE } from './samples.ts';

const PICTURE = {
  creator: 'alice@example.com',
  size: 43,
  type: 3,
  location: 'TFR2C2.tmp',
  friendly: 'AAA=',
  sha1d: 'La6qi18Z8LwgnZdsAr1qy1GwCwo=',
} as const;

const EMOTICON = {
  creator: 'bob@example.com',
  size: 24,
  type: 2,
  location: 'emo1.dat',
  friendly: 'aABpAAAA',
  sha1d: 'eVr5ko9y7FGglN98LYpYDYoWlOo=',
} as const;

describe('a display picture', () => {
  test('is named by the SHA-1 of its data', () => {
    const data = decodeHex(PICTURE_SAMPLE.data) ?? expect.fail('no hex');
    expect(data).toHaveLength(PICTURE.size);
    expect(sha1dOf(data)).toBe(PICTURE.sha1d);
  });

  test('has the SHA-1 of its attributes as second checksum', () => {
    expect(sha1cText(PICTURE)).toBe(
      'Creatoralice@example.comSize43Type3LocationTFR2C2.tmpFriendlyAAA=SHA1DLa6qi18Z8LwgnZdsAr1qy1GwCwo=',
    );
    expect(sha1cOf(PICTURE)).toBe('bOiJCAuZ/W9xqrrmvUlUc6jh8JU=');
  });

  test('is announced in CHG with every mark encoded', () => {
    const element = msnObjectElement(PICTURE);
    expect(element).toBe(
      '<msnobj Creator="alice@example.com" Size="43" Type="3" Location="TFR2C2.tmp" Friendly="AAA=" ' +
        'SHA1D="La6qi18Z8LwgnZdsAr1qy1GwCwo=" SHA1C="bOiJCAuZ/W9xqrrmvUlUc6jh8JU="/>',
    );
    const word =
      '%3Cmsnobj%20Creator%3D%22alice%40example.com%22%20Size%3D%2243%22%20Type%3D%223%22%20Location%3D%22' +
      'TFR2C2.tmp%22%20Friendly%3D%22AAA%3D%22%20SHA1D%3D%22La6qi18Z8LwgnZdsAr1qy1GwCwo%3D%22%20SHA1C%3D%22' +
      'bOiJCAuZ%2FW9xqrrmvUlUc6jh8JU%3D%22%2F%3E';
    expect(encodeMsnObject(element)).toBe(word);
    expect(decodePercent(word)).toBe(element);
  });
});

describe('a custom emoticon', () => {
  test('is named by the SHA-1 of its data', () => {
    const data = decodeHex(EMOTICON_SAMPLE.data) ?? expect.fail('no hex');
    expect(data).toHaveLength(EMOTICON.size);
    expect(sha1dOf(data)).toBe(EMOTICON.sha1d);
  });

  test('has a friendly name in UTF-16LE', () => {
    expect(encodeFriendly('hi')).toBe(EMOTICON.friendly);
    expect(sha1cOf(EMOTICON)).toBe('pZpeq7xkBt2lGsh27b9pulo1C0c=');
  });

  test('travels unencoded in its message', () => {
    expect(msnObjectElement(EMOTICON)).toBe(
      '<msnobj Creator="bob@example.com" Size="24" Type="2" Location="emo1.dat" Friendly="aABpAAAA" ' +
        'SHA1D="eVr5ko9y7FGglN98LYpYDYoWlOo=" SHA1C="pZpeq7xkBt2lGsh27b9pulo1C0c="/>',
    );
  });
});

test.each([
  ['alice@example.com', 9216, 'TFR1C.dat', 'j1fBMOReEjwoRYhcF5NSYLic7dI='],
  ['bob@example.com', 12288, 'TFR2A.dat', 'hvhqiGkgdLQ2DiGuzSNHPZZMH10='],
])('the picture that %s shows in the log-ons has its checksum', (creator, size, location, sha1c) => {
  const fields = {
    creator,
    size,
    type: 3,
    location,
    friendly: 'AAA=',
    sha1d: 'Yl2mZ5rQf0oBJx3m8nXc1vQe7Kk=',
  };
  expect(sha1cOf(fields)).toBe(sha1c);
});

test('the samples of the page have these attributes', () => {
  expect(PICTURE_SAMPLE.fields).toEqual(PICTURE);
  expect(EMOTICON_SAMPLE.fields).toEqual(EMOTICON);
});

test('an object without a name holds two zero bytes', () => {
  expect(encodeFriendly('')).toBe('AAA=');
});

test('a name beyond the basic plane is two surrogates', () => {
  expect(encodeFriendly('😀')).toBe('PdgA3gAA');
});

test('2009 clients write the digits in lower case', () => {
  expect(encodeMsnObject('<msnobj Size="1"/>', 'lower')).toBe('%3cmsnobj%20Size%3d%221%22%2f%3e');
});

test('marks of XML in a location are escaped', () => {
  const element = msnObjectElement({ ...PICTURE, location: 'a&b"<.png' });
  expect(element).toContain('Location="a&amp;b&quot;&lt;.png"');
});
