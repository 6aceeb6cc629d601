// The built site before a browser: answered from dist/ without a server, or by one where only that will do.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import process from 'node:process';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { folder } from '#transports/folder.ts';
import { listenHttp } from '#transports/http.ts';
import { ROOT } from './sources.ts';

const HOST = 'http://site.test';
const BASE = (process.env.MSNP_BASE ?? '/').replace(/\/$/, '');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.pagefind': 'application/wasm',
};

/** The full address of a page from its path, which begins with a slash. */
export function addressOf(path: string): string {
  return `${HOST}${BASE}${path}`;
}

/** A window on dist/; an address that leads nowhere gets the page for that. `asked` hears the path of each request. */
export async function visitSite(
  browser: Browser,
  options: BrowserContextOptions,
  asked: (path: string) => void = () => undefined,
): Promise<BrowserContext> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  await context.route('**/*', (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(BASE.length);
    asked(path);
    const file = join(ROOT, 'dist', path.endsWith('/') ? `${path}index.html` : path);
    try {
      return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'text/plain' });
    } catch {
      const lost = readFileSync(join(ROOT, 'dist/404.html'));
      return route.fulfill({ status: 404, contentType: 'text/html', body: lost });
    }
  });
  return context;
}

/** A real server of dist/ under the path that it was built for; a browser takes a service worker from no other. */
export async function serveSite(): Promise<{
  readonly address: (path: string) => string;
  readonly close: () => Promise<void>;
}> {
  const files = folder(join(ROOT, 'dist'));
  if (!files) throw new Error('There is no dist/.');
  const { port, close } = await listenHttp(
    [
      (request, response) => {
        if (!request.url?.startsWith(`${BASE}/`)) return false;
        request.url = request.url.slice(BASE.length);
        return files(request, response);
      },
    ],
    { host: '127.0.0.1', port: 0 },
  );
  return { address: (path) => `http://127.0.0.1:${port}${BASE}${path}`, close };
}
