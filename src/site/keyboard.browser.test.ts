// The site by keyboard alone: from the header through search, matrix, comparison and playground, and out again.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { launchChromium } from '#testing/chromium.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  const context = await visitSite(browser, { viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});

afterAll(() => browser.close());

/** What has the focus: what it is called, whether it can be seen, and whether it is marked. */
function focused(): Promise<{ name: string; seen: boolean; marked: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, boxShadow, borderColor } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    return {
      name: `${element.tagName.toLowerCase()} ${element.id} ${element.textContent?.trim().slice(0, 40)}`,
      seen: width > 0 && height > 0,
      marked: outlineStyle !== 'none' || boxShadow !== 'none' || borderColor !== '',
    };
  });
}

/** Presses a key until what has the focus fits a selector; each stop on the way can be seen. Fails after `most` stops. */
async function walkTo(selector: string, key = 'Tab', most = 120): Promise<void> {
  const stops: string[] = [];
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press(key);
    const { name, seen, marked } = await focused();
    stops.push(name);
    if (!seen || !marked)
      throw new Error(`The focus is on something that nobody sees: ${stops.slice(-3).join(' > ')}`);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} is not reached by ${key}: ${stops.slice(0, 12).join(' > ')} ...`);
}

describe('by keyboard', () => {
  test('the first stop of a page skips to its content', async () => {
    await page.goto(addressOf('/commands/usr/'));
    await walkTo('.skip', 'Tab', 1);
    await page.keyboard.press('Enter');
    await walkTo('main a, main button, main select, main [tabindex="0"]', 'Tab', 1);
  });

  test('the header is walked in order, forth and back', async () => {
    await page.goto(addressOf('/'));
    await walkTo('.top .name', 'Tab', 2);
    await walkTo('.top nav a', 'Tab', 1);
    await walkTo('button[data-search]', 'Tab', 14);
    await walkTo('#theme', 'Tab', 1);
    await walkTo('.top .name', 'Shift+Tab', 16);
  });

  test('the search opens, is walked, goes with Escape and gives the focus back', async () => {
    await walkTo('button[data-search]', 'Tab', 16);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type('adc');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.matches('button[data-search]'))).toBe(true);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('matrix');
    await page.keyboard.press('Escape');
  });

  test('the matrix is filtered and a command of it opened', async () => {
    await page.goto(addressOf('/versions/'));
    await walkTo('select[name=service]');
    await page.keyboard.type('switch');
    await page.getByRole('status').filter({ hasText: 'commands' }).waitFor();
    await walkTo('tbody th a');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/commands/*/');
  });

  test('two versions are chosen and compared', async () => {
    await page.goto(addressOf('/diff/'));
    await walkTo('main a[href*="/diff/msnp8/msnp9/"], main form select');
    if (await page.evaluate(() => document.activeElement?.matches('select')))
      await walkTo('main form button, main form [type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/diff/*/*/**');
    expect(await page.locator('h1').textContent()).toContain('MSNP');
  });

  test('other versions are compared, and the command that was read stays', async () => {
    await page.goto(addressOf('/diff/msnp8/msnp9/#USR'));
    await walkTo('.picker summary');
    await page.keyboard.press('Enter');
    await walkTo('.picker p:last-of-type a[href$="/msnp10/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/diff/msnp8/msnp10/#USR');
    expect(await page.locator('[id="USR"]').isVisible()).toBe(true);
  });

  test('the playground is entered, typed in and left on both sides', async () => {
    await page.goto(addressOf('/playground/'));
    await page.getByRole('button', { name: 'Connect', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Connect', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.xterm-helper-textarea').waitFor({ state: 'attached' });
    const inTerminal = () => page.evaluate(() => document.activeElement?.closest('.xterm') !== null);
    await expect.poll(inTerminal, { timeout: 15_000 }).toBe(true);
    await page.keyboard.type('VER 1 MSNP8 CVR0');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await inTerminal()).toBe(false);
    await walkTo('footer a, .foot-links a');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('/playground/'));
  });
});
