// What an exchange tells those who point at it, tap it or walk along it, and what its buttons do.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { launchChromium } from '#testing/chromium.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  context = await visitSite(browser, { viewport: { width: 1280, height: 900 } });
});

afterAll(() => browser.close());

beforeEach(async () => {
  await page?.close();
  page = await context.newPage();
  await page.goto(addressOf('/commands/uux/'));
});

const word = () => page.locator('#word');
const first = () => page.locator('.exchange').first();

test('a pointer on a word brings its name, type and meaning, and Escape takes them away', async () => {
  await page.goto(addressOf('/commands/usr/'));
  await page.locator('.exchange code [title^="handle"]').first().hover();
  await word().getByText('Account of the person.').waitFor();
  expect(await word().textContent()).toContain('handle');
  await page.keyboard.press('Escape');
  await word().waitFor({ state: 'hidden' });
});

test('the arrow keys walk along the words of an exchange that has the focus', async () => {
  await first().locator('pre').focus();
  await word().waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowRight');
  await word().getByText('transaction ID').first().waitFor();
  await page.keyboard.press('ArrowRight');
  await word().getByText('length').first().waitFor();
  await page.keyboard.press('ArrowLeft');
  await word().getByText('transaction ID').first().waitFor();
  await page.keyboard.press('Tab');
  await word().waitFor({ state: 'hidden' });
});

test('a tap on a word explains it, a tap elsewhere ends that', async () => {
  await first().locator('.n').first().click();
  await word().waitFor();
  await page.locator('h1').click();
  await word().waitFor({ state: 'hidden' });
});

test('the number that counts a payload is repeated at the foot of the bracket around it', async () => {
  const number = await first().locator('.n').first().textContent();
  expect(await first().locator('.payload.last i').first().textContent()).toBe(`${number} bytes`);
});

test('the bytes are shown with their words, payloads and ends of lines marked, and put away again', async () => {
  const button = first().getByRole('button', { name: 'Bytes' });
  await button.click();
  const bytes = first().locator('.bytes');
  await bytes.waitFor();
  expect(await button.getAttribute('aria-expanded')).toBe('true');
  expect(await bytes.locator('.word').first().textContent()).toBe('55 55 58');
  expect(await bytes.locator('.end').first().textContent()).toBe('0d 0a');
  expect(await bytes.locator('.payload').first().textContent()).toMatch(/^3c 44 61/);
  const counted = (await bytes.textContent())?.matchAll(/(?:client|server), (\d+) bytes/g) ?? [];
  const sum = [...counted].reduce((total, [, size]) => total + Number(size), 0);
  expect(await first().locator('.foot > .quiet').textContent()).toBe(`${sum} bytes`);
  await button.click();
  expect(await bytes.count()).toBe(0);
});

test('an exchange is copied in the notation of the pages, payloads with their own mark', async () => {
  // The address of the tests is not secure: the browser has no clipboard there, so one stands in.
  const kept: string[] = [];
  await page.exposeFunction('keep', (text: string) => kept.push(text));
  await page.evaluate(
    "Object.defineProperty(navigator, 'clipboard', { value: { writeText: (text) => keep(text) }, configurable: true })",
  );
  await first().getByRole('button', { name: 'Copy' }).click();
  await first().getByRole('button', { name: 'Copied' }).waitFor();
  const [text = ''] = kept;
  expect(text).toMatch(/^C: UUX \d+ \d+$/m);
  expect(text).toMatch(/^C\| <Data>/m);
  expect(text).not.toContain(' bytes');
});

test('where the browser has no clipboard, the exchange is selected instead', async () => {
  await first().getByRole('button', { name: 'Copy' }).click();
  await first().getByRole('button', { name: 'Selected' }).waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/C: UUX \d+ \d+/);
});
