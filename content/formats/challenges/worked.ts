// The second challenge algorithm in words: each step with the value it has, for a table or a calculator.

import { type Msnp11Steps, PADDING } from './answer.ts';

/** What is done in each step, and what comes of it. */
export function workedSteps(steps: Msnp11Steps): (readonly [what: string, value: string])[] {
  const { md5, k, padded, words, rounds, high, low, response } = steps;
  return [
    ['MD5 of the challenge with the private key behind it', md5],
    ['k0 to k3: the digest as little-endian words, without their top bits', k.join(', ')],
    [`The challenge with the public key behind it, filled up with ${PADDING} to a multiple of eight`, padded],
    ['The same text as little-endian words', words.join(', ')],
    ...rounds.map(
      (round, index) =>
        [
          `Round ${index + 1}, with words ${index * 2 + 1} and ${index * 2 + 2}`,
          `t ${round.t}, high ${round.high}, low ${round.low}`,
        ] as const,
    ),
    ['k1 added to high, k3 to low, both reduced', `high ${high}, low ${low}`],
    ['The words of the digest, top bits and all, XOR high, low, high, low; written as bytes', response],
  ];
}
