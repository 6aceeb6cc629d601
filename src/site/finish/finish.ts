// What is made beside Astro and of its pages. Runs in a thread that `beside.ts` starts and tells how far Astro is.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { MOVED } from '#site/moved.ts';
import { programFiles } from '#site/programs.ts';
import { registry } from '#site/registry.ts';
import type { Word } from './beside.ts';
import { BASE, DIST } from './built.ts';
import { listFiles } from './offline.ts';
import { drawPictures } from './pictures.ts';
import { makeIndex } from './search.ts';
import { bringStyles } from './styles.ts';

function writeForPrograms(): void {
  for (const [path, text] of programFiles(`${BASE}/`)) {
    const file = join(DIST, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text());
  }
}

async function finish(): Promise<void> {
  const started = performance.now();
  bringStyles();
  const indexed = makeIndex();
  const pictures = await drawPictures(registry);
  // What `msnp serve` and some hosts read: they answer a moved address with 301 before its page would lead on.
  const moved = Object.entries(MOVED).map(([from, to]) => `${BASE}${from} ${BASE}${to} 301\n`);
  writeFileSync(join(DIST, '_redirects'), moved.join(''));
  const pages = await indexed;
  const { files, bytes } = listFiles();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${pages} pages in the search; ${pictures} pictures; ${files} files, ${(bytes / 1e6).toFixed(1)} MB, kept for reading offline; ${seconds} s\n`,
  );
  parentPort?.close();
}

const STEPS: Readonly<Record<Word, () => unknown>> = { emptied: writeForPrograms, built: finish };
parentPort?.on('message', (word: Word) => STEPS[word]());
