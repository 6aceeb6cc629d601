// What comes out on paper: the text without what leads around it, and exchanges whole.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { launchChromium } from '#testing/chromium.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  // As wide as the text of a sheet of A4.
  const context = await visitSite(browser, { viewport: { width: 680, height: 960 }, colorScheme: 'dark' });
  page = await context.newPage();
  await page.emulateMedia({ media: 'print' });
});

afterAll(() => browser.close());

test.each(['/commands/usr/', '/guide/log-on/', '/diff/msnp8/msnp9/', '/versions/'])(
  '%s is printed dark on light, without navigation, and nothing is cut',
  async (path) => {
    await page.goto(addressOf(path));
    for (const part of await page.locator('nav, header button, .foot, .filters, .picker').all())
      expect(await part.isVisible()).toBe(false);
    const found = await page.evaluate(() => ({
      scheme: getComputedStyle(document.documentElement).colorScheme,
      text: document.querySelector('main')?.textContent?.length ?? 0,
      cut: [...document.querySelectorAll('.exchange pre, .then-now, .matrix')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1)
        .map((box) => box.textContent?.slice(0, 60)),
    }));
    expect(found.scheme).toBe('light');
    expect(found.text).toBeGreaterThan(500);
    expect(found.cut).toEqual([]);
  },
);
