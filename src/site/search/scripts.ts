// The modules of the search as a browser takes them: types stripped, fetched one by one when somebody searches.

import ts from 'typescript';
import dialog from './dialog.ts?raw';
import prose from './prose.ts?raw';
import rank from './rank.ts?raw';

/** The modules by the name under which they are served. */
export const MODULES: Readonly<Record<string, string>> = { dialog, prose, rank };

/** The text of a module as JavaScript; what it imports has `.js` for `.ts`. */
export function scriptOf(source: string): string {
  return ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
      removeComments: true,
    },
  }).outputText;
}
