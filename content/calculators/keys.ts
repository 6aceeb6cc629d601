// The key pairs of clients, as the calculators of challenges offer them.

import { type ChallengeAlgorithm, KEY_PAIRS } from '#content/formats/challenges/answer.ts';

/** The public keys of clients that used an algorithm, with the client where it is known. */
export function keyChoices(
  algorithm: ChallengeAlgorithm,
): { readonly value: string; readonly label: string }[] {
  return KEY_PAIRS.filter((pair) => pair.private !== undefined && pair.algorithm === algorithm).map(
    ({ public: value, client }) => ({
      value,
      label: client === undefined ? value : `${value}, client ${client}`,
    }),
  );
}

/** The private key that belongs to a public one, if a source has it. */
export function privateKeyOf(publicKey: string): string | undefined {
  return KEY_PAIRS.find((pair) => pair.public === publicKey)?.private;
}
