// The challenge until MSNP10: the MD5 of challenge and private key.

import { answerMd5, VECTORS } from '#content/formats/challenges/answer.ts';
import { calculator, fault, results } from './calculator.ts';
import { keyChoices, privateKeyOf } from './keys.ts';

const [SAMPLE] = VECTORS.md5;

export const CHALLENGE_MD5 = calculator({
  id: 'challenge-md5',
  title: 'Challenge, MSNP6 to MSNP10',
  summary: 'The answer to CHL with MD5 alone, as clients gave it until MSNP10.',
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
      choices: keyChoices('md5'),
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
    if (key === '')
      return fault('private', 'The private key is missing; that of this public key is not known.');
    const response = answerMd5(challenge, key);
    return results(
      { label: 'Answer', value: response },
      { label: 'Line to send', value: `QRY 1 ${id} 32`, about: 'The answer follows as payload of 32 bytes.' },
      { label: 'Text that MD5 is taken of', value: challenge + key, about: 'Nothing stands in between.' },
    );
  },
});
