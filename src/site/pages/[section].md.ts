// The Markdown twin of each page that lists others.

import { LISTS } from '#site/lists.ts';
import { asMarkdown } from '#site/twins.ts';

export function getStaticPaths() {
  return Object.keys(LISTS).map((section) => ({ params: { section } }));
}

export async function GET({ params: { section } }: { params: { section: string } }): Promise<Response> {
  const list = LISTS[section];
  if (!list) return new Response(null, { status: 404 });
  return asMarkdown([`# ${list.title}`, '', ...(await list.lines()), ''].join('\n'));
}
