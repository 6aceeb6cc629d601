// Three kinds of tests, by a file's name: *.test.ts needs nothing, *.site.test.ts a built dist/,
// *.browser.test.ts dist/ and Chromium. `npm test` runs the first, builds, then runs the others.
import process from 'node:process';
import { defineConfig } from 'vitest/config';

const everywhere = ['src/**', 'content/**', 'playground/**'];
const named = (ending: string) => everywhere.map((folder) => `${folder}/${ending}`);
/** Lighthouse asks for /robots.txt and the like at the root of a host, where a site below a path has none. */
const atRootOnly = (process.env.MSNP_BASE ?? '/') === '/' ? [] : ['src/testing/lighthouse.browser.test.ts'];
const slow = [...named('*.site.test.ts'), ...named('*.browser.test.ts')];

export default defineConfig({
  cacheDir: './.cache/vitest',
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        // Long enough for a test that first has to install its tool.
        test: { name: 'unit', include: named('*.test.ts'), exclude: slow, testTimeout: 120_000 },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: named('*.site.test.ts'),
          globalSetup: './src/testing/needs-dist.ts',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: named('*.browser.test.ts'),
          exclude: atRootOnly,
          globalSetup: ['./src/testing/needs-dist.ts', './src/testing/needs-chromium.ts'],
          testTimeout: 60_000,
          // What a page shows comes when it comes, on a busy machine late.
          expect: { poll: { timeout: 15_000 } },
          // One browser at a time: measured times mean little when two fight over the cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
