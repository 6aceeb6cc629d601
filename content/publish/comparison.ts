// The shape of a comparison of two versions, beside `shape.ts`.

import type { Backed, CommandChange, Head, ParamInForce } from './shape.ts';

/** What came and what went of a list. */
export interface Delta<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** A form that only one of the two versions has. */
export interface FormEntry {
  readonly id: string;
  readonly from: 'client' | 'server';
  readonly kind: 'request' | 'reply' | 'event';
  readonly services: readonly string[];
  readonly usage: string;
  readonly about: string;
}

/** A word with its place in the line: the word after the command is 1. */
export interface PlacedParam extends Omit<ParamInForce, 'values' | 'sources'> {
  readonly at: number;
  /** As it stands in the usage line. */
  readonly usage: string;
}

/** A word that a parameter may be. */
export interface ValueEntry {
  readonly word: string;
  readonly about: string;
}

/** A word that came, went or is another one now. */
export interface ParamDiff {
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** The fields of the word that differ; empty for a word that came or went. */
  readonly fields: readonly string[];
  readonly before?: PlacedParam;
  readonly after?: PlacedParam;
  /** Known values that came and went; a value with another meaning did both. */
  readonly values: Delta<ValueEntry>;
}

/** A form that both versions have, with other words. */
export interface FormDiff {
  readonly id: string;
  readonly from: 'client' | 'server';
  readonly kind: 'request' | 'reply' | 'event';
  readonly services: readonly string[];
  readonly about: string;
  /** The usage lines; they may be the same where only values or meanings differ. */
  readonly before: string;
  readonly after: string;
  readonly params: readonly ParamDiff[];
}

/** An error that a command can get in one of the two versions only. */
export interface ErrorEntry extends Backed {
  readonly code: number;
  readonly when: string;
}

/** A command that only one of the two versions has. */
export interface CommandEntry extends Backed {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly services: readonly string[];
  readonly forms: readonly FormEntry[];
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
  readonly replacedElsewhere?: string;
  /** How the command ended, where it is gone in the newer version. */
  readonly how?: string;
}

/** A command that both versions have, not in the same way. */
export interface CommandDiff {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly forms: Delta<FormEntry> & { readonly changed: readonly FormDiff[] };
  readonly errors: Delta<ErrorEntry>;
  /** The written changes of the versions between, the older of the two left out. */
  readonly changes: readonly CommandChange[];
}

/** A numeric error that only one of the two versions has. */
export interface CodeEntry {
  readonly code: number;
  readonly title: string;
  readonly meaning: string;
}

/** A written change of a version between. */
export interface Note extends Backed {
  readonly version: string;
  /** Key of `areas`. */
  readonly area: string;
  readonly what: string;
  readonly impact?: { readonly client?: string; readonly server?: string };
}

/** The comparison without the head of its file. */
export interface Comparison {
  readonly from: string;
  readonly to: string;
  readonly commands: Delta<CommandEntry> & {
    readonly changed: readonly CommandDiff[];
    /** Names of the commands that are the same in both. */
    readonly same: readonly string[];
    /** Names of the commands that one of the two has, while nothing tells whether the other had them. */
    readonly unknown: readonly string[];
  };
  readonly errors: Delta<CodeEntry>;
  readonly tcpServices: Delta<string>;
  /** Left out where one of the two is not known. */
  readonly webServices?: Delta<string>;
  /** Left out where one of the two is not known. */
  readonly schemes?: Delta<string>;
  /** What the versions between say of themselves, the older of the two left out. */
  readonly notes: readonly Note[];
}

/** `diff/<a>..<b>.json`. */
export interface PublishedDiff extends Head<'diff'>, Comparison {}
