// Finds what a typed name stands for, and suggests another where there is none of it.

import { nearest } from './nearest.ts';
import { wrongCall } from './subcommand.ts';

/** The name of a list that was meant, in whatever case it was typed. Throws a failure with a suggestion for any other. */
export function pick(what: string, typed: string, names: readonly string[]): string {
  const name = names.find((candidate) => candidate.toLowerCase() === typed.toLowerCase());
  if (name !== undefined) return name;
  const meant = nearest(typed, names);
  const hint =
    meant !== undefined
      ? `Did you mean ${meant}?`
      : names.length <= 30
        ? `There ${names.length > 1 ? 'are' : 'is only'} ${names.join(', ')}.`
        : '';
  throw wrongCall(`There is no ${what} "${typed}". ${hint}`.trim());
}
