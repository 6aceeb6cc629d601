// The project's own files, for tests about the code itself: found on disk, and TypeScript parsed.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The repository's root folder, absolute. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const MADE_BY_A_RUN = new Set(['.git', 'node_modules', 'dist', 'lib', '.astro', '.cache', 'coverage']);

/** Every file under `folder` (from the root, with `/`), but not what a build or an install put there. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = relative('.', join(folder, entry.name)).split(sep).join('/');
    if (MADE_BY_A_RUN.has(entry.name)) return [];
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

/** The TypeScript modules under the folders; declarations (`.d.ts`) are none. */
export function modulesUnder(...folders: string[]): string[] {
  return folders.flatMap(filesUnder).filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
}

/** Whether a module is only a test, or there for tests. */
export function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.startsWith('src/testing/');
}

/** A file's text; `path` is from the root. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** What `look` says of each node of the module, in order, as `path:line: finding`. */
export function findings(path: string, look: (node: ts.Node) => string | undefined): string[] {
  const file = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const finding = look(node);
    if (finding !== undefined) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push(`${path}:${line + 1}: ${finding}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
