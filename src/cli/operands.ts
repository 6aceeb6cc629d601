// Reads the words of a call that are no options, beside its options.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Operand, optionsOf, wrongCall } from './subcommand.ts';

/** Options and words of a call. Throws a failure when the words are not as many as the operands ask. */
export function callOf<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
  operands: readonly Operand[],
) {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const found = tokens.flatMap((token) => (token.kind === 'positional' ? [token] : []));
  const at = new Set(found.map(({ index }) => index));
  const values = optionsOf(
    args.filter((word, index) => !at.has(index) && word !== '--'),
    options,
  );
  const words = found.map(({ value }) => value);
  const missing = operands.slice(words.length).filter(({ optional }) => !optional);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(' and ');
    throw wrongCall(`${names} ${missing.length > 1 ? 'are' : 'is'} missing. --help shows how it is called.`);
  }
  if (words.length > operands.length)
    throw wrongCall(`"${words[operands.length]}" is one word too many. --help shows how it is called.`);
  return { values, words };
}
