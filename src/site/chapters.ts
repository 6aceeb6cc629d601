// The prose pages of a folder, in order.

import type { CollectionEntry } from 'astro:content';
import { at } from './addresses.ts';

type Entry = CollectionEntry<'services'> | CollectionEntry<'formats'> | CollectionEntry<'guide'>;

/** Sorts by `order`, then by title. */
export function inOrder<E extends Entry>(entries: readonly E[]): E[] {
  return entries.toSorted(
    (a, b) =>
      (a.data.order ?? Number.POSITIVE_INFINITY) - (b.data.order ?? Number.POSITIVE_INFINITY) ||
      a.data.title.localeCompare(b.data.title, 'en'),
  );
}

/** The address of a prose page. */
export function chapterAt(entry: Entry): string {
  return at(`/${entry.collection}/${entry.id}/`);
}
