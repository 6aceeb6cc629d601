// What the site has for programs and is no page: the registry's files, and the comparisons as Markdown.
// The build writes them in a thread beside Astro; `astro dev` answers with them.

import { registryFiles } from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { belowBase } from './below-base.ts';
import { diffTwin } from './diff-twin.ts';
import { diffOf } from './diffs.ts';

/** Every such file by its path below the site's home, which ends in a slash; each is made when it is asked for. */
export function programFiles(home: string): ReadonlyMap<string, () => string> {
  const ids = REGISTRY.versions.map(({ id }) => id);
  const twins = ids.flatMap((a) =>
    ids
      .filter((b) => a !== b)
      .map(
        (b) =>
          [`diff/${a}/${b}.md`.toLowerCase(), () => belowBase(diffTwin(a, b, diffOf(a, b)), home)] as const,
      ),
  );
  const files = [...registryFiles(REGISTRY)].map(([path, text]) => [`registry/v1/${path}`, text] as const);
  return new Map([...files, ...twins]);
}
