// Versions written out: what is written of them, and what follows from the ranges of forms and errors.

import type { Version } from '#content/versions/version.ts';
import { holds } from '#protocol/dialect.ts';
import { commandsIn, isBlank, stateIn } from './commands.ts';
import { backed } from './ranges.ts';
import type { Registry } from './registry.ts';
import type { Backed, PublishedVersion, VersionCommands } from './shape.ts';

function commandsOf({ protocol }: Registry, version: string): VersionCommands {
  const states = protocol.commands.map((command) => ({
    name: command.name,
    state: stateIn(protocol, command, version),
  }));
  const named = (...wanted: readonly string[]): string[] =>
    states.filter(({ state }) => wanted.includes(state)).map(({ name }) => name);
  return {
    inForce: named('added', 'same', 'changed'),
    added: named('added'),
    changed: named('changed'),
    removed: named('removed'),
    unknown: named('unknown'),
  };
}

/** The codes whose known range holds a version, in order. */
function errorsWithin({ protocol, errors }: Registry, version: string): readonly number[] {
  return Object.values(errors)
    .filter(({ since, until }) => {
      if (since === 'unknown') return false;
      return holds({ since, ...(until === undefined ? {} : { until }) }, version, protocol.versions);
    })
    .map(({ code }) => code);
}

/**
 * The codes known to be in use in a version, in order: none in one without a command that is known. An open range only
 * says that nobody knows its end, so it tells nothing of such a version.
 */
export function errorsIn(registry: Registry, version: string): readonly number[] {
  return isBlank(registry.protocol, version) ? [] : errorsWithin(registry, version);
}

/** The kinds of TCP servers that a version has forms for, in the order of the list. */
export function servicesIn({ protocol }: Registry, version: string): readonly string[] {
  const used = new Set(
    commandsIn(protocol, version).flatMap(({ forms }) => forms.flatMap((form) => form.services)),
  );
  return Object.keys(protocol.services).filter((id) => used.has(id));
}

/** The written changes of a version, provenance filled in. */
export function changesOf(version: Version): PublishedVersion['changes'] {
  return version.changes.map((change) => ({ ...change, ...backed(change, around(version)) }));
}

/** What is not vouched for, in a version of which nothing is, counts as one source's word. */
function around({ confidence = 'single', sources }: Version): Backed {
  return { confidence, sources };
}

/** A version with all that is written of it, provenance filled in. */
export function publishedVersion(registry: Registry, version: Version): PublishedVersion {
  const { services, introducedBy, errors, ...rest } = version;
  const inForce = errorsIn(registry, version.id);
  return {
    ...rest,
    ...(introducedBy === undefined
      ? {}
      : { introducedBy: { ...introducedBy, ...backed(introducedBy, around(version)) } }),
    tcpServices: servicesIn(registry, version.id),
    ...(services === undefined ? {} : { webServices: services }),
    commands: commandsOf(registry, version.id),
    changes: changesOf(version),
    errors: {
      ...errors,
      ...backed(errors, around(version)),
      inForce,
      unknown: errorsWithin(registry, version.id).filter((code) => !inForce.includes(code)),
    },
  };
}
