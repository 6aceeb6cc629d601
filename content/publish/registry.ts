// All that is known of MSNP in one value: what `publish` makes files of and what the rules look at.

import { ERROR_GROUPS, ERRORS, type NumericError } from '#content/errors/errors.ts';
import type { Format } from '#content/formats/format.ts';
import { FORMATS, VERSIONS, WEB_SERVICES } from '#content/reference.ts';
import { MSNP } from '#content/registry.ts';
import type { WebService } from '#content/services/service.ts';
import { SOURCES, type Source } from '#content/sources/sources.ts';
import { CLIENT_UNKNOWNS, CLIENTS, type Client, CUTOFFS, type Cutoff } from '#content/versions/clients.ts';
import { AREAS, SCHEMES, type Version } from '#content/versions/version.ts';
import { VARIANTS } from '#content/vocabulary.ts';
import type { Protocol } from '#protocol/define.ts';

/** The numeric errors of one hundred, and what they have in common. */
export interface ErrorGroup {
  readonly from: number;
  readonly to: number;
  readonly topic: string;
}

/** Definitions as they were written, with ranges and all that is left to be taken from around. */
export interface Registry {
  readonly protocol: Protocol;
  /** Modes of an account that pick forms, each with its meaning. */
  readonly variants: Readonly<Record<string, string>>;
  readonly versions: readonly Version[];
  /** What a version's changes concern, each with its title. */
  readonly areas: Readonly<Record<string, string>>;
  /** Schemes of log-on, each with its meaning. */
  readonly schemes: Readonly<Record<string, string>>;
  readonly errorGroups: readonly ErrorGroup[];
  /** Numeric errors by code. */
  readonly errors: Readonly<Record<string, NumericError>>;
  /** Payload formats, algorithms and tables of codes. */
  readonly formats: readonly Format[];
  readonly webServices: readonly WebService[];
  readonly clients: readonly Client[];
  readonly clientUnknowns: readonly string[];
  readonly cutoffs: readonly Cutoff[];
  /** The bibliography by key. */
  readonly sources: Readonly<Record<string, Source>>;
}

export const REGISTRY: Registry = {
  protocol: MSNP,
  variants: VARIANTS,
  versions: VERSIONS,
  areas: AREAS,
  schemes: SCHEMES,
  errorGroups: ERROR_GROUPS,
  errors: ERRORS,
  formats: FORMATS,
  webServices: WEB_SERVICES,
  clients: CLIENTS,
  clientUnknowns: CLIENT_UNKNOWNS,
  cutoffs: CUTOFFS,
  sources: SOURCES,
};
