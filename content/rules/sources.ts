// Rule: every source that is named stands in the bibliography.

import type { Finding, Rule } from './rule.ts';
import { statementsOf } from './statements.ts';

/** The key of a source, without the page or file behind the colon. */
export function keyOf(source: string): string {
  return source.split(':', 1)[0] ?? source;
}

export const sources: Rule = {
  name: 'sources',
  description: 'Every source that is named stands in content/sources/sources.ts.',
  check(registry) {
    return statementsOf(registry).flatMap(({ file, place, sources }): Finding[] =>
      sources
        .filter((source) => !Object.hasOwn(registry.sources, keyOf(source)))
        .map((source) => ({
          file,
          place,
          rule: 'sources',
          message: `there is no source ${keyOf(source)}; add it to content/sources/sources.ts or correct the name.`,
        })),
    );
  },
};
