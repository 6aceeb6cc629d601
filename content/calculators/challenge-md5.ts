// The challenge until MSNP10: the MD5 of challenge and private key.

import { answerMd5, VECTORS } from '#content/formats/challenges/answer.ts';
import { calculator, results } from './calculator.ts';
import { answered, challengeFields, followKey, wrongChallenge, wrongKey } from './keys.ts';

export const CHALLENGE_MD5 = calculator({
  id: 'challenge-md5',
  title: 'Challenge, MSNP6 to MSNP10',
  summary: 'The answer to CHL with MD5 alone, as clients gave it until MSNP10.',
  page: 'formats/challenges/',
  fields: challengeFields('md5', VECTORS.md5[0]),
  follow: followKey,
  compute(values) {
    const { challenge = '', public: id = '', private: key = '' } = values;
    const wrong = wrongChallenge(challenge) ?? wrongKey(values);
    if (wrong) return wrong;
    return results(...answered(id, answerMd5(challenge, key)), {
      label: 'Text that MD5 is taken of',
      value: challenge + key,
      about: 'Nothing stands in between.',
    });
  },
});
