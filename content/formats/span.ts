// The versions that several ranges cover together, for tables that are read off the definitions of commands.

import { type Msnp, VERSION_IDS } from '#content/vocabulary.ts';
import type { Range } from '#protocol/define.ts';

/** From the first version of any range to the last; an end that one of them leaves open stays open. */
export function spanOf(ranges: readonly Range<Msnp>[]): Range<Msnp> {
  const first = ranges.map(({ since }) => (since ? VERSION_IDS.indexOf(since) : -1));
  const last = ranges.map(({ until }) => (until ? VERSION_IDS.indexOf(until) : VERSION_IDS.length));
  const since = VERSION_IDS[Math.min(...first)];
  const until = VERSION_IDS[Math.max(...last)];
  return { ...(since ? { since } : {}), ...(until ? { until } : {}) };
}
