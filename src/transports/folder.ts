// A folder on disk as a web site: clean addresses, types, validators, and nothing from outside the folder.

import { createReadStream, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import type { Handler } from './http.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.lua': 'text/plain; charset=utf-8',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The path of an address, decoded and without the query; undefined when it names nothing that can be in a folder. */
export function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent((address.split(/[?#]/)[0] ?? '').replace(/^https?:\/\/[^/]*/i, ''));
    const steps = path.split('/');
    const outside = steps.some((step) => step === '..' || step === '.' || /[\\\0]/.test(step));
    return !path.startsWith('/') || path.startsWith('//') || outside ? undefined : path;
  } catch {
    return undefined;
  }
}

interface Found {
  readonly file: string;
  readonly stats: Stats;
}

function fileAt(root: string, path: string): Found | undefined {
  try {
    // A link that leads out of the folder is not followed.
    const file = realpathSync(join(root, path));
    const stats = statSync(file);
    return stats.isFile() && file.startsWith(root + sep) ? { file, stats } : undefined;
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, { file, stats }: Found, body: boolean): void {
  // Addresses under _astro hold a digest of what they name, so what is there never changes.
  const lasting = file.includes(`${sep}_astro${sep}`);
  response.writeHead(status, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': stats.size,
    'Cache-Control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: tagOf(stats),
    'X-Content-Type-Options': 'nosniff',
  });
  if (!body) {
    response.end();
    return;
  }
  const stream = createReadStream(file);
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
}

function tagOf({ size, mtimeMs }: Stats): string {
  return `"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
}

/** Where addresses have moved to, from the lines `from to 301` of a file in the folder; none where there is no such file. */
function movedIn(root: string): ReadonlyMap<string, string> {
  const file = fileAt(root, '/_redirects')?.file;
  const lines = file === undefined ? [] : readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const [from, to, status] = line.split(' ');
      return from !== undefined && to !== undefined && status === '301' ? [[from, to] as const] : [];
    }),
  );
}

/** Serves the files of a folder, and the redirects that its file `_redirects` names; undefined when there is no folder. */
export function folder(path: string): Handler | undefined {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const root = realpathSync(path);
  const moved = movedIn(root);
  return (request, response) => {
    if (!/^(GET|HEAD)$/.test(request.method ?? '')) return false;
    const body = request.method !== 'HEAD';
    const wanted = pathOf(request.url ?? '');
    const query = /\?.*$/.exec(request.url ?? '')?.[0] ?? '';
    const target = wanted === undefined ? undefined : moved.get(wanted.replace(/\/?$/, '/'));
    if (target !== undefined) {
      response.writeHead(301, { Location: `${target}${query}` }).end();
      return true;
    }
    const found = wanted === undefined ? undefined : fileAt(root, wanted.replace(/\/$/, '/index.html'));
    if (found) {
      if (request.headers['if-none-match']?.includes(tagOf(found.stats))) {
        response.writeHead(304, { ETag: tagOf(found.stats) }).end();
      } else send(response, 200, found, body);
      return true;
    }
    if (wanted !== undefined && fileAt(root, `${wanted}/index.html`)) {
      response.writeHead(301, { Location: `${encodeURI(wanted)}/${query}` }).end();
      return true;
    }
    const missing = fileAt(root, '/404.html');
    if (missing) send(response, 404, missing, body);
    return missing !== undefined;
  };
}
