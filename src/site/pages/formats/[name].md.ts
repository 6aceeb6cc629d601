// The Markdown twin of each page of formats.

import { type CollectionEntry, getCollection } from 'astro:content';
import { formatLines } from '#site/document-twins.ts';
import { registry } from '#site/registry.ts';
import { asMarkdown, chapterTwin } from '#site/twins.ts';

export async function getStaticPaths() {
  return (await getCollection('formats')).map((entry) => ({ params: { name: entry.id }, props: { entry } }));
}

export function GET({ props: { entry } }: { props: { entry: CollectionEntry<'formats'> } }): Response {
  const data = registry.formats[entry.id];
  return asMarkdown(chapterTwin(entry, data && formatLines(data)));
}
