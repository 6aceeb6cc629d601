// The Markdown twin of each version's page.

import { getEntry } from 'astro:content';
import { registry, versionOf } from '#site/registry.ts';
import { asMarkdown, versionTwin } from '#site/twins.ts';

export function getStaticPaths() {
  return registry.versions.map(({ id }) => ({ params: { version: id.toLowerCase() }, props: { id } }));
}

export async function GET({ props: { id } }: { props: { id: string } }): Promise<Response> {
  const version = versionOf(id);
  if (!version) return new Response(null, { status: 404 });
  return asMarkdown(versionTwin(version, (await getEntry('versions', id.toLowerCase())) ?? {}));
}
