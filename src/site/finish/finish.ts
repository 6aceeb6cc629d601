// What is made of the built pages when they are all there. Run by `npm run build`, after Astro.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { REGISTRY } from '#content/publish/registry.ts';
import { publish } from '#content/publish.ts';
import { MOVED } from '#site/moved.ts';
import { BASE, DIST } from './built.ts';

import { listFiles } from './offline.ts';
import { drawPictures } from './pictures.ts';
import { makeIndex } from './search.ts';
import { bringStyles } from './styles.ts';

const started = performance.now();
bringStyles();
const indexed = makeIndex();
const pictures = await drawPictures(publish(REGISTRY));
// What `msnp serve` and some hosts read: they answer a moved address with 301 before its page would lead on.
const moved = Object.entries(MOVED).map(([from, to]) => `${BASE}${from} ${BASE}${to} 301\n`);
writeFileSync(join(DIST, '_redirects'), moved.join(''));
const pages = await indexed;
const { files, bytes } = listFiles();
const seconds = ((performance.now() - started) / 1000).toFixed(1);
process.stdout.write(
  `${pages} pages in the search; ${pictures} pictures; ${files} files, ${(bytes / 1e6).toFixed(1)} MB, kept for reading offline; ${seconds} s\n`,
);
