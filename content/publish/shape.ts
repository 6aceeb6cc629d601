// The shape of the published registry: whoever shows or exports a fact takes it from here and from nowhere else.
// What stands in an order is a list; what is looked up by a name is an object. `schema.ts` says the same as JSON.

import type { NumericError } from '#content/errors/errors.ts';
import type { Format } from '#content/formats/format.ts';
import type { Action, Element, Fault, Header, WebAddress, WebService } from '#content/services/service.ts';
import type { Source } from '#content/sources/sources.ts';
import type { Client, Cutoff } from '#content/versions/clients.ts';
import type { Introduction, Version, VersionChange, VersionErrors } from '#content/versions/version.ts';
import type { Confidence, Dispute, Payload, Service } from '#protocol/define.ts';
import type { ErrorGroup } from './registry.ts';

/** How a published file begins. */
export interface Head<D extends string> {
  /** The schema, relative to the file's own address. */
  readonly $schema: string;
  readonly document: D;
  readonly schemaVersion: string;
  readonly registryVersion: string;
  readonly licence: string;
}

/** Where a statement comes from; what the definition took from around it stands here in full. */
export interface Backed {
  readonly confidence: Confidence;
  readonly sources: readonly string[];
}

/** First and last version in which a statement holds. */
export interface Span {
  readonly since: string;
  readonly until: string;
}

/** A word that a parameter may be, in one version. */
export interface ValueInForce extends Backed {
  readonly word: string;
  readonly about: string;
}

/** A word that a parameter may be, and in which versions. */
export interface PublishedValue extends ValueInForce, Span {}

/** One word of a line, as one version has it. */
export interface ParamInForce extends Backed {
  readonly name: string;
  /** Key of `types`. */
  readonly type: string;
  /** The one word that it can be. */
  readonly literal?: string;
  /** Letters in front of the value on the wire. */
  readonly prefix?: string;
  /** The words that are known; left out where any word of the type will do. */
  readonly values?: readonly ValueInForce[];
  /** Other words than `values` occur too. */
  readonly open: boolean;
  readonly optional: boolean;
  /** One or more words. */
  readonly repeat: boolean;
  /** The numeric error that answers a wrong value. */
  readonly refusal?: number;
  /** From which supply the mock server makes the value up. */
  readonly generated?: string;
  readonly about?: string;
}

/** One word of a line, and in which versions it stands there. */
export interface PublishedParam extends Omit<ParamInForce, 'values'>, Span {
  readonly values?: readonly PublishedValue[];
}

/** Consecutive versions in which a form has the same words. The known values of a word may differ within it. */
export interface Generation extends Span {
  /** `USR {trid} OK {handle} [{verified}]`: braces hold a value, brackets what may be left out. */
  readonly usage: string;
  readonly params: readonly PublishedParam[];
}

/** What the bytes after the line hold. */
export interface PublishedPayload extends Omit<Payload, 'sources'> {
  readonly sources: readonly string[];
}

/** What is said of a form whatever the version. */
export interface FormHead extends Backed {
  /** Command and form, `USR.ok`: also page and anchor. */
  readonly id: string;
  readonly name: string;
  readonly from: 'client' | 'server';
  /** A client asks, a server answers or tells unasked. */
  readonly kind: 'request' | 'reply' | 'event';
  readonly about: string;
  readonly services: readonly string[];
  /** By service, the phases in which it is legal. */
  readonly in: Readonly<Record<string, readonly string[]>>;
  /** The phase that follows; left out where it is the same. */
  readonly to?: string;
  /** Ids of the client's forms that it answers. */
  readonly answers: readonly string[];
  /** Ids of the server's forms that answer it. */
  readonly answeredBy: readonly string[];
  /** A mode of the account that picks this form, key of `variants`. */
  readonly variant?: string;
  /** The numeric error that answers it in a wrong phase. */
  readonly misplaced?: number;
  /** Why no exchange shows it. */
  readonly unshown?: string;
  readonly note?: string;
  readonly payload?: PublishedPayload;
}

/** One way to write a command, in all its versions. */
export interface PublishedForm extends FormHead, Span {
  readonly generations: readonly Generation[];
}

/** One way to write a command, as one version has it; `answers` and `answeredBy` name what that version has too. */
export interface FormInForce extends FormHead {
  readonly usage: string;
  readonly params: readonly ParamInForce[];
}

/** A numeric error that a command can get. */
export interface CommandError extends Backed, Span {
  readonly code: number;
  readonly when: string;
  /** The connection ends with it. */
  readonly closes: boolean;
}

/** What a version changed about a command. */
export interface CommandChange extends Backed {
  readonly version: string;
  readonly what: string;
}

/** How a command ended. */
export interface PublishedRemoval extends Backed {
  /** The first version without it. */
  readonly version: string;
  readonly how: string;
}

/**
 * A command in one version, against the nearest version before whose commands are known. `unknown`: whether this
 * version had it, nothing tells.
 */
export interface Presence {
  readonly version: string;
  readonly state: 'absent' | 'added' | 'same' | 'changed' | 'removed' | 'unknown';
}

/** What is said of a command whatever the version. */
export interface CommandHead extends Backed {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly services: readonly string[];
  readonly replaces: readonly string[];
  readonly replacedBy: readonly string[];
  /** What took its place outside the TCP protocol. */
  readonly replacedElsewhere?: string;
  readonly seeAlso: readonly string[];
  readonly errors: readonly CommandError[];
}

/** A command with all its forms in all versions. */
export interface PublishedCommand extends CommandHead {
  /** Only the name is known: no form. */
  readonly nameOnly: boolean;
  /** The versions in which it has a form. */
  readonly versions: readonly string[];
  /** One entry a version, oldest first. */
  readonly presence: readonly Presence[];
  readonly forms: readonly PublishedForm[];
  readonly changes: readonly CommandChange[];
  readonly removed?: PublishedRemoval;
  readonly disputes: readonly Dispute[];
  readonly unknowns: readonly string[];
}

/** A command as one version has it. */
export interface CommandInForce extends CommandHead {
  readonly forms: readonly FormInForce[];
}

/** Names of commands, as the forms' ranges give them: those of a version, and what is new against the one before. */
export interface VersionCommands {
  readonly inForce: readonly string[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Those of which nothing tells whether it had them. */
  readonly unknown: readonly string[];
}

/** A version: what is written of it, and what follows from the commands' forms. */
export interface PublishedVersion extends Omit<Version, 'services' | 'introducedBy' | 'changes' | 'errors'> {
  readonly introducedBy?: Omit<Introduction, keyof Backed> & Backed;
  /** Kinds of TCP servers for which it has forms. */
  readonly tcpServices: readonly string[];
  /** Web services beside the TCP protocol; left out where that is not known. */
  readonly webServices?: readonly string[];
  readonly commands: VersionCommands;
  readonly changes: readonly (Omit<VersionChange, keyof Backed> & Backed)[];
  readonly errors: Omit<VersionErrors, keyof Backed> &
    Backed & {
      /** The codes known by range to be in use; those of unknown first version are not among them. */
      readonly inForce: readonly number[];
      /** The codes of which nothing tells whether the version had them: all of open range, where no command is known. */
      readonly unknown: readonly number[];
    };
}

/** A command that lists an error, and when it gets it. */
export interface ErrorUser extends Omit<CommandError, 'code'> {
  readonly command: string;
}

/** A numeric error, with the commands whose definitions list it. */
export interface PublishedError extends NumericError {
  readonly usedBy: readonly ErrorUser[];
}

/** A notation of words. */
export interface PublishedType {
  readonly label: string;
  readonly about: string;
}

/** A row of a format's table. */
export interface PublishedRow extends Backed {
  readonly since?: string;
  readonly until?: string;
  readonly cells: Readonly<Record<string, string | number>>;
}

/** A table of a format. */
export interface PublishedTable {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Headings by the name that the cells use, in order. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly PublishedRow[];
}

/** A statement with where it comes from. */
export interface PublishedFact extends Backed {
  readonly since?: string;
  readonly until?: string;
  readonly what: string;
}

/** A payload format, an algorithm, or a table of codes. */
export interface PublishedFormat extends Omit<Format, 'tables' | 'facts' | 'sources'>, Backed {
  readonly tables: readonly PublishedTable[];
  readonly facts: readonly PublishedFact[];
}

/** Where a web service was found. */
export type PublishedAddress = WebAddress & Backed;
export type PublishedHeader = Header & Backed;
export type PublishedElement = Element & Backed;
export type PublishedFault = Fault & Backed;

/** One thing that a web service does. */
export interface PublishedAction extends Omit<Action, 'request' | 'response' | keyof Backed>, Backed {
  readonly request: readonly PublishedElement[];
  readonly response: readonly PublishedElement[];
}

/** A web service beside the TCP protocol. */
export interface PublishedService
  extends Omit<WebService, 'addresses' | 'headers' | 'actions' | 'faults' | keyof Backed>,
    Backed {
  readonly addresses: readonly PublishedAddress[];
  readonly headers: readonly PublishedHeader[];
  readonly actions: readonly PublishedAction[];
  readonly faults: readonly PublishedFault[];
}

/** `registry.json`: all that is known. */
export interface PublishedRegistry extends Head<'registry'> {
  /** Oldest first. */
  readonly versions: readonly PublishedVersion[];
  readonly services: Readonly<Record<string, Service>>;
  readonly phases: Readonly<Record<string, string>>;
  readonly variants: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, string>>;
  readonly schemes: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, PublishedType>>;
  readonly commands: Readonly<Record<string, PublishedCommand>>;
  /** The line of a numeric error, whose first word is the code. */
  readonly errorLine: PublishedCommand;
  readonly errorGroups: readonly ErrorGroup[];
  /** By code. */
  readonly errors: Readonly<Record<string, PublishedError>>;
  /** By the name of its page. */
  readonly formats: Readonly<Record<string, PublishedFormat>>;
  /** By the name of its page. */
  readonly webServices: Readonly<Record<string, PublishedService>>;
  readonly clients: readonly Client[];
  readonly clientUnknowns: readonly string[];
  readonly cutoffs: readonly Cutoff[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** `versions/<id>.json`: only what is in force. */
export interface PublishedVersionFile extends Head<'version'> {
  readonly version: PublishedVersion;
  readonly services: Readonly<Record<string, Service>>;
  readonly phases: Readonly<Record<string, string>>;
  readonly types: Readonly<Record<string, PublishedType>>;
  readonly commands: Readonly<Record<string, CommandInForce>>;
  readonly errorLine: CommandInForce;
  readonly errors: Readonly<Record<string, PublishedError>>;
}

/** `commands/<name>.json`. */
export interface PublishedCommandFile extends Head<'command'> {
  readonly command: PublishedCommand;
}

/** `errors.json`. */
export interface PublishedErrors extends Head<'errors'> {
  readonly errorLine: PublishedCommand;
  readonly groups: readonly ErrorGroup[];
  readonly errors: Readonly<Record<string, PublishedError>>;
}
