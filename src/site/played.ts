// The kept results of implementations, beside the exchanges that the pages have.

import type { Implementation } from '#content/implementations/implementation.ts';
import { pagesOf } from '#content/publish/files.ts';
import { type PublishedImplementation, publishEach } from '#content/publish/implementation.ts';
import { REGISTRY } from '#content/publish/registry.ts';

// Vite reads the options of a glob before anything runs, so they stand here letter by letter.
const MARKDOWN = import.meta.glob<string>('/content/**/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const RECORDS = import.meta.glob<Implementation>('/content/implementations/*.json', {
  import: 'default',
  eager: true,
});

/** The pages that have exchanges, in order. */
export const PAGES = pagesOf(
  Object.entries(MARKDOWN).map(([file, markdown]) => [file.replace('/content/', ''), markdown] as const),
);

/** What each implementation did, by name. */
export const IMPLEMENTATIONS: readonly PublishedImplementation[] = publishEach(
  Object.entries(RECORDS).map(([file, record]) => [idOf(file), record] as const),
  PAGES,
  REGISTRY,
);

function idOf(file: string): string {
  return file.replace(/^.*\/|\.json$/g, '');
}

/** How many exchanges had each verdict in all versions of a run. */
export function totals({
  versions,
}: PublishedImplementation): PublishedImplementation['versions'][number]['counts'] {
  const sum = (verdict: 'agrees' | 'differs' | 'untried') =>
    versions.reduce((total, { counts }) => total + counts[verdict], 0);
  return { agrees: sum('agrees'), differs: sum('differs'), untried: sum('untried') };
}
