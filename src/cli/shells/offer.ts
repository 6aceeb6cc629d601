// What a shell can complete of a command, as plain data: the scripts of all shells are made from it.

import type { Operand, Option, Subcommand } from '#cli/subcommand.ts';

/** What can stand in a place: these words, or a file; with neither, nothing is offered. */
export interface Choice {
  readonly words: readonly string[];
  readonly file: boolean;
}

export interface OfferedOption {
  /** With its dashes. */
  readonly name: string;
  readonly about: string;
  /** What the help calls its value; undefined for one that takes none. */
  readonly value: string | undefined;
  readonly choice: Choice;
}

/** A subcommand as a shell sees it. */
export interface Offer {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OfferedOption[];
  readonly operands: readonly (Choice & { readonly name: string })[];
}

/** The names that the command is installed under. */
export const COMMANDS = ['msnp', 'msnp-reference'] as const;

function choiceOf({ words, file }: Option | Operand): Choice {
  return { words: words?.() ?? [], file: file === true };
}

/** All that can be completed, the subcommands in their order and `help` last. */
export function offersOf(subcommands: Readonly<Record<string, Subcommand>>): Offer[] {
  const offers = Object.entries(subcommands).map(([name, { summary, options, operands = [] }]) => ({
    name,
    summary,
    options: [
      ...Object.entries(options).map(([option, each]) => ({
        name: `--${option}`,
        about: each.about,
        value: each.type === 'boolean' ? undefined : (each.value ?? 'VALUE'),
        choice: choiceOf(each),
      })),
      { name: '--help', about: 'how it is called', value: undefined, choice: { words: [], file: false } },
    ],
    operands: operands.map((each) => ({ name: each.name, ...choiceOf(each) })),
  }));
  const words = Object.keys(subcommands);
  const help = {
    name: 'help',
    summary: 'tells how a subcommand is called',
    options: [],
    operands: [{ name: 'SUBCOMMAND', words, file: false }],
  };
  return [...offers, help];
}

/** A text in single quotes, as all three shells read it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
