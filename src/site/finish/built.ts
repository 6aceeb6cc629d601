// The built site on disk: its files, and what its pages say of themselves.

import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The folder of the built site. */
export const DIST = join(ROOT, 'dist');

/** The path that the site is served under, without a slash at its end. */
export const BASE = (process.env.MSNP_BASE ?? '/').replace(/\/$/, '');

/** Every file of the built site as a path below the base, sorted. */
export function builtFiles(): string[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length).replaceAll(sep, '/'))
    .toSorted();
}

/** The bytes of a built file. */
export function builtFile(path: string): Buffer {
  return readFileSync(join(DIST, path));
}

/** The path under which a file is read: pages have none of their own below their folder. */
export function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#38;': '&',
  '&#39;': "'",
};

/** What a page says in a tag of its head, such as `og:title`; undefined when it has no such tag. */
export function saidIn(html: string, property: string): string | undefined {
  const value = new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`).exec(html)?.[1];
  return value?.replace(/&(?:amp|lt|gt|quot|#34|#38|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
