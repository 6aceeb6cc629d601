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

function read(param: BoundParam, word: string): { value: unknown } | undefined {
  let text = word;
  if (param.prefix !== undefined) {
    if (!word.startsWith(param.prefix)) return undefined;
    text = word.slice(param.prefix.length);
  }
  if (param.literal !== undefined) return text === param.literal ? { value: text } : undefined;
  const value = typeOf(param.type).parse(text);
  return value === undefined ? undefined : { value };
}

/** What is wrong with a value that could be read, as a phrase after "must". */
export function complaintOf(param: BoundParam, word: string): string | undefined {
  const text = word.slice(param.prefix?.length ?? 0);
  if (param.words && !param.open && param.literal === undefined && !param.words.has(text)) {
    return `be ${[...param.words.keys()].join(', ').replace(/, ([^,]*)$/, ' or $1')}`;
  }
  const type = typeOf(param.type);
  const value = type.parse(text);
  return value === undefined ? undefined : type.check?.(value);
}

/** How the page and the messages call a parameter: a fixed word by itself, another by name and type. */
export function nameOf(param: BoundParam): string {
  return param.literal ?? `${param.prefix ?? ''}{${param.name}}`;
}

function misfit(bound: BoundForm, at: number, param?: BoundParam): Misfit {
  return { bound, at, expected: param ? nameOf(param) : 'the end of the line', ...(param ? { param } : {}) };
}

/**
 * Fits words to a form. With `strict`, a value that its type or its list of words complains about does not fit;
 * without, the first complaint is told in the fit.
 */
export function fit(bound: BoundForm, words: readonly string[], strict: boolean): Fit | Misfit {
  const { params } = bound;
  let furthest = misfit(bound, 0, params[0]);

  function miss(at: number, param?: BoundParam): undefined {
    if (at >= furthest.at) furthest = misfit(bound, at, param);
    return undefined;
  }

  function from(index: number, at: number): Taken[] | undefined {
    const param = params[index];
    if (!param) return at === words.length ? [] : miss(at);
    const word = words[at];
    const value = word === undefined ? undefined : read(param, word);
    if (word !== undefined && value && !(strict && complaintOf(param, word) !== undefined)) {
      const rest = (param.repeat ? from(index, at + 1) : undefined) ?? from(index + 1, at + 1);
      if (rest) return [{ param, at, value: value.value }, ...rest];
    } else miss(at, param);
    return param.optional ? from(index + 1, at) : undefined;
  }

  const taken = from(0, 0);
  if (!taken) return furthest;
  if (strict) return { bound, taken };
  for (const { param, at } of taken) {
    const must = complaintOf(param, words[at] ?? '');
    if (must !== undefined) return { bound, taken, complaint: { at, param, must } };
  }
  return { bound, taken };
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
  const long = forms.filter(({ least, most }) => words.length >= least && words.length <= most);
  const now = phase === undefined ? long : long.filter((bound) => bound.in.includes(phase));
  const possible =
    now.length === 0 || now.length === long.length
      ? long
      : [...now, ...long.filter((bound) => !now.includes(bound))];
  for (const strict of [true, false]) {
    for (const bound of possible) {
      const result = fit(bound, words, strict);
      if (isFit(result)) return result;
    }
  }
  return nearest(forms, words);
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
