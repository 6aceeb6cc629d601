// What a rule about the data is: a look at the registry that says in sentences what is wrong, and how to mend it.

import type { Registry } from '#content/publish/registry.ts';

/** One thing that is wrong. */
export interface Finding {
  /** Path from the root of the repository. */
  readonly file: string;
  /** Where in it: `forms.offer.params.trid`. */
  readonly place: string;
  /** Name of the rule. */
  readonly rule: string;
  /** What is wrong, and the remedy. */
  readonly message: string;
}

export interface Rule {
  readonly name: string;
  /** One sentence that holds when nothing is found. */
  readonly description: string;
  /** `files` are the paths of all files below content/, from the root: rules that compare with the disk need them. */
  check(registry: Registry, files: readonly string[]): readonly Finding[];
}

/** A finding as one line of text. */
export function sentence({ file, place, message }: Finding): string {
  return `${file}${place === '' ? '' : ` (${place})`}: ${message}`;
}
