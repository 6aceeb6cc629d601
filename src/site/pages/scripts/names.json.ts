// What the search knows by name, fetched when somebody searches.

import { entries } from '#site/search/entries.ts';

export async function GET(): Promise<Response> {
  return Response.json(await entries());
}
