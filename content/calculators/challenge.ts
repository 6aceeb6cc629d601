// The challenge from MSNP11 on, with every value on the way.

import { stepsOfMsnp11, VECTORS } from '#content/formats/challenges/answer.ts';
import { workedSteps } from '#content/formats/challenges/worked.ts';
import { calculator, fault, results } from './calculator.ts';
import { answered, challengeFields, followKey, wrongChallenge, wrongKey } from './keys.ts';

/** Digits of the longest challenge that is taken; servers sent about 20. */
const MOST = 400;

export const CHALLENGE = calculator({
  id: 'challenge',
  title: 'Challenge, from MSNP11',
  summary: 'The answer to CHL from MSNP11 on, step by step.',
  page: 'formats/challenges/',
  fields: challengeFields('msnp11', VECTORS.msnp11[0]),
  follow: followKey,
  compute(values) {
    const { challenge = '', public: id = '', private: key = '' } = values;
    const wrong = wrongChallenge(challenge);
    if (wrong) return wrong;
    if (challenge.length > MOST) return fault('challenge', `A challenge has at most ${MOST} digits here.`);
    if (id === '') return fault('public', 'The public key is missing: the sum needs both keys.');
    const keyless = wrongKey(values);
    if (keyless) return keyless;
    const steps = stepsOfMsnp11(challenge, id, key);
    return results(
      ...answered(id, steps.response),
      ...workedSteps(steps).map(([label, value]) => ({ label, value })),
    );
  },
});
