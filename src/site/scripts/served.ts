// The modules that pages fetch when somebody uses them: TypeScript with its types stripped, each on its own.

import { minifySync, transformWithOxc } from 'vite';
import keep from '#site/offline/keep.ts?raw';
import dialog from '#site/search/dialog.ts?raw';
import prose from '#site/search/prose.ts?raw';
import rank from '#site/search/rank.ts?raw';
import asOf from './as-of.ts?raw';
import bytes from './bytes.ts?raw';
import exchange from './exchange.ts?raw';
import matrix from './matrix.ts?raw';
import theme from './theme.ts?raw';
import words from './words.ts?raw';

/** The modules by the name under which they are served. */
export const MODULES: Readonly<Record<string, string>> = {
  dialog,
  keep,
  prose,
  rank,
  'as-of': asOf,
  matrix,
  theme,
  words,
  exchange,
  bytes,
};

/** The text of a module as JavaScript, without its remarks; what it imports has `.js` for `.ts`. */
export async function scriptOf(source: string): Promise<string> {
  const written = source.replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'");
  const { code } = await transformWithOxc(written, 'module.ts', { target: 'es2022', sourcemap: false });
  return minifySync('module.js', code, {
    module: true,
    compress: false,
    mangle: false,
    codegen: { removeWhitespace: false },
  }).code;
}
