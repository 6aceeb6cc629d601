// The modules that pages fetch when somebody uses them.

import { MODULES, scriptOf } from '#site/scripts/served.ts';

export function getStaticPaths() {
  return Object.entries(MODULES).map(([module, source]) => ({ params: { module }, props: { source } }));
}

export async function GET({ props: { source } }: { props: { source: string } }): Promise<Response> {
  return new Response(await scriptOf(source), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
}
