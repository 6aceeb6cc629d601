// The Markdown twin of each page of services.

import { type CollectionEntry, getCollection } from 'astro:content';
import { serviceLines } from '#site/document-twins.ts';
import { registry } from '#site/registry.ts';
import { asMarkdown, chapterTwin } from '#site/twins.ts';

export async function getStaticPaths() {
  return (await getCollection('services')).map((entry) => ({ params: { name: entry.id }, props: { entry } }));
}

export function GET({ props: { entry } }: { props: { entry: CollectionEntry<'services'> } }): Response {
  const data = registry.webServices[entry.id];
  return asMarkdown(chapterTwin(entry, data && serviceLines(data)));
}
