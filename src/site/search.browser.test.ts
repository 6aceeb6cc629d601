// The search, by keyboard, in a built site: what is typed, what comes first, what is fetched for it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { launchChromium } from '#testing/chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

async function open(path: string, asked?: (path: string) => void): Promise<Page> {
  const context = await visitSite(browser, { viewport: { width: 1280, height: 900 } }, asked);
  const page = await context.newPage();
  await page.goto(addressOf(path));
  return page;
}

const options = (page: Page) => page.getByRole('dialog').getByRole('option');
const box = (page: Page) => page.getByRole('combobox', { name: 'Search the reference' });

async function searchFor(page: Page, query: string): Promise<string> {
  await page.keyboard.press('/');
  await box(page).fill(query);
  const first = options(page).first();
  await first.waitFor();
  return (await first.locator('b').textContent()) ?? '';
}

describe('the search', () => {
  test('is fetched when it is used, and not before', async () => {
    const asked: string[] = [];
    const page = await open('/', (path) => asked.push(path));
    expect(asked.filter((path) => /^\/(scripts|pagefind)\//.test(path))).toEqual([]);
    await searchFor(page, 'usr');
    expect(asked).toContain('/scripts/names.json');
    await page.context().close();
  });

  test.each([
    ['usr', 'USR'],
    ['911', '911'],
    ['msnp8', 'MSNP8'],
    ['usr twn s', 'USR twnChallenge'],
    ['USR 4 TWN S t=ticket', 'USR twnResponse'],
    ['ver 1 msnp8 cvr0', 'VER offer'],
  ])('for "%s" answers %s first', async (query, name) => {
    const page = await open('/versions/');
    expect(await searchFor(page, query)).toContain(name.split(' ')[0]);
    const shown = await options(page).locator('b').allTextContents();
    expect(shown.slice(0, 3)).toContain(name);
    await page.context().close();
  });

  test('shows its first result soon after a key, once its names are there', async () => {
    const page = await open('/');
    await searchFor(page, 'usr');
    const milliseconds = await page.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('dialog input');
      const list = document.querySelector('#search-hits');
      if (!input || !list) return Number.POSITIVE_INFINITY;
      const shown = new Promise<void>((resolve) => {
        new MutationObserver(() => resolve()).observe(list, { childList: true });
      });
      const started = performance.now();
      input.value = 'adc';
      input.dispatchEvent(new Event('input'));
      await shown;
      return performance.now() - started;
    });
    // `npm run bench:site` tells how long it is; here only that nobody has to wait, on a busy machine too.
    expect(milliseconds).toBeLessThan(1_000);
    await page.context().close();
  });

  test('finds words of the prose, and tells how many places it found', async () => {
    const page = await open('/');
    await page.keyboard.press('Control+k');
    await box(page).fill('somebody is typing');
    const prose = options(page).filter({ hasText: 'text' }).first();
    await prose.waitFor();
    expect(await page.getByRole('dialog').getByRole('status').textContent()).toMatch(/^\d+ results?$/);
    await page.context().close();
  });

  test('is walked by arrows, opens with Enter and goes with Escape', async () => {
    const page = await open('/');
    await searchFor(page, 'adc');
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('[role=option][aria-selected=true]').getAttribute('id');
    expect(await box(page).getAttribute('aria-activedescendant')).toBe(second);
    expect(second).toBe('hit-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/commands/adc/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.context().close();
  });

  test('is offered where an address leads nowhere, with the words of the address', async () => {
    const page = await open('/commands/usr-twn/');
    await page.getByRole('button', { name: 'Search for “twn”' }).click();
    await options(page).first().waitFor();
    expect(await box(page).inputValue()).toBe('twn');
    await page.context().close();
  });
});
