// What a connection knows that the words of a line can be completed from.

import type { BoundForm, BoundParam } from '#protocol/dialect.ts';

/** A word that can be put in, and what a person knows it as. */
export interface KnownWord {
  readonly word: string;
  /** Such as the name of a group. */
  readonly about?: string;
}

export interface Known {
  readonly handles: readonly string[];
  readonly trid: number;
  readonly version: string;
  /**
   * More words, by what they are for: a parameter of a form (`USR.md5Response.digest`), a kind of value that the
   * server makes up (`cookie`), or a type or name of parameters (`group`); the first of these that is there counts.
   */
  readonly words?: ReadonlyMap<string, readonly KnownWord[]>;
}

function plain(words: Iterable<string>): KnownWord[] {
  return Array.from(words, (word) => ({ word }));
}

/** The words that a parameter can be, the likeliest first. */
export function wordsFor(bound: BoundForm, param: BoundParam, known: Known): readonly KnownWord[] {
  const { words } = known;
  const prefix = param.prefix ?? '';
  const fixed = [...(param.words ?? [])].map(([word]) => prefix + word);
  if (param.literal !== undefined) return plain(fixed);
  if (param.type === 'trid') return plain([String(known.trid)]);
  const own =
    words?.get(`${bound.id}.${param.name}`) ??
    (param.generated === undefined ? undefined : words?.get(param.generated)) ??
    words?.get(param.type) ??
    words?.get(param.name) ??
    [];
  const told = own.map((each) => ({ ...each, word: prefix + each.word }));
  const handles = param.type === 'handle' || param.type === 'endpoint' ? known.handles : [];
  const version = param.type === 'dialect' ? [known.version] : [];
  const others = [...fixed, ...handles.map((handle) => prefix + handle), ...version];
  return [...told, ...plain(others.filter((word) => !told.some((each) => each.word === word)))];
}

/** Those that go on from what is typed, by the word itself or by what it is known as. */
export function goingOn(words: readonly KnownWord[], stem: string): readonly KnownWord[] {
  const begun = stem.toLowerCase();
  const byWord = words.filter(({ word }) => word.toLowerCase().startsWith(begun));
  if (begun === '' || byWord.length > 0) return byWord;
  return words.filter(({ about }) => about?.toLowerCase().startsWith(begun));
}
