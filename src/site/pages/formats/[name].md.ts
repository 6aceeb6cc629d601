// The Markdown twin of each page of formats.

import { type CollectionEntry, getCollection } from 'astro:content';
import { asMarkdown, chapterTwin } from '#site/twins.ts';

export async function getStaticPaths() {
  return (await getCollection('formats')).map((entry) => ({ params: { name: entry.id }, props: { entry } }));
}

export function GET({ props: { entry } }: { props: { entry: CollectionEntry<'formats'> } }): Response {
  return asMarkdown(chapterTwin(entry));
}
