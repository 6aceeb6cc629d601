// The site's build. Pages live in src/site; MSNP_SITE and MSNP_BASE say where the result will be served.
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { beside } from './src/site/finish/beside.ts';
import { leanDefinitions } from './src/site/finish/lean.ts';
import { MOVED } from './src/site/moved.ts';

const base = process.env.MSNP_BASE ?? '/';
/** Addresses that only lead on have no place among the pages. */
const moved = new Set(Object.keys(MOVED).map((path) => base.replace(/\/$/, '') + path));

export default defineConfig({
  site: process.env.MSNP_SITE ?? 'https://msnp.example',
  base,
  srcDir: './src/site',
  publicDir: './public',
  outDir: './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  // Pages wait for files to be written: some are made meanwhile.
  build: { format: 'directory', concurrency: 4 },
  markdown: {
    // Exchanges are coloured by our own decoder when the page is made; the theme is a set of CSS variables.
    syntaxHighlight: { type: 'shiki', excludeLangs: ['msnp'] },
    shikiConfig: { theme: 'css-variables' },
    processor: satteri({
      // Quotes and dashes in the prose are often protocol text: they stay as they were typed.
      features: { directive: true, smartPunctuation: false },
      mdastPlugins: [
        {
          // `:::note` and the like become asides.
          name: 'asides',
          containerDirective(node, context) {
            context.setProperty(node, 'data', { hName: 'aside', hProperties: { className: [node.name] } });
          },
        },
      ],
    }),
  },
  integrations: [sitemap({ filter: (page) => !moved.has(new URL(page).pathname) }), beside()],
  vite: { cacheDir: './.cache/vite', worker: { plugins: () => [leanDefinitions()] } },
});
