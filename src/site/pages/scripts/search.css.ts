// The styles of the search dialog, fetched with it.

import css from '#site/search/search.css?raw';

export function GET(): Response {
  return new Response(css, { headers: { 'Content-Type': 'text/css; charset=utf-8' } });
}
