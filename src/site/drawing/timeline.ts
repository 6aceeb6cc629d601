// The versions along the years: when a client brought each, and since when servers refused it, as far as that is known.

import type { PublishedRegistry, PublishedVersion } from '#content/publish/shape.ts';

/** One version's row. Times are in years, `2003.79`. */
export interface Row {
  readonly id: string;
  /** When it came; undefined where no date is on record. */
  readonly start: number | undefined;
  /** When servers had ceased to take it; undefined where that is not on record. */
  readonly end: number | undefined;
  /** What stands at the row: date as exact as it is known and the client, or why there is none. */
  readonly label: string;
  /** When other clients came that like this version best. */
  readonly further: readonly number[];
}

/** A date of year, year and month or day as a number of years; what is not said is taken as the middle. */
export function yearsOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1) / 12 + (day === undefined ? 0.5 : (day - 0.5) / 31) / 12;
}

function labelOf({ status, introducedBy }: PublishedVersion): string {
  const client = introducedBy?.client.replace(/ \([^)]*\)$/, '').replace(/,.*$/, '');
  if (introducedBy?.date !== undefined) return `${introducedBy.date} ${client}`;
  if (status === 'released') return `${client ?? 'released'}: no date on record`;
  return status === 'unknown' ? 'only the number is known' : 'not released';
}

/** The rows of all versions, oldest first. */
export function timelineOf({ versions, clients, cutoffs }: PublishedRegistry): Row[] {
  return versions.map((version) => {
    const date = version.introducedBy?.date;
    const refused = cutoffs.find((cutoff) => cutoff.refused?.some((id) => id === version.id));
    const others = clients.flatMap(({ date: released, offers, speaks }) =>
      released !== undefined && released !== date && (offers ?? speaks)?.[0] === version.id ? [released] : [],
    );
    return {
      id: version.id,
      start: date === undefined ? undefined : yearsOf(date),
      end: refused && yearsOf(refused.date),
      label: labelOf(version),
      further: [...new Set(others)].map(yearsOf),
    };
  });
}
