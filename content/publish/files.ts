// The published files by their paths below registry/v1/: the site and `msnp registry` both write what is here.

import {
  diffVersions,
  publish,
  publishCommand,
  publishErrors,
  publishJson,
  publishVersion,
} from '#content/publish.ts';
import type { Registry } from './registry.ts';
import { SCHEMA } from './schema.ts';

/** Two versions, the older first. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** How a pair is written in an address: `msnp9..msnp11`. */
export function pairName({ from, to }: Pair): string {
  return `${from}..${to}`.toLowerCase();
}

/** Every pair of versions that are described, the older first. */
export function pairs({ versions }: Registry): readonly Pair[] {
  return versions.flatMap(({ id: from }, index) =>
    versions.slice(index + 1).map(({ id: to }) => ({ from, to })),
  );
}

/** The text of registry.json. */
export function registryFile(registry: Registry): string {
  return publishJson(publish(registry));
}

/** The text of schema.json. */
export function schemaFile(): string {
  return publishJson(SCHEMA);
}

/** The text of versions/<id>.json. Throws for a version that the registry does not describe. */
export function versionFile(registry: Registry, id: string): string {
  return publishJson(publishVersion(registry, id));
}

/** The text of commands/<name>.json. Throws for a name that the registry does not have. */
export function commandFile(registry: Registry, name: string): string {
  return publishJson(publishCommand(registry, name));
}

/** The text of errors.json. */
export function errorsFile(registry: Registry): string {
  return publishJson(publishErrors(registry));
}

/** The text of diff/<a>..<b>.json. Throws for a version that the registry does not describe. */
export function diffFile(registry: Registry, { from, to }: Pair): string {
  return publishJson(diffVersions(registry, from, to));
}
