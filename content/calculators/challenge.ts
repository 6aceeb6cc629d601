// The challenge from MSNP11 on, with every value on the way.

import { stepsOfMsnp11, VECTORS } from '#content/formats/challenges/answer.ts';
import { workedSteps } from '#content/formats/challenges/worked.ts';
import { calculator, fault, results } from './calculator.ts';
import { keyChoices, privateKeyOf } from './keys.ts';

const [SAMPLE] = VECTORS.msnp11;

/** Digits of the longest challenge that is taken; servers sent about 20. */
const MOST = 400;

export const CHALLENGE = calculator({
  id: 'challenge',
  title: 'Challenge, from MSNP11',
  summary: 'The answer to CHL from MSNP11 on, step by step.',
  page: 'formats/challenges/',
  fields: [
    {
      name: 'challenge',
      label: 'Challenge',
      about: 'The digits of CHL.',
      sample: SAMPLE?.challenge ?? '',
    },
    {
      name: 'public',
      label: 'Public key',
      about: 'QRY names it; choosing one fills in its private key.',
      sample: SAMPLE?.public ?? '',
      choices: keyChoices('msnp11'),
    },
    { name: 'private', label: 'Private key', sample: SAMPLE?.private ?? '' },
  ],
  follow(changed, values) {
    const known = changed === 'public' ? privateKeyOf(values['public'] ?? '') : undefined;
    return known === undefined ? {} : { private: known };
  },
  compute({ challenge = '', public: id = '', private: key = '' }) {
    if (challenge.trim() === '') return fault('challenge', 'The challenge is missing: copy it from CHL.');
    if (/\s/.test(challenge)) return fault('challenge', 'A challenge is one word, without blanks.');
    if (challenge.length > MOST) return fault('challenge', `A challenge has at most ${MOST} digits here.`);
    if (id === '') return fault('public', 'The public key is missing: the sum needs both keys.');
    if (key === '')
      return fault('private', 'The private key is missing; that of this public key is not known.');
    const steps = stepsOfMsnp11(challenge, id, key);
    return results(
      { label: 'Answer', value: steps.response },
      { label: 'Line to send', value: `QRY 1 ${id} 32`, about: 'The answer follows as payload of 32 bytes.' },
      ...workedSteps(steps).map(([label, value]) => ({ label, value })),
    );
  },
});
