// What an exchange tells those who point at it, tap it or walk along it, and what its buttons do.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { launchChromium } from '#testing/chromium.ts';
import { lettersOnScreen, wordsOnScreen } from '#testing/on-screen.ts';

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
  await expect.poll(() => bytes.count()).toBe(0);
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

test('a Hebrew name reads from the right, and its line from the left, as it does in the bytes', async () => {
  await page.goto(addressOf('/formats/url-encoding/'));
  const box = page.locator('.exchange', { hasText: 'A Hebrew name' });
  const line = box.locator('code > .s').last();
  expect(await wordsOnScreen(line)).toEqual('S: NLN NLN bob@example.com שלום 0'.split(' '));
  const name = line.locator('[title^="friendly"]');
  expect(await lettersOnScreen(name)).toEqual([...'םולש']);
  await box.getByRole('button', { name: 'Bytes' }).click();
  await box.locator('.bytes').waitFor();
  // Nothing but hexadecimal and ASCII: there is nothing to turn.
  expect(await box.locator('.bytes').textContent()).toMatch(/^[\x20-\x7e\n]+$/);
  const cells = page.locator('tr', { hasText: 'First letter first' });
  expect((await wordsOnScreen(cells)).slice(0, 2)).toEqual(['שלום', '%D7%A9%D7%9C%D7%95%D7%9D']);
});

test('where the browser has no clipboard, the exchange is selected instead', async () => {
  await first().getByRole('button', { name: 'Copy' }).click();
  await first().getByRole('button', { name: 'Selected' }).waitFor();
  expect(await page.evaluate(() => String(getSelection()))).toMatch(/C: UUX \d+ \d+/);
});
