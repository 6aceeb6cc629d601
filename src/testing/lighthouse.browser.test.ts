// What Lighthouse says of one page of each kind: nothing against accessibility, good practice and being found.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveCompressed } from './bench/site/compressed.ts';
import { marksOf } from './lighthouse.ts';
import { ROOT } from './sources.ts';

const PAGES = ['/', '/versions/msnp8/', '/commands/adc/', '/diff/msnp8/msnp9/', '/versions/'];

test('Lighthouse gives 100 for all but speed, which depends on the machine', async () => {
  const site = await serveCompressed(join(ROOT, 'dist'));
  try {
    const all = await marksOf(
      PAGES.map((path) => site.origin + path),
      ['accessibility', 'best-practices', 'seo'],
    );
    const faults = all.flatMap(({ faults }, index) => faults.map((fault) => `${PAGES[index]} ${fault}`));
    expect(faults).toEqual([]);
    expect(all.map(({ marks }) => Object.values(marks))).toEqual(PAGES.map(() => [100, 100, 100]));
  } finally {
    site.close();
  }
}, 240_000);
