// What the page that checks logs and its worker say to each other.

import type { annotate, told } from '#protocol/annotation.ts';
import type { VersionFrom } from '#protocol/lint.ts';

export type LintRequest =
  | { readonly kind: 'check'; readonly bytes: Uint8Array; readonly version: string | undefined }
  /** Lines of one connection, from a place in the list that is shown. */
  | { readonly kind: 'lines'; readonly talk: number; readonly from: number; readonly problems: boolean }
  /** The whole result as a file. */
  | { readonly kind: 'file'; readonly as: 'text' | 'json' };

/** A line as it is shown. */
export interface ShownLine {
  readonly row: number;
  readonly from: 'client' | 'server';
  readonly text: string;
  readonly size: number;
  readonly annotation: ReturnType<typeof annotate>;
  readonly troubles: readonly ReturnType<typeof told>[];
}

export interface ShownTalk {
  readonly name: string;
  readonly service: string;
  readonly version: string;
  readonly versionFrom: VersionFrom;
  readonly lines: number;
  /** Lines with a problem or a note. */
  readonly troubled: number;
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
      readonly lines: readonly ShownLine[];
      readonly more: number;
    }
  | { readonly kind: 'file'; readonly as: 'text' | 'json'; readonly text: string };

/** Lines that are sent and shown at a time. */
export const AT_A_TIME = 200;
