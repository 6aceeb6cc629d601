// What axe says of one page of each kind, in both themes, and that no page is wider than a phone.
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import process from 'node:process';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '#testing/chromium.ts';
import { ROOT } from '#testing/sources.ts';

const HOST = 'http://site.test';
const BASE = (process.env.MSNP_BASE ?? '/').replace(/\/$/, '');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const PAGES = [
  '/',
  '/versions/',
  '/versions/msnp8/',
  '/versions/msnp23/',
  '/commands/',
  '/commands/usr/',
  '/errors/',
  '/errors/911/',
  '/diff/',
  '/diff/msnp8/msnp9/',
  '/services/',
  '/formats/',
  '/guide/',
  '/sources/',
  '/unknowns/',
  '/registry/',
  '/playground/',
  '/404.html',
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** A browser window that gets dist/ for an answer, without a server. */
async function visit(colorScheme: 'light' | 'dark', width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  await context.route('**/*', (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(BASE.length);
    const file = join(ROOT, 'dist', path.endsWith('/') ? `${path}index.html` : path);
    try {
      return route.fulfill({ body: readFileSync(file), contentType: TYPES[extname(file)] ?? 'text/plain' });
    } catch {
      return route.fulfill({ status: 404, body: '' });
    }
  });
  return context;
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(PAGES)('axe finds nothing on %s', async (path) => {
    const context = await visit(theme, 1280);
    const page = await context.newPage();
    await page.goto(`${HOST}${BASE}${path}`);
    // A theme changes colours and nothing else: one of them is asked about all.
    const axe = new AxeBuilder({ page });
    const { violations } = await (theme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help}: ${target}`),
    );
    await context.close();
    expect(found).toEqual([]);
  });
});

test('no page is wider than a window of 320 pixels', async () => {
  const context = await visit('light', 320);
  const page = await context.newPage();
  const wide: string[] = [];
  for (const path of PAGES) {
    await page.goto(`${HOST}${BASE}${path}`);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) wide.push(`${path} by ${over}`);
  }
  await context.close();
  expect(wide).toEqual([]);
});

test('the theme can be chosen, and is kept on the next page', async () => {
  const context = await visit('light', 1280);
  const page = await context.newPage();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(`${HOST}${BASE}/`);
  const light = await ground();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const dark = await ground();
  await page.goto(`${HOST}${BASE}/commands/`);
  expect(dark).not.toBe(light);
  expect(await ground()).toBe(dark);
  await context.close();
});

test('the table of commands is filtered by what is typed', async () => {
  const context = await visit('light', 1280);
  const page = await context.newPage();
  await page.goto(`${HOST}${BASE}/commands/`);
  await page.getByLabel('Filter').fill('switchboard');
  await page.getByLabel('Filter').fill('usr');
  await page.getByRole('rowheader', { name: 'USR' }).waitFor();
  expect(await page.getByRole('rowheader', { name: 'VER' }).isVisible()).toBe(false);
  await context.close();
});
