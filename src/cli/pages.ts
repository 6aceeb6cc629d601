// The exchanges of the pages and the kept results of implementations, read from content/ where the project lies on disk.

import { globSync, readFileSync } from 'node:fs';
import type { Implementation } from '#content/implementations/implementation.ts';
import { pagesOf } from '#content/publish/files.ts';
import type { PageExchanges } from '#content/publish/generators/vectors.ts';

const CONTENT = new URL('../../content/', import.meta.url);

/** The files of content/ that a pattern names, with their text. Empty when they are not beside the program. */
function filesOf(pattern: string): [path: string, text: string][] {
  return globSync(pattern, { cwd: CONTENT }).map((file) => [
    file,
    readFileSync(new URL(file, CONTENT), 'utf8'),
  ]);
}

/** The kept results of implementations, by the implementation's id. */
export function readImplementations(): [id: string, record: Implementation][] {
  return filesOf('implementations/*.json').map(([file, text]) => [
    file.replace(/^.*[\\/]|\.json$/g, ''),
    JSON.parse(text),
  ]);
}

/** Every page that has exchanges, in order; none when the pages are not beside the program. */
export function readPages(): readonly PageExchanges[] {
  return pagesOf(filesOf('**/*.md'));
}
