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

/** Writes the site anew from the twins in dist/; returns how many pages it has. */
export function writeStarlight(): number {
  rmSync(STARLIGHT, { recursive: true, force: true });
  const put = (path: string, text: string) => {
    const file = join(STARLIGHT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put('package.json', '{ "name": "yardstick", "type": "module", "private": true }\n');
  put('astro.config.mjs', CONFIG);
  put('src/content.config.mjs', COLLECTIONS);
  const dist = join(ROOT, 'dist');
  const twins = globSync('**/*.md', { cwd: dist });
  for (const twin of twins) {
    const [, title = twin, body = ''] =
      /^# (.*)\n([\s\S]*)$/.exec(readFileSync(join(dist, twin), 'utf8')) ?? [];
    put(`src/content/docs/${twin}`, `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`);
  }
  put('src/content/docs/index.md', '---\ntitle: MSNP Reference\n---\nThe protocol of MSN Messenger.\n');
  return twins.length + 1;
}
