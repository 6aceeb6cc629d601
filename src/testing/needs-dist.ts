// Before the site and browser tests: stops at once, with one sentence, when there is no built site.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

/** Called by Vitest once; throws if dist/ has no home page. */
export function setup(): void {
  if (existsSync(join(ROOT, 'dist/index.html'))) return;
  throw new Error('These tests read dist/: run `npm run build` first (`npm test` does).');
}
