// What the page that checks logs and its worker say to each other.

import type { annotate, told } from '#protocol/annotation.ts';
import type { VersionFrom } from '#protocol/lint.ts';

export type LintRequest =
  | { readonly kind: 'check'; readonly bytes: Uint8Array; readonly version: string | undefined }
  /** Lines of one connection, from a place in the list that is shown. */
  | { readonly kind: 'lines'; readonly talk: number; readonly from: number; readonly problems: boolean }
  /** The whole result as a file. */
  | { readonly kind: 'file'; readonly as: 'text' | 'json' };

/** Something wrong with a line that is shown. */
export type ShownTrouble = ReturnType<typeof told> & {
  /** Where in the text of the line the words at fault begin, from 0; it may be behind the end. */
  readonly at: number;
};

/** A line as it is shown. */
export interface ShownLine {
  /** Its place in its connection, from 0. */
  readonly index: number;
  readonly row: number;
  readonly from: 'client' | 'server';
  readonly text: string;
  /** The line is longer than its text here. */
  readonly cut: boolean;
  readonly size: number;
  readonly annotation: ReturnType<typeof annotate>;
  readonly troubles: readonly ShownTrouble[];
}

export interface ShownTalk {
  readonly name: string;
  readonly service: string;
  readonly version: string;
  readonly versionFrom: VersionFrom;
  readonly lines: number;
  /** Lines with a problem or a note. */
  readonly troubled: number;
  /** The first of those, MOST_PLACES or fewer. */
  readonly places: readonly { readonly row: number; readonly index: number }[];
}

export type LintReply =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'unknown'; readonly why: string }
  | {
      readonly kind: 'checked';
      readonly notation: string;
      readonly unit: 'line' | 'packet';
      readonly problems: number;
      readonly notes: number;
      readonly remarks: readonly string[];
      readonly blots: readonly { readonly row: number; readonly column: number; readonly detail: string }[];
      readonly talks: readonly ShownTalk[];
    }
  | {
      readonly kind: 'lines';
      readonly talk: number;
      /** As it was asked for. */
      readonly from: number;
      readonly problems: boolean;
      readonly lines: readonly ShownLine[];
      readonly more: number;
    }
  | { readonly kind: 'file'; readonly as: 'text' | 'json'; readonly text: string };

/** Lines that are sent and shown at a time. */
export const AT_A_TIME = 200;

/** Lines of a connection that its heading leads to. They are among the first that are shown when only such are. */
export const MOST_PLACES = 20;
