// The pages of dist/ as tests read them: their paths, their HTML, their anchors.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import { MOVED } from '#site/moved.ts';
import { ROOT } from './sources.ts';

export const DIST = join(ROOT, 'dist');

/** The path that dist/ was built to be served under, without a slash at its end. */
export const BASE = (process.env.MSNP_BASE ?? '/').replace(/\/$/, '');

/** Whether a page has JavaScript at its heart; the weight of reading pages is no measure for such. */
export function isApp(path: string): boolean {
  return ['/playground/', '/lint/'].includes(path) || /^\/calculators\/[\w-]+\/$/.test(path);
}

export interface BuiltPage {
  readonly path: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
}

/** What the first group of a pattern finds in HTML, entities undone. */
export function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map((found) =>
    (found[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
  );
}

/** The values of an attribute in the tags of a page: payloads show attributes too, but as text. */
export function attributes(name: string, html: string): string[] {
  return all(
    new RegExp(`<[a-z][a-z0-9]*(?:\\s[^\\s=>"]+(?:="[^"]*")?)*?\\s(?:${name})="([^"]*)"`, 'gi'),
    html,
  );
}

/** Every file, as a path below the base. */
export const FILES: readonly string[] = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).map(
  (file) => `/${file.split(sep).join('/')}`,
);

/** Every page by its path, without those that only lead on to another. */
export const PAGES: ReadonlyMap<string, BuiltPage> = new Map(
  FILES.filter((name) => name.endsWith('.html') && !name.startsWith('/pagefind/')).flatMap((file) => {
    const path = file.replace(/index\.html$/, '');
    if (path in MOVED) return [];
    const html = readFileSync(join(DIST, file), 'utf8');
    return [[path, { path, html, ids: new Set(attributes('id', html)) }] as const];
  }),
);
