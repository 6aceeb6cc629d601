// The service worker, as a script of its own at the site's home, so that all of the site is in its scope.

import worker from '#site/offline/worker.ts?raw';
import { scriptOf } from '#site/scripts/served.ts';

export async function GET(): Promise<Response> {
  const text = `${(await scriptOf(worker)).replace(/^export /m, '')}serve(self);\n`;
  return new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
}
