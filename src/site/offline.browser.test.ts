// Reading with the network off: after one visit, with the server gone, every page, the search and the playground are there.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '#testing/built-site.ts';
import { launchChromium } from '#testing/chromium.ts';
import { connect, sees, typeLine } from '#testing/playground.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let site: Awaited<ReturnType<typeof serveSite>>;

/** How many files the worker has kept of an edition that is whole; its list is put last. */
function wholeIn(open: Page): Promise<number> {
  return open.evaluate(async () => {
    for (const name of await caches.keys()) {
      const kept = await (await caches.open(name)).keys();
      if (kept.some(({ url }) => url.endsWith('/offline.json'))) return kept.length;
    }
    return 0;
  });
}

beforeAll(async () => {
  browser = await launchChromium();
  site = await serveSite();
  context = await browser.newContext();
  page = await context.newPage();
}, 30_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('after the first visit, with the server gone', () => {
  test('the worker was not asked for before the page had loaded, and has kept every page', async () => {
    const asked: string[] = [];
    context.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.address('/'), { waitUntil: 'load' });
    expect(asked.filter((path) => /worker\.js|offline\.json/.test(path))).toEqual([]);
    await expect.poll(() => wholeIn(page), { timeout: 110_000, interval: 500 }).toBeGreaterThan(900);
    await site.close();
  }, 120_000);

  test.each([
    ['/commands/adc/', 'ADC'],
    ['/versions/msnp8/', 'MSNP8'],
    ['/diff/msnp8/msnp9/', 'MSNP9'],
    ['/errors/911/', '911'],
    ['/guide/groups/', 'Groups'],
    ['/commands/usr/?as=MSNP8', 'USR'],
    ['/versions/msnp12', 'MSNP12'],
  ])('%s is read, with its styles', async (path, name) => {
    await page.goto(site.address(path));
    expect(await page.locator('h1').textContent()).toContain(name);
    const rules = await page.evaluate(() =>
      [...document.styleSheets].reduce((sum, { cssRules }) => sum + cssRules.length, 0),
    );
    expect(rules).toBeGreaterThan(50);
  });

  test('an address that leads nowhere gets the page for that', async () => {
    const answer = await page.goto(site.address('/commands/nowhere/'));
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Not here');
  });

  test('the search finds by name and in the prose', async () => {
    await page.goto(site.address('/guide/'));
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('somebody is typing');
    await page.getByRole('option').filter({ hasText: 'text' }).first().waitFor();
    await page.getByRole('combobox').fill('911');
    await page.getByRole('option').filter({ hasText: 'error' }).first().waitFor();
  });

  test('the playground plays an exchange against its own server', async () => {
    await page.goto(site.address('/playground/#run=commands/usr/0'));
    await page.locator('.pg-scene').filter({ hasText: 'step' }).waitFor();
    await page.locator('.pg-scene[data-state=done]').waitFor({ timeout: 50_000 });
  });

  test('a line is typed in the playground and answered', async () => {
    await page.goto(site.address('/playground/'));
    await connect(page, 'bob', 'MSNP8');
    await sees(page, /bob NS >/);
    await typeLine(page, 'VER 1 MSNP8 CVR0');
    await sees(page, /S: VER 1 MSNP8/);
  });
});
