// The site's build. Pages live in src/site; MSNP_SITE and MSNP_BASE say where the result will be served.
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: process.env.MSNP_SITE ?? 'https://msnp.example',
  base: process.env.MSNP_BASE ?? '/',
  srcDir: './src/site',
  publicDir: './public',
  outDir: './dist',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  build: { format: 'directory' },
  markdown: {
    // Quotes and dashes in the prose are often protocol text: they stay as they were typed.
    processor: satteri({ features: { directive: true, smartPunctuation: false } }),
  },
  integrations: [sitemap()],
  vite: { cacheDir: './.cache/vite' },
});
