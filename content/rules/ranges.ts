// Rule: every range names known versions, in order, and lies inside the range around it.

import type { Range } from '#protocol/define.ts';
import type { Finding, Rule } from './rule.ts';
import { type Statement, statementsOf } from './statements.ts';

function wrongIn(statement: Statement, versions: readonly string[]): string | undefined {
  const { since, until } = statement.range;
  const unknown = [since, until].find((version) => version !== undefined && !versions.includes(version));
  if (unknown !== undefined) {
    return `there is no version ${unknown}; name one of VERSION_IDS in content/vocabulary.ts.`;
  }
  const at = (version: string | undefined, otherwise: number): number =>
    version === undefined ? otherwise : versions.indexOf(version);
  const last = versions.length - 1;
  const [from, to] = [at(since, 0), at(until, last)];
  if (from > to) return `since ${since} is later than until ${until}; exchange or correct them.`;
  const beyond = (outer: Range): boolean =>
    (since !== undefined && from < at(outer.since, 0)) || (until !== undefined && to > at(outer.until, last));
  const outer = statement.outer.findLast(beyond);
  if (outer) {
    return `${since ?? ''}..${until ?? ''} reaches out of ${outer.since ?? ''}..${outer.until ?? ''} around it; leave out the end that is the same, or widen what is around.`;
  }
  const empty = statement.outer.some((around) => from > at(around.until, last) || to < at(around.since, 0));
  return empty
    ? 'it begins after what is around it has ended, or ends before that begins; correct one of the two.'
    : undefined;
}

export const ranges: Rule = {
  name: 'ranges',
  description: 'Every range names known versions, oldest first, and lies inside the range around it.',
  check(registry) {
    return statementsOf(registry).flatMap((statement): Finding[] => {
      const message = wrongIn(statement, registry.protocol.versions);
      return message === undefined
        ? []
        : [{ file: statement.file, place: statement.place, rule: 'ranges', message }];
    });
  },
};
