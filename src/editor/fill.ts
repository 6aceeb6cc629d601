// Fills a line in with what can be calculated: the transaction ID, and the place of the payload's length.

import type { BoundForm, Dialect } from '#protocol/dialect.ts';
import { fit, isFit } from '#protocol/fit.ts';
import { wordsOf } from '#protocol/frame.ts';
import { growing } from './assist.ts';
import type { Known } from './known.ts';

/** A line that was filled in. */
export interface Filled {
  /** The line; where a payload is to follow, without its length. */
  readonly text: string;
  /** The form that it has, `MSG.send`, once it is one that announces a payload and lacks nothing but this. */
  readonly form?: string;
}

const NUMBER = /^\d{1,10}$/;

/** What a client would write before the length of a payload, from a place on, as far as that is known. */
function usualWords(bound: BoundForm, from: number, known: Known): readonly string[] {
  const lacking = bound.params.slice(from, -1);
  const words = lacking.map(({ name }) => known.words?.get(`${bound.id}.${name}`)?.[0]?.word);
  return words.flatMap((word) => (word === undefined ? [] : [word]));
}

/** Fills in what the line lacks. A text that is no command of the dialect stays as it is. */
export function filled(text: string, dialect: Dialect, phase: string, known: Known): Filled {
  const [first, ...rest] = wordsOf(text).map((word) => word.text);
  const name = first?.toUpperCase() ?? '';
  const trid = String(known.trid);
  const numbered = NUMBER.test(rest[0] ?? '') ? rest : [trid, ...rest];
  const withId = growing(dialect, phase, name, numbered);
  if (!withId) return { text };
  const bound = withId.params[0]?.type === 'trid' ? withId : growing(dialect, phase, name, rest);
  if (!bound) return { text };
  const words = bound.params[0]?.type === 'trid' ? numbered : rest;
  const line = (some: readonly string[]): string => [name, ...some].join(' ');
  if (!bound.payload) return { text: isFit(fit(bound, words, true)) ? line(words) : `${line(words)} ` };
  const whole = isFit(fit(bound, words, true));
  const head = whole ? words.slice(0, -1) : [...words, ...usualWords(bound, words.length, known)];
  const fits = isFit(fit(bound, [...head, '0'], true));
  return fits ? { text: line(head), form: bound.id } : { text: `${line(words)} ` };
}
