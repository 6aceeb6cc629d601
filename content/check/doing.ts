// The sentences of the pages that a client can make true by itself, with an account and nothing else.

import type { VersionId } from '#content/vocabulary.ts';

/** What somebody does before an exchange or in the midst of it. */
export type Deed =
  | {
      readonly kind: 'online';
      readonly who: string;
      readonly status: string | undefined;
      readonly version: string | undefined;
    }
  | { readonly kind: 'offline'; readonly who: string }
  | { readonly kind: 'alone'; readonly who: string }
  | { readonly kind: 'talk'; readonly who: string; readonly others: readonly string[] }
  | { readonly kind: 'call'; readonly who: string; readonly other: string }
  | { readonly kind: 'answer'; readonly who: string }
  | { readonly kind: 'leave'; readonly who: string }
  | { readonly kind: 'status'; readonly who: string; readonly status: string };

type Reading = (words: Readonly<Record<string, string | undefined>>) => Deed;

const READINGS: readonly (readonly [RegExp, Reading])[] = [
  [
    /^(?<who>\S+) is logged on(?: with (?<version>\S+))?$/,
    ({ who = '', version }) => ({ kind: 'online', who, status: undefined, version }),
  ],
  [
    /^(?<who>\S+) (?:is|goes) online(?: as (?<status>[A-Z]{3}))?(?: with (?<version>\S+))?$/,
    ({ who = '', status = 'NLN', version }) => ({ kind: 'online', who, status, version }),
  ],
  [/^(?<who>\S+) goes offline$/, ({ who = '' }) => ({ kind: 'offline', who })],
  [/^(?<who>\S+) is alone in a switchboard$/, ({ who = '' }) => ({ kind: 'alone', who })],
  [
    /^(?<who>\S+) and (?<other>\S+)(?: and (?<third>\S+))? talk$/,
    ({ who = '', other = '', third }) => ({
      kind: 'talk',
      who,
      others: third === undefined ? [other] : [other, third],
    }),
  ],
  [/^(?<who>\S+) calls (?<other>\S+)$/, ({ who = '', other = '' }) => ({ kind: 'call', who, other })],
  [/^(?<who>\S+) answers the ring$/, ({ who = '' }) => ({ kind: 'answer', who })],
  [/^(?<who>\S+) leaves the switchboard$/, ({ who = '' }) => ({ kind: 'leave', who })],
  [
    /^(?<who>\S+) changes status to (?<status>[A-Z]{3})$/,
    ({ who = '', status = '' }) => ({ kind: 'status', who, status }),
  ],
];

/** What a sentence asks for; undefined when no client can do it. */
export function deedOf(sentence: string): Deed | undefined {
  for (const [pattern, reading] of READINGS) {
    const found = pattern.exec(sentence);
    if (found) return reading(found.groups ?? {});
  }
  return undefined;
}

/** Whether a client can make a sentence true. */
export function doable(sentence: string): boolean {
  return deedOf(sentence) !== undefined;
}

/** Whether a word names a version. */
export function isVersion(word: string | undefined, known: readonly VersionId[]): word is VersionId {
  return known.some((id) => id === word);
}
