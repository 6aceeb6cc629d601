// The published registry, made once a build: every table of the pages is read from here.

import { REGISTRY } from '#content/publish/registry.ts';
import type { PublishedCommand, PublishedVersion } from '#content/publish/shape.ts';
import { publish } from '#content/publish.ts';

export const registry = publish(REGISTRY);

/** Every command, by name. */
export const COMMANDS: readonly PublishedCommand[] = Object.values(registry.commands).toSorted((a, b) =>
  a.name < b.name ? -1 : 1,
);

/** The version with this id, if it is described. */
export function versionOf(id: string | undefined): PublishedVersion | undefined {
  return registry.versions.find((version) => version.id === id);
}

/** The versions before and after one, as far as they are described. */
export function neighboursOf(id: string): {
  readonly before?: PublishedVersion;
  readonly after?: PublishedVersion;
} {
  const index = registry.versions.findIndex((version) => version.id === id);
  const before = registry.versions[index - 1];
  const after = registry.versions[index + 1];
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}
