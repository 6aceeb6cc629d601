// What a subcommand of msnp is, and how all of them read their options and fail.

import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearest } from './nearest.ts';

/** Where a subcommand writes; one call a line or a text that ends its own lines. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
}

/** What can stand for a value on the command line, so that a shell can complete it; neither: anything. */
interface Completed {
  /** All words that it can be. */
  readonly words?: () => readonly string[];
  /** It is the path of a file. */
  readonly file?: true;
}

/** An option: how it is read, told and completed. */
export interface Option extends Completed {
  readonly type: 'string' | 'boolean';
  readonly default?: string | boolean;
  /** It may be given several times. */
  readonly multiple?: true;
  /** What the help calls its value; only an option that takes one has it. */
  readonly value?: string;
  readonly about: string;
}

/** A word of a call that is no option. */
export interface Operand extends Completed {
  readonly name: string;
  readonly about: string;
  readonly optional?: true;
}

export interface Subcommand {
  /** One phrase for the list of subcommands. */
  readonly summary: string;
  /** What it does, for its help. */
  readonly about: string;
  readonly operands?: readonly Operand[];
  readonly options: Readonly<Record<string, Option>>;
  /** What else there is to know, a paragraph each. */
  readonly notes?: readonly string[];
  /** Whole calls. */
  readonly examples: readonly string[];
  /** Gives the exit status: 0 for done, 1 for failed, 2 for a wrong call. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

/** A fault that is the caller's or the machine's; the message is all that is shown of it. */
export class Failure extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}

/** A wrong call: an unknown option, a value that cannot be. */
export function wrongCall(message: string): Failure {
  return new Failure(message, 2);
}

/** Reads options by their description. Throws a failure for one that is not known or lacks its value. */
export function optionsOf<const O extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: O,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const unknown = /^Unknown option '(--?[^' ]+)/.exec(error.message)?.[1];
    if (unknown === undefined) throw wrongCall(error.message);
    const known = Object.keys(options).map((name) => `--${name}`);
    const meant = nearest(unknown, known);
    const hint = meant === undefined ? `Known are ${known.join(', ')}.` : `Did you mean ${meant}?`;
    throw wrongCall(`There is no option ${unknown}. ${hint}`);
  }
}

/** A port number. Throws a failure that names the option. */
export function portOf(option: string, value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw wrongCall(`${option} must be a port from 0 to 65535, but is "${value}".`);
}
