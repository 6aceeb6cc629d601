// What a format or table of MSNP says of itself: its rows as data, so that page and registry tell the same.

import type { Msnp } from '#content/vocabulary.ts';
import type { Confidence, Dispute, Provenance, Range } from '#protocol/define.ts';

/** A row: the values of the table's columns, and where they come from. */
export interface Row extends Range<Msnp>, Provenance<Msnp> {
  readonly cells: Readonly<Record<string, string | number>>;
}

/** A table with its columns in order, each with its heading. */
export interface Table {
  readonly id: string;
  readonly title: string;
  /** What the table lists, in one sentence. */
  readonly about: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

/** A rule or fact that no table holds. */
export interface Fact extends Range<Msnp>, Provenance<Msnp> {
  readonly what: string;
}

/** A payload format, an algorithm, or a table of codes. */
export interface Format extends Range<Msnp>, Provenance<Msnp> {
  /** The name of its folder. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'table' | 'document' | 'algorithm' | 'binary' | 'rules';
  readonly summary: string;
  readonly tables: readonly Table[];
  readonly facts?: readonly Fact[];
  readonly disputes?: readonly Dispute[];
  readonly unknowns?: readonly string[];
  /** Commands that carry or use it. */
  readonly usedBy?: readonly string[];
  readonly confidence: Confidence;
  readonly sources: NonNullable<Provenance<Msnp>['sources']>;
}

/** Writes a format's definition. Gives it back as it is. */
export function format<const F extends Format>(definition: F): F {
  return definition;
}
