// Both challenge algorithms against every vector on record.

import { describe, expect, test } from 'vitest';
import { answerMd5, answerMsnp11, KEY_PAIRS, stepsOfMsnp11, VECTORS } from './answer.ts';

describe('the challenge of MSNP6 to MSNP10', () => {
  test.each(VECTORS.md5)('$challenge is answered $response', ({ challenge, private: key, response }) => {
    expect(answerMd5(challenge, key)).toBe(response);
  });
});

describe('the challenge of MSNP11 and later', () => {
  test.each(VECTORS.msnp11)('$challenge with $public is answered $response', (vector) => {
    expect(answerMsnp11(vector.challenge, vector.public, vector.private)).toBe(vector.response);
  });

  test.each(VECTORS.msnp11.filter(({ md5 }) => md5 !== undefined))(
    '$challenge with $public passes through MD5, high and low as published',
    (vector) => {
      const steps = stepsOfMsnp11(vector.challenge, vector.public, vector.private);
      expect(steps.md5).toBe(vector.md5);
      expect(steps.high.toString(16).padStart(8, '0')).toBe(vector.high);
      expect(steps.low.toString(16).padStart(8, '0')).toBe(vector.low);
    },
  );

  test('the worked example goes through every step', () => {
    expect(stepsOfMsnp11('22210219642164014968', 'PROD0090YUAUV{2B', 'YMM8C_H7KCQ2S_KL')).toEqual({
      md5: 'ec4917aa5b3017159e3947f8ff981604',
      k: [706169324, 353841243, 2017933726, 68589823],
      padded: '22210219642164014968PROD0090YUAUV{2B0000',
      words: [
        825373234, 959525424, 825373750, 825242678, 943077684, 1146049104, 809054256, 1430345049, 1110604630,
        808464432,
      ],
      rounds: [
        { t: 1170189845, high: 18601367, low: 1188791212 },
        { t: 1762721093, high: 778533350, low: 3730045655 },
        { t: 548547903, high: 2013054499, low: 6291648057 },
        { t: 509117093, high: 36963233, low: 6837728383 },
        { t: 802127940, high: 1552971022, low: 9192827345 },
      ],
      high: 1906812265,
      low: 671482580,
      response: '85ecb0db8f32113df79ce0892b9a102c',
    });
  });

  test('a text that does not fill its last eight bytes is padded with zeros, another is left alone', () => {
    const paddedOf = (challenge: string): string => stepsOfMsnp11(challenge, 'PROD0120PW!CCV9@', '').padded;
    expect(paddedOf('0123456789012345678901234567')).toBe('0123456789012345678901234567PROD0120PW!CCV9@0000');
    expect(paddedOf('012345678901234567890123')).toBe('012345678901234567890123PROD0120PW!CCV9@');
  });

  test('the MD5 answer of older versions is not the answer of MSNP11', () => {
    for (const { challenge, public: id, private: key } of VECTORS.msnp11) {
      expect(answerMsnp11(challenge, id, key)).not.toBe(answerMd5(challenge, key));
    }
  });

  test('empty input still gives 32 hex digits', () => {
    expect(answerMsnp11('', '', '')).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('the key pairs', () => {
  test('public keys are PROD, four rising digits and eight characters, but for the first', () => {
    const [first, ...rest] = KEY_PAIRS;
    expect(first?.public).toBe('msmsgs@msnmsgr.com');
    for (const { public: id } of rest) expect(id).toMatch(/^PROD\d{4}.{8}$/);
    const numbers = rest.map(({ public: id }) => Number(id.slice(4, 8)));
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });

  test('private keys are sixteen capitals, digits and marks', () => {
    const known = KEY_PAIRS.flatMap(({ private: key }) => key ?? []);
    expect(known).toHaveLength(KEY_PAIRS.length - 2);
    for (const key of known) expect(key).toMatch(/^[A-Z0-9!-/:-@[-`{-~]{16}$/);
  });

  test('only two pairs lack their private half', () => {
    expect(KEY_PAIRS.filter((pair) => pair.private === undefined).map((pair) => pair.public)).toEqual([
      'PROD00517IFH4@RV',
      'PROD008955JTJ_S7',
    ]);
  });

  test('every known answer uses a pair of the table', () => {
    for (const vector of [...VECTORS.md5, ...VECTORS.msnp11]) {
      const pair = KEY_PAIRS.find(({ public: id }) => id === vector.public);
      expect(pair?.private).toBe(vector.private);
    }
  });
});
