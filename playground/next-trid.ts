// The transaction ID that comes next on a connection.

import type { Connection } from './session.ts';

/** The transaction ID that the next line of a connection may use: one more than the highest in its log. */
export function nextTrid({ log }: Connection): number {
  const used = log.flatMap(({ direction, line, marks }) => {
    const mark = direction === 'client' ? marks.find(({ look }) => look === 'trid') : undefined;
    return mark ? [Number(line.slice(mark.start, mark.end))] : [];
  });
  return used.reduce((highest, each) => Math.max(highest, each), 0) + 1;
}
