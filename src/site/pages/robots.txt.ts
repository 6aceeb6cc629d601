// What crawlers are told: everything is open, and where the sitemap is.

import type { APIContext } from 'astro';
import { at } from '#site/addresses.ts';

export function GET({ site }: APIContext): Response {
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(at('/sitemap-index.xml'), site)}\n`);
}
