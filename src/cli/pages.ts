// The exchanges of the pages, read from content/ where the project lies on disk.

import { globSync, readFileSync } from 'node:fs';
import { pagesOf } from '#content/publish/files.ts';
import type { PageExchanges } from '#content/publish/generators/vectors.ts';

/** Every page that has exchanges, in order. Throws when the pages are not beside the program. */
export function readPages(): readonly PageExchanges[] {
  const root = new URL('../../content/', import.meta.url);
  return pagesOf(
    globSync('**/*.md', { cwd: root }).map((file) => [file, readFileSync(new URL(file, root), 'utf8')]),
  );
}
