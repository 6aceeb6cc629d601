// The Markdown twin of each page of services.

import { type CollectionEntry, getCollection } from 'astro:content';
import { asMarkdown, chapterTwin } from '#site/twins.ts';

export async function getStaticPaths() {
  return (await getCollection('services')).map((entry) => ({ params: { name: entry.id }, props: { entry } }));
}

export function GET({ props: { entry } }: { props: { entry: CollectionEntry<'services'> } }): Response {
  return asMarkdown(chapterTwin(entry));
}
