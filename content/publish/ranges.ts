// Ranges and provenance written out: what a definition leaves to be taken from around it, filled in.

import type { Provenance, Range } from '#protocol/define.ts';
import type { Backed, Span } from './shape.ts';

/**
 * The span of a range inside another, oldest version first in `versions`; undefined where they have no version in
 * common. Throws for a version that is not listed.
 */
export function within(range: Range, outer: Span, versions: readonly string[]): Span | undefined {
  const place = (version: string): number => {
    const at = versions.indexOf(version);
    if (at < 0) throw new Error(`No version ${version}: it is one of ${versions.join(', ')}`);
    return at;
  };
  const from = Math.max(place(range.since ?? outer.since), place(outer.since));
  const to = Math.min(place(range.until ?? outer.until), place(outer.until));
  const since = versions[from];
  const until = versions[to];
  return from <= to && since !== undefined && until !== undefined ? { since, until } : undefined;
}

/** All versions, as a span. */
export function always(versions: readonly string[]): Span {
  return { since: versions[0] ?? '', until: versions.at(-1) ?? '' };
}

/** The versions of a span, both ends included. */
export function versionsOf(span: Span, versions: readonly string[]): readonly string[] {
  return versions.slice(versions.indexOf(span.since), versions.indexOf(span.until) + 1);
}

/** Confidence and sources of a statement, from the one around it where it names none. */
export function backed(own: Provenance, around: Backed): Backed {
  return { confidence: own.confidence ?? around.confidence, sources: own.sources ?? around.sources };
}
