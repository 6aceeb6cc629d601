// What a definition may say: commands, forms, parameters, versions, and the message types inferred from them.

import type { ParamTypeName, Value } from './params.ts';

/** How sure a statement is: two or more independent sources, one, or sources that differ. */
export type Confidence = 'confirmed' | 'single' | 'disputed';

/** The closed lists that a protocol of this shape binds `Command` to. */
export interface Vocabulary {
  version: string;
  service: string;
  phase: string;
  source: string;
  variant: string;
}

/** Where a statement comes from. What is left out is taken from the statement around it. */
export interface Provenance<V extends Vocabulary = Vocabulary> {
  readonly confidence?: Confidence;
  /** Keys of the list of sources, perhaps with ": page or file" behind. */
  readonly sources?: readonly (V['source'] | `${V['source']}:${string}`)[];
}

/** The versions in which a statement holds, both ends included. Left out: as far as the statement around it. */
export interface Range<V extends Vocabulary = Vocabulary> {
  readonly since?: V['version'];
  readonly until?: V['version'];
}

/** A word that a parameter may be, known in some versions only. */
export interface ValueNote<V extends Vocabulary = Vocabulary> extends Range<V>, Provenance<V> {
  readonly about: string;
}

/** One word of a line, after the command. */
export interface Param<V extends Vocabulary = Vocabulary> extends Range<V>, Provenance<V> {
  readonly name: string;
  readonly type: ParamTypeName;
  /** The one word that a parameter of type `literal` can be. */
  readonly literal?: string;
  /** Letters in front of the value on the wire, such as `N=`. */
  readonly prefix?: string;
  /** The words that are known, each with its meaning and, where it is narrower, its range of versions. */
  readonly values?: Readonly<Record<string, string | ValueNote<V>>>;
  /** Other words than `values` occur too. */
  readonly open?: true;
  /** The word may be left out. */
  readonly optional?: true;
  /** One or more words, as many as there are. */
  readonly repeat?: true;
  /** The numeric error that answers a wrong value; without it the server closes the connection. */
  readonly refusal?: number;
  /** The server makes this value up; the kind tells from which supply. */
  readonly generated?: string;
  readonly about?: string;
}

/** What the bytes after the line hold. The line's last parameter is then of type `length`. */
export interface Payload<V extends Vocabulary = Vocabulary> {
  readonly kind: 'mime' | 'xml' | 'text' | 'binary';
  /** Its parts in one phrase. */
  readonly about?: string;
  /** Most bytes that a server takes; a longer payload closes the connection. */
  readonly limit?: number;
  /** The page that describes it, as an address below the site's root: `formats/msnobject`. */
  readonly format?: string;
  readonly sources?: Provenance<V>['sources'];
}

/** One way to write a command: who sends it, in which versions, with which words. */
export interface Form<V extends Vocabulary = Vocabulary> extends Range<V>, Provenance<V> {
  readonly from: 'client' | 'server';
  /** One sentence: what this form is for. */
  readonly about: string;
  /** Left out: the services of the command. */
  readonly services?: readonly V['service'][];
  /** The phases in which it is legal. Left out: the main phase of the service. */
  readonly in?: V['phase'] | readonly V['phase'][];
  /** The phase that follows. Left out: the same. */
  readonly to?: V['phase'];
  readonly params: readonly Param<V>[];
  readonly payload?: Payload<V>;
  /** The numeric error that answers it in a wrong phase; without it the server closes the connection. */
  readonly misplaced?: number;
  /** The client's form that this one answers: `publish`, or `USR.initiate` for another command's. */
  readonly answers?: string | readonly string[];
  /** A mode of the account beside the version that picks this form. */
  readonly variant?: V['variant'];
  /** Why no exchange shows it. */
  readonly unshown?: string;
  readonly note?: string;
}

/** A numeric error that a command can get. */
export interface ErrorUse<V extends Vocabulary = Vocabulary> extends Range<V>, Provenance<V> {
  readonly code: number;
  readonly when: string;
  /** The connection ends with it. */
  readonly closes?: true;
}

/** What a version changed. */
export interface Change<V extends Vocabulary = Vocabulary> extends Provenance<V> {
  readonly version: V['version'];
  readonly what: string;
}

/** Sources that differ: a claim, and what each says. */
export interface Dispute {
  readonly claim: string;
  readonly says: Readonly<Record<string, string>>;
  /** The side that the forms and the mock server take, and why. */
  readonly taken?: string;
}

export interface Removal<V extends Vocabulary = Vocabulary> extends Provenance<V> {
  /** The first version without it. */
  readonly version: V['version'];
  /** What became of it. */
  readonly how: string;
}

/** A command with all its forms in all versions. */
export interface Command<V extends Vocabulary = Vocabulary> extends Provenance<V> {
  /** Three capital letters. */
  readonly name: string;
  /** Two to four words: "Negotiate dialect". */
  readonly title: string;
  /** One sentence: what it is for. */
  readonly summary: string;
  readonly services: readonly V['service'][];
  readonly forms: Readonly<Record<string, Form<V>>>;
  readonly errors?: readonly ErrorUse<V>[];
  readonly changes?: readonly Change<V>[];
  readonly removed?: Removal<V>;
  readonly replaces?: readonly string[];
  readonly replacedBy?: readonly string[];
  /** What took its place outside the TCP protocol, or that nothing did. */
  readonly replacedElsewhere?: string;
  readonly seeAlso?: readonly string[];
  readonly disputes?: readonly Dispute[];
  readonly unknowns?: readonly string[];
  /** Only the name is known: no form. */
  readonly nameOnly?: true;
  readonly confidence: Confidence;
  readonly sources: readonly (V['source'] | `${V['source']}:${string}`)[];
}

/** A service of the protocol: which phases a connection to it goes through. */
export interface Service<V extends Vocabulary = Vocabulary> {
  readonly name: string;
  readonly about: string;
  readonly start: V['phase'];
  readonly main: V['phase'];
}

/** What the engine needs of a protocol: its versions in order, services, phases and commands. */
export interface Protocol {
  readonly versions: readonly string[];
  /** Versions of which nothing is known: no form of a command is in force there, whatever its range spans. */
  readonly undescribed?: readonly string[];
  readonly services: Readonly<Record<string, Service>>;
  readonly phases: Readonly<Record<string, string>>;
  readonly commands: readonly Command[];
  /** The pseudo-command of numeric errors: its forms are matched when a line begins with three digits. */
  readonly errors: Command;
}

type ParamOf<F extends Form> = F['params'][number];
type Loose<P extends Param> = P extends { optional: true } | { since: string } | { until: string }
  ? P
  : never;
type Plain<P extends Param> = P extends { type: 'literal' | 'length' } ? never : P;
type ValueOf<P extends Param> = P extends { repeat: true } ? readonly Value<P['type']>[] : Value<P['type']>;

/** The values of a form's words by name: optional where the word or its version range is. */
export type Fields<F extends Form> = {
  readonly [P in Exclude<Plain<ParamOf<F>>, Loose<Plain<ParamOf<F>>>> as P['name']]: ValueOf<P>;
} & {
  readonly [P in Loose<Plain<ParamOf<F>>> as P['name']]?: ValueOf<P> | undefined;
} & (F extends { payload: Payload } ? { readonly payload: Uint8Array } : unknown);

/** The names of the forms that one side sends. */
export type FormName<C extends Command, From extends 'client' | 'server'> = {
  [N in keyof C['forms']]: C['forms'][N]['from'] extends From ? N : never;
}[keyof C['forms']] &
  string;

/** The fields of one form of a command. */
export type Message<C extends Command, N extends keyof C['forms']> = Fields<C['forms'][N]>;
