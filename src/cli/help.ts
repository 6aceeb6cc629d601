// The help of a subcommand, made from the same table that its options are read and completed by.

import { fold, list } from './paper.ts';
import type { Subcommand } from './subcommand.ts';

/** The help text of a subcommand, in lines of at most 80 columns where its examples allow it. */
export function helpOf(name: string, subcommand: Subcommand): string {
  const { about, operands = [], options, notes = [], examples } = subcommand;
  const words = operands.map((operand) => (operand.optional ? `[${operand.name}]` : operand.name));
  const rows = [
    ...operands.map((operand) => [operand.name, operand.about] as const),
    ...Object.entries(options).map(
      ([option, { value, about: text }]) => [`--${option}${value ? ` ${value}` : ''}`, text] as const,
    ),
  ];
  return [
    ...fold(about),
    '',
    `Usage: ${['msnp', name, ...words, ...(rows.length > operands.length ? ['[options]'] : [])].join(' ')}`,
    ...(rows.length > 0 ? ['', ...list(rows)] : []),
    ...notes.flatMap((note) => ['', ...fold(note)]),
    '',
    'Examples:',
    ...examples.map((example) => `  ${example}`),
  ].join('\n');
}
