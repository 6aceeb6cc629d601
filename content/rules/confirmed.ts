// Rule: what is called confirmed has two sources.

import type { Finding, Rule } from './rule.ts';
import { keyOf } from './sources.ts';
import { statementsOf } from './statements.ts';

/** Sources that are editions of another, or took its text over: together they are one. */
const SAME_WORK: Readonly<Record<string, string>> = { seeds: 'wiki', nina: 'msnpiki' };

export const confirmed: Rule = {
  name: 'confirmed',
  description:
    'Whatever is confirmed rests on at least two independent sources, its own or those taken from around it.',
  check(registry) {
    return statementsOf(registry).flatMap(({ file, place, confidence, sources }): Finding[] => {
      const keys = new Set(sources.map(keyOf).map((key) => SAME_WORK[key] ?? key));
      if (confidence !== 'confirmed' || keys.size >= 2) return [];
      const named = keys.size === 0 ? 'none' : `only ${[...keys].join()}`;
      return [
        {
          file,
          place,
          rule: 'confirmed',
          message: `it is confirmed, but of its sources there is ${named}; name a second one or call it single.`,
        },
      ];
    });
  },
};
