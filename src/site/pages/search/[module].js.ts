// The modules of the search, each fetched when somebody searches.

import { MODULES, scriptOf } from '#site/search/scripts.ts';

export function getStaticPaths() {
  return Object.entries(MODULES).map(([module, source]) => ({ params: { module }, props: { source } }));
}

export function GET({ props: { source } }: { props: { source: string } }): Response {
  return new Response(scriptOf(source), { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
