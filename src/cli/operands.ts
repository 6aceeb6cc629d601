// Reads the words of a call that are no options, beside its options.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { optionsOf, wrongCall } from './subcommand.ts';

/** Options and words of a call. Throws a failure when the words are not as many as `names` tells. */
export function callOf<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
  names: readonly string[],
) {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token] : []));
  const at = new Set(operands.map(({ index }) => index));
  const values = optionsOf(
    args.filter((word, index) => !at.has(index) && word !== '--'),
    options,
  );
  const words = operands.map(({ value }) => value);
  if (words.length !== names.length) {
    throw wrongCall(
      words.length < names.length
        ? `${names.slice(words.length).join(' and ')} is missing. --help shows how it is called.`
        : `"${words[names.length]}" is one word too many. --help shows how it is called.`,
    );
  }
  return { values, words };
}
