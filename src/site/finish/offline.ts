// The list of what is kept for reading without a network: every page and all that pages load, each with its digest.

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFile, builtFiles, DIST, pathOf } from './built.ts';

/** Left out: the registry's files for programs, texts for programs, pictures for other sites. */
const LEFT_OUT =
  /^\/(registry\/v1|og)\/|\.(md|txt|xml|map)$|^\/(worker\.js|offline\.json|_redirects)$|\/wasm\.unknown/;

function digestOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
}

/** Writes the list; returns how many files are in it, and how many bytes they have. */
export function listFiles(): { readonly files: number; readonly bytes: number } {
  let bytes = 0;
  const files = builtFiles()
    .filter((file) => !LEFT_OUT.test(file))
    .map((file) => {
      const content = builtFile(file);
      bytes += content.length;
      return [pathOf(file).slice(1), digestOf(content)] as const;
    });
  const edition = digestOf(JSON.stringify(files));
  writeFileSync(join(DIST, 'offline.json'), JSON.stringify({ edition, files: Object.fromEntries(files) }));
  return { files: files.length, bytes };
}
