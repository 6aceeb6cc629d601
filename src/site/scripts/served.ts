// The modules that pages fetch when somebody uses them: TypeScript with its types stripped, each on its own.

import ts from 'typescript';
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

/** The text of a module as JavaScript; what it imports has `.js` for `.ts`. */
export function scriptOf(source: string): string {
  const written = source.replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'");
  return ts.transpileModule(written, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      removeComments: true,
    },
  }).outputText;
}
