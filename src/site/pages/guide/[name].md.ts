// The Markdown twin of each page of guide.

import { type CollectionEntry, getCollection } from 'astro:content';
import { asMarkdown, chapterTwin } from '#site/twins.ts';

export async function getStaticPaths() {
  return (await getCollection('guide')).map((entry) => ({ params: { name: entry.id }, props: { entry } }));
}

export function GET({ props: { entry } }: { props: { entry: CollectionEntry<'guide'> } }): Response {
  return asMarkdown(chapterTwin(entry));
}
