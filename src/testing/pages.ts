// The pages with their exchanges, read from disk for tests.
import { readPages as read } from '#cli/pages.ts';
import type { PageExchanges } from '#content/publish/generators/vectors.ts';

let pages: readonly PageExchanges[] | undefined;

/** Every page of content/ that has exchanges, in order; read once. */
export function readPages(): readonly PageExchanges[] {
  pages ??= read();
  return pages;
}
