// The comparisons of versions, each made once a build.

import type { CommandDiff, PublishedDiff } from '#content/publish/comparison.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { diffVersions } from '#content/publish.ts';
import { spans } from './history.ts';
import { registry } from './registry.ts';

const made = new Map<string, PublishedDiff>();

/** What differs between two versions. */
export function diffOf(a: string, b: string): PublishedDiff {
  const key = `${a} ${b}`;
  const known = made.get(key) ?? diffVersions(REGISTRY, a, b);
  made.set(key, known);
  return known;
}

/** The formats of which one of two versions alone has something, by name. */
export function formatsOf(a: string, b: string): { readonly added: string[]; readonly removed: string[] } {
  const last = registry.versions.at(-1)?.id ?? '';
  const inForce = (version: string) =>
    Object.values(registry.formats)
      .filter(({ since, until }) => since === undefined || spans({ since, until: until ?? last }, version))
      .map(({ id }) => id);
  const [then, now] = [inForce(a), inForce(b)];
  return {
    added: now.filter((id) => !then.includes(id)),
    removed: then.filter((id) => !now.includes(id)),
  };
}

/** What a side has to do in another way: words before and after the names of the forms that it concerns. */
export interface Ask {
  readonly before: string;
  readonly names: readonly string[];
  readonly after: string;
}

/** What the forms of a command ask of a client or a server that goes from the one version to the other. */
export function asksOf({ added, removed, changed }: CommandDiff['forms'], side: 'client' | 'server'): Ask[] {
  const ask = (
    before: string,
    list: readonly { id: string; from: string }[],
    own: boolean,
    after = '',
  ): Ask[] => {
    const names = list.filter(({ from }) => (from === side) === own).map(({ id }) => id.split('.')[1] ?? id);
    return names.length > 0 ? [{ before, names, after }] : [];
  };
  return [
    ...ask('sends', added, true, ', which is new'),
    ...ask('writes', changed, true, ' differently'),
    ...ask('no longer sends', removed, true),
    ...ask('has to understand', added, false, ', which is new'),
    ...ask('reads', changed, false, ' differently'),
    ...ask('no longer gets', removed, false),
  ];
}

const told = new Map<PublishedDiff, Map<string, 'added' | 'removed' | 'changed'>>();

/** What the comparison of two versions says became of a command; undefined when it says nothing of it. */
export function changeOf(a: string, b: string, name: string): 'added' | 'removed' | 'changed' | undefined {
  const diff = diffOf(a, b);
  const kinds = ['added', 'removed', 'changed'] as const;
  const known =
    told.get(diff) ??
    new Map(kinds.flatMap((kind) => diff.commands[kind].map((command) => [command.name, kind] as const)));
  told.set(diff, known);
  return known.get(name);
}

/** Whether the comparison of two versions has something to say of a command. */
export function tells(a: string, b: string, name: string): boolean {
  return changeOf(a, b, name) !== undefined;
}
