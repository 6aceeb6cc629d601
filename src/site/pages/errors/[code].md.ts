// The Markdown twin of each numeric error.

import { getEntry } from 'astro:content';
import { errorTwin } from '#site/document-twins.ts';
import { registry } from '#site/registry.ts';
import { asMarkdown } from '#site/twins.ts';

export function getStaticPaths() {
  return Object.values(registry.errors).map(({ code }) => ({
    params: { code: String(code) },
    props: { code },
  }));
}

export async function GET({ props: { code } }: { props: { code: number } }): Promise<Response> {
  const error = registry.errors[code];
  if (!error) return new Response(null, { status: 404 });
  return asMarkdown(errorTwin(error, (await getEntry('errors', String(code)))?.body));
}
