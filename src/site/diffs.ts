// The comparisons of versions, each made once a build.

import type { PublishedDiff } from '#content/publish/comparison.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { diffVersions } from '#content/publish.ts';

const made = new Map<string, PublishedDiff>();

/** What differs between two versions. */
export function diffOf(a: string, b: string): PublishedDiff {
  const key = `${a} ${b}`;
  const known = made.get(key) ?? diffVersions(REGISTRY, a, b);
  made.set(key, known);
  return known;
}

/** Whether the comparison of two versions has something to say of a command. */
export function tells(a: string, b: string, name: string): boolean {
  const { added, removed, changed } = diffOf(a, b).commands;
  return [...added, ...removed, ...changed].some((command) => command.name === name);
}
