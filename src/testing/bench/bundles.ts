// What the scripts of the playground are made of: the bytes that each module has in the minified script, gzipped by
// themselves. They add up to more than the script, which is gzipped as one.
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { leanDefinitions } from '#site/finish/lean.ts';
import { ROOT } from '#testing/sources.ts';

/** Where a module belongs: a package, or a folder of the project. */
function homeOf(source: string): string {
  const [, packaged] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  return packaged ?? source.replace(/^(?:\.\.\/)*/, '');
}

/** The text that each module has in a script. */
function partsOf(code: string, map: SourceMap): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [row, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column++) {
      const entry = map.findEntry(row, column);
      const source: unknown = 'originalSource' in entry ? entry.originalSource : undefined;
      const home = typeof source === 'string' ? homeOf(source) : 'what joins them';
      parts.set(home, (parts.get(home) ?? '') + text.charAt(column));
    }
  }
  return parts;
}

/** Builds a script of the playground, as the site has it, and gives kilobytes of each module, gzipped, the largest first. */
export async function benchModules(entry: string): Promise<readonly (readonly [string, number])[]> {
  const built = await build({
    ...{ root: ROOT, configFile: false, publicDir: false, logLevel: 'silent', plugins: [leanDefinitions()] },
    build: {
      ...{ write: false, sourcemap: true, modulePreload: false },
      rollupOptions: { input: join(ROOT, entry), preserveEntrySignatures: 'strict' },
    },
  });
  const texts = new Map<string, string>();
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunks = outputs.filter((each) => each.type === 'chunk');
  // What is loaded later is no part of it.
  const loaded = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const fileName of loaded) {
    const chunk = chunks.find((each) => each.fileName === fileName);
    if (!chunk?.map) continue;
    for (const each of chunk.imports) loaded.add(each);
    const map = new SourceMap(JSON.parse(chunk.map.toString()));
    for (const [home, text] of partsOf(chunk.code, map)) texts.set(home, (texts.get(home) ?? '') + text);
  }
  return [...texts]
    .map(([home, text]) => [home, gzipSync(text).length / 1024] as const)
    .toSorted(([, a], [, b]) => b - a);
}
