// From definitions to published data: everything that is left out filled in, every range resolved, in a fixed order.

import { PARAM_TYPES } from '#protocol/params.ts';
import { commandIn, commandsIn, publishedCommand } from './publish/commands.ts';
import type { PublishedDiff } from './publish/comparison.ts';
import { diffOf } from './publish/diff.ts';
import { publishedFormat, publishedService } from './publish/documents.ts';
import { DATA_LICENCE, REGISTRY_VERSION, SCHEMA_VERSION } from './publish/edition.ts';
import type { Registry } from './publish/registry.ts';
import type {
  Head,
  PublishedCommandFile,
  PublishedError,
  PublishedErrors,
  PublishedRegistry,
  PublishedType,
  PublishedVersionFile,
} from './publish/shape.ts';
import { errorsIn, publishedVersion } from './publish/versions.ts';

/** How a published file begins; the folder is the one of the schema, seen from the file. */
export function head<D extends string>(document: D, folder: '.' | '..'): Head<D> {
  return {
    $schema: `${folder}/schema.json`,
    document,
    schemaVersion: SCHEMA_VERSION,
    registryVersion: REGISTRY_VERSION,
    licence: DATA_LICENCE,
  };
}

function types(): Record<string, PublishedType> {
  return Object.fromEntries(
    Object.entries(PARAM_TYPES).map(([name, { label, about }]) => [name, { label, about }]),
  );
}

function errors({ protocol, errors }: Registry): Record<string, PublishedError> {
  const commands = protocol.commands.map((command) => publishedCommand(protocol, command));
  const entries = Object.values(errors).map((error): [string, PublishedError] => {
    const usedBy = commands.flatMap((command) =>
      command.errors
        .filter(({ code }) => code === error.code)
        .map(({ code, ...use }) => ({ command: command.name, ...use })),
    );
    return [String(error.code), { ...error, usedBy }];
  });
  return Object.fromEntries(entries);
}

/** The whole registry as `registry.json` holds it. */
export function publish(registry: Registry): PublishedRegistry {
  const { protocol } = registry;
  return {
    ...head('registry', '.'),
    versions: registry.versions.map((version) => publishedVersion(registry, version)),
    services: protocol.services,
    phases: protocol.phases,
    variants: registry.variants,
    areas: registry.areas,
    schemes: registry.schemes,
    types: types(),
    commands: Object.fromEntries(
      protocol.commands.map((command) => [command.name, publishedCommand(protocol, command)]),
    ),
    errorLine: publishedCommand(protocol, protocol.errors),
    errorGroups: registry.errorGroups,
    errors: errors(registry),
    formats: Object.fromEntries(registry.formats.map((format) => [format.id, publishedFormat(format)])),
    webServices: Object.fromEntries(
      registry.webServices.map((service) => [service.id, publishedService(service)]),
    ),
    clients: registry.clients,
    clientUnknowns: registry.clientUnknowns,
    cutoffs: registry.cutoffs,
    sources: registry.sources,
  };
}

/**
 * What one version has, and nothing else: `versions/<id>.json`.
 * Throws for a version that the registry does not describe.
 */
export function publishVersion(registry: Registry, versionId: string): PublishedVersionFile {
  const { protocol } = registry;
  const version = registry.versions.find(({ id }) => id === versionId);
  const errorLine = commandIn(protocol, protocol.errors, versionId);
  if (!version || !errorLine) throw new Error(`No version ${versionId}`);
  const known = errorsIn(registry, versionId);
  return {
    ...head('version', '..'),
    version: publishedVersion(registry, version),
    services: protocol.services,
    phases: protocol.phases,
    types: types(),
    commands: Object.fromEntries(commandsIn(protocol, versionId).map((command) => [command.name, command])),
    errorLine,
    errors: Object.fromEntries(
      Object.entries(errors(registry)).filter(([, { code }]) => known.includes(code)),
    ),
  };
}

/** One command over all versions: `commands/<name>.json`. Throws for a name that the registry does not have. */
export function publishCommand(registry: Registry, name: string): PublishedCommandFile {
  const command = registry.protocol.commands.find((candidate) => candidate.name === name);
  if (!command) throw new Error(`No command ${name}`);
  return { ...head('command', '..'), command: publishedCommand(registry.protocol, command) };
}

/** The numeric errors: `errors.json`. */
export function publishErrors(registry: Registry): PublishedErrors {
  const { protocol } = registry;
  return {
    ...head('errors', '.'),
    errorLine: publishedCommand(protocol, protocol.errors),
    groups: registry.errorGroups,
    errors: errors(registry),
  };
}

/** What differs between two versions: `diff/<a>..<b>.json`. Throws for a version that the registry does not describe. */
export function diffVersions(registry: Registry, a: string, b: string): PublishedDiff {
  return { ...head('diff', '..'), ...diffOf(registry, a, b) };
}

/** The bytes of a published file, as text: two blanks for each level, and a line end behind. */
export function publishJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
