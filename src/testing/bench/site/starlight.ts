// The yardstick: a Starlight site of the same Markdown, one page for each page that has a twin.
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '#testing/sources.ts';

/** Where the site is written. */
export const STARLIGHT = join(ROOT, '.cache/starlight');

const SECTIONS = ['versions', 'commands', 'errors', 'services', 'formats', 'guide'];

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://msnp.example',
  cacheDir: './.astro-cache',
  integrations: [starlight({
    title: 'MSNP Reference',
    expressiveCode: { shiki: { langAlias: { msnp: 'txt' } } },
    // The comparisons are too many for a list beside every page.
    sidebar: ${JSON.stringify(SECTIONS)}.map((directory) => ({ label: directory, items: [{ autogenerate: { directory } }] })),
  })],
});
`;

const COLLECTIONS = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** Writes the site anew from the twins in dist/. */
export function writeStarlight(): void {
  rmSync(STARLIGHT, { recursive: true, force: true });
  const put = (path: string, text: string) => {
    const file = join(STARLIGHT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  // Astro bundles the packages of its kind that a site says it depends on, and cannot run Starlight otherwise.
  const dependencies = { '@astrojs/starlight': '*', astro: '*' };
  put('package.json', JSON.stringify({ name: 'yardstick', type: 'module', private: true, dependencies }));
  put('astro.config.mjs', CONFIG);
  put('src/content.config.mjs', COLLECTIONS);
  const dist = join(ROOT, 'dist');
  for (const twin of globSync('**/*.md', { cwd: dist })) {
    const [, title = twin, body = ''] =
      /^# (.*)\n([\s\S]*)$/.exec(readFileSync(join(dist, twin), 'utf8')) ?? [];
    put(`src/content/docs/${twin}`, `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`);
  }
  put('src/content/docs/index.md', '---\ntitle: MSNP Reference\n---\nThe protocol of MSN Messenger.\n');
}
