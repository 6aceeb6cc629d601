// The styles of what modules show, fetched with them.

import exchange from '#site/scripts/exchange.css?raw';
import search from '#site/search/search.css?raw';

export function getStaticPaths() {
  return Object.entries({ exchange, search }).map(([sheet, css]) => ({ params: { sheet }, props: { css } }));
}

export function GET({ props: { css } }: { props: { css: string } }): Response {
  return new Response(css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
