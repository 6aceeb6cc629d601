// What the calculators of challenges have in common: their fields, the key pairs of clients, and what is wrong with a challenge.

import { type ChallengeAlgorithm, KEY_PAIRS } from '#content/formats/challenges/answer.ts';
import { type Field, fault, type Outcome, type Result, type Values } from './calculator.ts';

/** The public keys of clients that used an algorithm, with the client where it is known. */
function keyChoices(algorithm: ChallengeAlgorithm): { readonly value: string; readonly label: string }[] {
  return KEY_PAIRS.filter((pair) => pair.private !== undefined && pair.algorithm === algorithm).map(
    ({ public: value, client }) => ({
      value,
      label: client === undefined ? value : `${value}, client ${client}`,
    }),
  );
}

/** The private key that belongs to a public one, if a source has it. */
function privateKeyOf(publicKey: string): string | undefined {
  return KEY_PAIRS.find((pair) => pair.public === publicKey)?.private;
}

/** The fields of a challenge, filled in with a sample whose answer is known. */
export function challengeFields(
  algorithm: ChallengeAlgorithm,
  sample: { readonly challenge: string; readonly public: string; readonly private: string } | undefined,
): readonly Field[] {
  return [
    {
      name: 'challenge',
      label: 'Challenge',
      about: 'The digits of CHL.',
      sample: sample?.challenge ?? '',
    },
    {
      name: 'public',
      label: 'Public key',
      about: 'QRY names it; choosing one fills in its private key.',
      sample: sample?.public ?? '',
      choices: keyChoices(algorithm),
    },
    { name: 'private', label: 'Private key', sample: sample?.private ?? '' },
  ];
}

/** The private key follows from the public one, where a source has it. */
export function followKey(changed: string, values: Values): Values {
  const known = changed === 'public' ? privateKeyOf(values['public'] ?? '') : undefined;
  return known === undefined ? {} : { private: known };
}

/** What is wrong with a challenge by itself; undefined for nothing. */
export function wrongChallenge(challenge: string): Outcome | undefined {
  if (challenge.trim() === '') return fault('challenge', 'The challenge is missing: copy it from CHL.');
  return /\s/.test(challenge) ? fault('challenge', 'A challenge is one word, without blanks.') : undefined;
}

/** What is wrong with a private key; undefined for nothing. */
export function wrongKey({ private: key = '' }: Values): Outcome | undefined {
  return key === ''
    ? fault('private', 'The private key is missing; that of this public key is not known.')
    : undefined;
}

/** The answer, and the line that announces it. */
export function answered(publicKey: string, response: string): readonly Result[] {
  return [
    { label: 'Answer', value: response },
    {
      label: 'Line to send',
      value: `QRY 1 ${publicKey} 32`,
      about: 'The answer follows as payload of 32 bytes.',
    },
  ];
}
