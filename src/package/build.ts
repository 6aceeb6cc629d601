// Makes lib/ for the npm package: JavaScript and declarations of what it exports, because Node reads no TypeScript
// inside node_modules. `npm pack` runs it by itself, after a build of the site.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const LIB = join(ROOT, 'lib');

/** What the package has to load; all that these import comes along. */
const ENTRIES = [
  'cli/main',
  'package/codec',
  'package/lint',
  'package/server',
  'package/client',
  'package/tcp',
];

/** Types for the JSON files: what the file holds, its type, and the module of content/publish/ that has it. */
const JSON_FILES = {
  registry: ['PublishedRegistry', 'shape'],
  version: ['PublishedVersionFile', 'shape'],
  command: ['PublishedCommandFile', 'shape'],
  errors: ['PublishedErrors', 'shape'],
  diff: ['PublishedDiff', 'comparison'],
  implementation: ['PublishedImplementation', 'implementation'],
  implementations: ['PublishedImplementations', 'implementation'],
} as const;

/** Where a file of src/ or content/ comes to lie; content keeps its name, so that dist/ is two folders up from both. */
function placeOf(path: string): string {
  const inside = relative(join(ROOT, 'src'), path);
  return inside.startsWith('..') ? join(LIB, relative(ROOT, path)) : join(LIB, inside);
}

/** The files that a name of the `imports` in package.json stands for: `#tier/path.ts`. */
function sourceOf(name: string): string {
  const [, tier = '', path = ''] = /^#([^/]+)\/(.*)$/.exec(name) ?? [];
  return tier === 'content' ? join(ROOT, 'content', path) : join(ROOT, 'src', tier, path);
}

/** The same text with every import led to where the other file lies in lib/. */
function redirected(text: string, from: string): string {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  let done = '';
  let at = 0;
  for (const { fileName, pos } of importedFiles.toSorted((a, b) => a.pos - b.pos)) {
    const inTier = fileName.startsWith('./') ? fileName : undefined;
    const other = fileName.startsWith('#') ? placeOf(sourceOf(fileName)) : undefined;
    if (inTier === undefined && other === undefined) continue;
    const path = inTier ?? relative(dirname(from), other ?? '').replaceAll('\\', '/');
    const start = text.indexOf(fileName, pos);
    done += text.slice(at, start) + (path.startsWith('.') ? path : `./${path}`).replace(/\.ts$/, '.js');
    at = start + fileName.length;
  }
  return done + text.slice(at);
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function options(): ts.CompilerOptions {
  const path = join(ROOT, 'src/tsconfig.pure.json');
  const { config } = ts.readConfigFile(path, ts.sys.readFile);
  const { options: pure } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  return {
    ...pure,
    ...{ types: ['node'], composite: false, emitDeclarationOnly: false, rootDir: ROOT, outDir: LIB },
    // What the declarations say must hold by itself; comments go along.
    ...{ removeComments: false, stripInternal: false },
    // Only with this may names end in .ts when JavaScript is written; what it says of #names is done here.
    rewriteRelativeImportExtensions: true,
  };
}

/** It says that the compiler itself leaves names that are not relative as they are. */
const NOT_RELATIVE = 2877;

function compile(): void {
  const names = ENTRIES.map((entry) => join(ROOT, 'src', `${entry}.ts`));
  const universal = join(ROOT, 'src/protocol/universal.d.ts');
  const program = ts.createProgram([...names, universal, join(ROOT, 'src/crypto/des.d.ts')], options());
  const faults = ts.getPreEmitDiagnostics(program).filter(({ code }) => code !== NOT_RELATIVE);
  if (faults.length > 0) {
    throw new Error(
      ts.formatDiagnostics(faults, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => ROOT,
        getNewLine: () => '\n',
      }),
    );
  }
  program.emit(undefined, (file, text) => {
    const place = placeOf(join(ROOT, relative(LIB, file)));
    write(place, redirected(text, place));
  });
}

/** Declarations beside the JSON of the site, so that a consumer need not have it typed by its content. */
function declareJson(): void {
  for (const [name, [type, module]] of Object.entries(JSON_FILES)) {
    write(
      join(LIB, 'json', `${name}.d.ts`),
      `import type { ${type} } from '../content/publish/${module}.js';\ndeclare const json: ${type};\nexport default json;\n`,
    );
  }
}

if (!existsSync(join(ROOT, 'dist/registry/v1/registry.json'))) {
  process.stderr.write('The site is not built, and it belongs into the package: run npm run build first.\n');
  process.exitCode = 1;
} else {
  rmSync(LIB, { recursive: true, force: true });
  compile();
  declareJson();
}
