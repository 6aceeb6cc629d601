// Fits the words of a line to the parameters of a form, left to right, leaving out what may be left out.

import type { BoundForm, BoundParam } from './dialect.ts';
import { typeOf } from './params.ts';

/** One word that a parameter took. */
export interface Taken {
  readonly param: BoundParam;
  /** Index of the word after the command, from 0. */
  readonly at: number;
  readonly value: unknown;
}

/** How far a line fits a form. */
export interface Fit {
  readonly bound: BoundForm;
  readonly taken: readonly Taken[];
  /** The first value that can be read but is not right. */
  readonly complaint?: { readonly at: number; readonly param: BoundParam; readonly must: string };
}

/** Where a line stopped fitting a form. */
export interface Misfit {
  readonly bound: BoundForm;
  /** Index of the word that does not fit; the count of words when one is missing. */
  readonly at: number;
  readonly expected: string;
  /** The parameter that was expected; undefined for the end of the line. */
  readonly param?: BoundParam;
}

/** The word as a parameter reads it, without the prefix; undefined when it can never be of its type. */
function read(param: BoundParam, word: string): unknown {
  const { prefix, literal } = param;
  if (prefix !== undefined && !word.startsWith(prefix)) return undefined;
  const text = prefix === undefined ? word : word.slice(prefix.length);
  if (literal !== undefined) return text === literal ? text : undefined;
  return typeOf(param.type).parse(text);
}

/** What is wrong with a word that was read, as a phrase after "must". */
function complaint(param: BoundParam, word: string, value: unknown): string | undefined {
  if (param.literal !== undefined) return undefined;
  const { words } = param;
  if (words && !param.open && !words.has(word.slice(param.prefix?.length ?? 0))) {
    return `be ${[...words.keys()].join(', ').replace(/, ([^,]*)$/, ' or $1')}`;
  }
  return typeOf(param.type).check?.(value);
}

/** How the page and the messages call a parameter: a fixed word by itself, another by name and type. */
export function nameOf(param: BoundParam): string {
  return param.literal ?? `${param.prefix ?? ''}{${param.name}}`;
}

function misfit(bound: BoundForm, at: number, param?: BoundParam): Misfit {
  return { bound, at, expected: param ? nameOf(param) : 'the end of the line', ...(param ? { param } : {}) };
}

/** How many words the parameters from an index on take at most. */
function mostFrom(params: readonly BoundParam[], index: number): number {
  const rest = params.slice(index);
  return rest.some((param) => param.repeat) ? Number.POSITIVE_INFINITY : rest.length;
}

/** Fits words one to one to parameters of which none may be left out or repeated: nearly every line is of this kind. */
function fitEach(bound: BoundForm, words: readonly string[], strict: boolean): Fit | Misfit {
  const taken: Taken[] = [];
  for (const [at, param] of bound.params.entries()) {
    const word = words[at] ?? '';
    const value = read(param, word);
    if (value === undefined || (strict && complaint(param, word, value) !== undefined))
      return misfit(bound, at, param);
    taken.push({ param, at, value });
  }
  return strict ? { bound, taken } : withComplaint(bound, taken, words);
}

function withComplaint(bound: BoundForm, taken: readonly Taken[], words: readonly string[]): Fit {
  for (const { param, at, value } of taken) {
    const must = complaint(param, words[at] ?? '', value);
    if (must !== undefined) return { bound, taken, complaint: { at, param, must } };
  }
  return { bound, taken };
}

/**
 * Fits words to a form. With `strict`, a value that its type or its list of words complains about does not fit;
 * without, the first complaint is told in the fit.
 */
export function fit(bound: BoundForm, words: readonly string[], strict: boolean): Fit | Misfit {
  const { params, least, most } = bound;
  if (least === most && words.length === least) return fitEach(bound, words, strict);
  const taken: Taken[] = [];
  let furthest = 0;
  let expected = params[0];

  function miss(at: number, param?: BoundParam): void {
    if (at < furthest) return;
    furthest = at;
    expected = param;
  }

  /** Takes a word; false when the parameter does not want it. */
  function take(param: BoundParam, at: number): boolean {
    const word = words[at];
    const value = word === undefined ? undefined : read(param, word);
    if (word === undefined || value === undefined) return false;
    if (strict && complaint(param, word, value) !== undefined) return false;
    taken.push({ param, at, value });
    return true;
  }

  /** Takes as many words as a parameter wants and gives them back one by one until the others fit behind it. */
  function from(index: number, at: number): boolean {
    const param = params[index];
    if (!param) {
      if (at === words.length) return true;
      miss(at);
      return false;
    }
    const before = taken.length;
    let next = at;
    if (param.repeat) while (take(param, next)) next++;
    else if (take(param, next)) next++;
    if (next === at || param.repeat) miss(next, param);
    const rest = param.repeat ? mostFrom(params, index + 1) : Number.POSITIVE_INFINITY;
    for (; next > at; next--) {
      if (from(index + 1, next)) return true;
      taken.pop();
      if (words.length - next > rest) break;
    }
    taken.length = before;
    return param.optional === true && from(index + 1, at);
  }

  if (!from(0, 0)) return misfit(bound, furthest, expected);
  return strict ? { bound, taken } : withComplaint(bound, taken, words);
}

/** Whether a form was fitted. */
export function isFit(result: Fit | Misfit): result is Fit {
  return 'taken' in result;
}

/**
 * Fits words to the first form that takes them without complaint, else to the first that takes them at all.
 * With a phase, forms that are legal in it come first.
 */
export function fitAny(
  forms: readonly BoundForm[],
  words: readonly string[],
  phase?: string,
): Fit | Misfit | undefined {
  const { length } = words;
  for (const strict of [true, false]) {
    for (const legal of phase === undefined ? [true] : [true, false]) {
      for (const bound of forms) {
        if (length < bound.least || length > bound.most) continue;
        if (phase !== undefined && bound.in.includes(phase) !== legal) continue;
        const result = fit(bound, words, strict);
        if (isFit(result)) return result;
      }
    }
  }
  return nearest(forms, words);
}

/** Fits words to the first form that takes them without complaint; undefined when none does. */
export function cleanFit(forms: readonly BoundForm[], words: readonly string[]): Fit | undefined {
  const { length } = words;
  for (const bound of forms) {
    if (length < bound.least || length > bound.most) continue;
    const result = fit(bound, words, true);
    if (isFit(result)) return result;
  }
  return undefined;
}

/** Of the forms that do not fit, the one that goes furthest and is closest in length; what else could stand there is told too. */
function nearest(forms: readonly BoundForm[], words: readonly string[]): Misfit | undefined {
  const misfits = forms
    .map((bound) => fit(bound, words, false))
    .flatMap((result) => (isFit(result) ? [] : [result]));
  const furthest = Math.max(...misfits.map(({ at }) => at));
  const short = ({ bound }: Misfit) => Math.abs(bound.params.length - words.length);
  const [best, ...others] = misfits
    .filter(({ at }) => at === furthest)
    .toSorted((a, b) => short(a) - short(b));
  if (!best) return undefined;
  return { ...best, expected: [...new Set([best, ...others].map(({ expected }) => expected))].join(' or ') };
}

/** The fields of a fitted line by parameter name; repeated words as a list. Payload not included. */
export function fieldsOf({ taken }: Fit): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const { param, value } of taken) {
    if (param.type === 'literal' || param.type === 'length') continue;
    if (!param.repeat) fields[param.name] = value;
    else {
      const before = fields[param.name];
      fields[param.name] = Array.isArray(before) ? [...before, value] : [value];
    }
  }
  return fields;
}
