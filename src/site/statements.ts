// Every statement of the registry that names its sources, with the page that makes it: what is counted by certainty.

import type { Confidence, Dispute } from '#protocol/define.ts';
import { at, commandAt, errorAt, versionAt } from './addresses.ts';
import { COMMANDS, registry } from './registry.ts';

/** What kinds of pages make statements, in the order in which they are told. */
export const KINDS = {
  version: 'Versions',
  command: 'Commands',
  error: 'Numeric errors',
  format: 'Formats',
  service: 'Web services',
} as const;

export type Kind = keyof typeof KINDS;

/** How sure a statement is, and on whose word. */
export interface Statement {
  readonly confidence: Confidence;
  /** Keys of the bibliography, each once. */
  readonly sources: readonly string[];
}

/** A page, and what it says. */
export interface Subject {
  readonly kind: Kind;
  readonly name: string;
  readonly href: string;
  readonly statements: readonly Statement[];
  readonly unknowns: readonly string[];
  readonly disputes: readonly Dispute[];
}

const LEVELS: readonly unknown[] = ['confirmed', 'single', 'disputed'] satisfies readonly Confidence[];

function isConfidence(value: unknown): value is Confidence {
  return LEVELS.includes(value);
}

/** Every part of a published value that names its confidence and sources, itself included. */
function collect(value: unknown, into: Statement[] = []): Statement[] {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (typeof value === 'object' && value !== null) {
    if ('confidence' in value && isConfidence(value.confidence) && 'sources' in value) {
      const { confidence, sources } = value;
      const named = Array.isArray(sources) ? sources.map((source) => String(source).split(':')[0] ?? '') : [];
      into.push({ confidence, sources: [...new Set(named)] });
    }
    for (const part of Object.values(value)) collect(part, into);
  }
  return into;
}

function subject(
  kind: Kind,
  name: string,
  href: string,
  said: { readonly unknowns?: readonly string[]; readonly disputes?: readonly Dispute[] },
): Subject {
  const { unknowns = [], disputes = [] } = said;
  return { kind, name, href, statements: collect(said), unknowns, disputes };
}

/** Every page that makes statements. */
export const SUBJECTS: readonly Subject[] = [
  ...registry.versions.map((version) => subject('version', version.id, versionAt(version.id), version)),
  ...COMMANDS.map((command) => subject('command', command.name, commandAt(command.name), command)),
  ...Object.values(registry.errors).map(({ usedBy, ...error }) =>
    subject('error', String(error.code), errorAt(error.code), error),
  ),
  ...Object.values(registry.formats).map((format) =>
    subject('format', format.title, at(`/formats/${format.id}/`), format),
  ),
  ...Object.values(registry.webServices).map((service) =>
    subject('service', service.title, at(`/services/${service.id}/`), service),
  ),
];

/** How many of some statements have each degree of certainty. */
export function certainty(statements: readonly Statement[]): Readonly<Record<Confidence, number>> {
  const of = (level: Confidence) => statements.filter(({ confidence }) => confidence === level).length;
  return { confirmed: of('confirmed'), single: of('single'), disputed: of('disputed') };
}
