// The index of the search, made of the pages by Pagefind in a process of its own.

import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { DIST } from './built.ts';

/** The pages that are searched: all but the comparisons and what else is deeper. */
const SEARCHED = '{index.html,*/index.html,*/*/index.html}';

function orThrow<T extends { readonly errors: readonly string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

/** Writes the index into the built site; returns how many pages are in it. */
export async function makeIndex(): Promise<number> {
  const { index } = orThrow(await createIndex());
  if (!index) throw new Error('Pagefind makes no index.');
  const { page_count } = orThrow(await index.addDirectory({ path: DIST, glob: SEARCHED }));
  orThrow(await index.writeFiles({ outputPath: join(DIST, 'pagefind') }));
  await close();
  // Surfaces that Pagefind brings along: the site has its own.
  for (const file of globSync('pagefind/pagefind-*ui.*', { cwd: DIST })) rmSync(join(DIST, file));
  return page_count;
}
