// What each word of a line is, for colours; and a problem as the page shows it.

import { ERROR_KEY } from '#protocol/dialect.ts';
import { isFit } from '#protocol/fit.ts';
import type { Frame } from '#protocol/frame.ts';
import { PROBLEMS, type Problem } from '#protocol/problem.ts';

/** A stretch of a line that is something: a command, an ID, a fixed word, another value. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly look: 'command' | 'error' | 'trid' | 'literal' | 'length' | 'value';
}

/** What is wrong with a line, and where. */
export interface Trouble {
  readonly code: string;
  readonly what: string;
  readonly detail: string;
  /** Column in UTF-16 units, from 0. */
  readonly column: number;
  readonly width: number;
}

/** The marks of a line's words, as far as a form of its dialect takes them. */
export function marksOf(frame: Frame): Mark[] {
  const { fit, words } = frame;
  const taken = new Map(fit && isFit(fit) ? fit.taken.map((each) => [each.at + 1, each.param]) : []);
  return words.flatMap(({ text, column }, index): Mark[] => {
    const place = { start: column, end: column + text.length };
    if (index === 0) {
      if (!fit) return [];
      return [{ ...place, look: fit.bound.command.name === ERROR_KEY ? 'error' : 'command' }];
    }
    const param = taken.get(index);
    if (!param) return [];
    if (param.literal !== undefined) return [{ ...place, look: 'literal' }];
    return [{ ...place, look: param.type === 'trid' || param.type === 'length' ? param.type : 'value' }];
  });
}

/** A problem with its general sentence, its reason, and its place. */
export function troubleOf({ code, detail, column, width }: Problem): Trouble {
  return { code, what: PROBLEMS[code], detail, column, width };
}
