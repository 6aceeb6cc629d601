// The calculators in a real browser: known answers through the page, both ways, from the address, and without a script.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { VECTORS } from '#content/formats/challenges/answer.ts';
import { SSO_VECTORS } from '#content/formats/sso/vectors.ts';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { launchChromium } from '#testing/chromium.ts';
import { wordsOnScreen } from '#testing/on-screen.ts';

let browser: Browser;
const asked: string[] = [];

beforeAll(async () => {
  browser = await launchChromium();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  asked.length = 0;
});

afterAll(() => browser.close());

async function open(path: string, options: Parameters<typeof visitSite>[1] = {}): Promise<Page> {
  const context: BrowserContext = await visitSite(browser, options, (each) => asked.push(each));
  const page = await context.newPage();
  await page.goto(addressOf(`/calculators/${path}`));
  return page;
}

/** The page once its script is at work: then each result has its button. */
async function working(path: string): Promise<Page> {
  const page = await open(path);
  await ready(page);
  return page;
}

async function ready(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Copy / })
    .first()
    .waitFor();
}

function result(page: Page, label: string) {
  return page
    .locator('.results > div', { has: page.locator('dt', { hasText: label }) })
    .locator('pre')
    .first();
}

test('a challenge of an official client is answered, and the private key follows from the public one', async () => {
  const page = await working('challenge/');
  const vector = VECTORS.msnp11.find(({ response }) => response === 'f086d1ded067186deca8dba2231602cf');
  await page.getByLabel('Challenge', { exact: true }).fill(vector?.challenge ?? '');
  await page.getByLabel('Public key', { exact: true }).fill(vector?.public ?? '');
  expect(await page.getByLabel('Private key', { exact: true }).inputValue()).toBe(vector?.private);
  expect(await result(page, 'Answer').textContent()).toBe('f086d1ded067186deca8dba2231602cf');
  expect(await page.locator('.results').textContent()).toContain('high 1777453927, low 1930021238');
});

test('an SSO response is built from secret and nonce, and opened again', async () => {
  const page = await working('sso/');
  const { secret, nonce, iv, response } = SSO_VECTORS[1];
  await page.getByLabel('Secret', { exact: true }).fill(secret);
  await page.getByLabel('Nonce', { exact: true }).fill(nonce);
  await page.getByLabel('Initialization vector', { exact: true }).fill(iv);
  expect(await page.getByLabel('Response', { exact: true }).inputValue()).toBe(response);
  await page.getByLabel('Response', { exact: true }).fill('AAAA');
  expect(await page.getByRole('status').textContent()).toMatch(/^The response ends before/);
  expect(await page.getByLabel('Response', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('button', { name: 'Back to the sample' }).click();
  expect(await result(page, 'Verdict').textContent()).toBe('right for this secret and nonce');
});

test('capability bits go both ways, and the address keeps them', async () => {
  const page = await working('capabilities/#basic=2789003324:48');
  await expect.poll(() => page.getByLabel('Number', { exact: true }).inputValue()).toBe('2789003324');
  expect(await result(page, 'Extended says').textContent()).toContain('peer-to-peer, version 2');
  await page.getByLabel('Number', { exact: true }).fill('0');
  await page.getByText('Bits of the number', { exact: true }).click();
  await page.getByLabel('winks').check();
  expect(await page.getByLabel('Number', { exact: true }).inputValue()).toBe('32768');
  await expect.poll(() => page.url()).toContain('#basic=32768');
  await page.reload();
  await ready(page);
  await expect.poll(() => page.getByLabel('Number', { exact: true }).inputValue()).toBe('32768');
});

test('text is encoded and decoded, and a result is marked where copying is forbidden', async () => {
  const page = await working('url-encoding/');
  await page.getByLabel('Encoded', { exact: true }).fill('caf%C3%A9%20%3Cb%3E');
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toBe('café <b>');
  await page.getByRole('button', { name: 'Copy Every mark encoded' }).click();
  await page.getByText('Marked: press Ctrl+C').waitFor();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('caf%C3%A9%20%3Cb%3E');
  await page.getByLabel('Encoded', { exact: true }).fill('%zz');
  expect(await page.locator('#wrong-encoded').textContent()).toMatch(/^The % at column 1 /);
});

test('a password does not get into the address', async () => {
  const page = await working('md5-log-on/');
  await page.getByLabel('Challenge', { exact: true }).fill('1029384756.16181');
  await page.getByLabel('Password', { exact: true }).fill('swordfish');
  await expect.poll(() => page.url()).toContain('challenge=1029384756.16181');
  expect(page.url()).not.toContain('swordfish');
});

test('without JavaScript a page shows its sample, worked through', async () => {
  const page = await open('challenge/', { javaScriptEnabled: false });
  expect(await result(page, 'Answer').textContent()).toBe('85ecb0db8f32113df79ce0892b9a102c');
});

test('a page loads its own sums and no other’s', async () => {
  const page = await working('list-bits/');
  await page.getByLabel('Number', { exact: true }).fill('3');
  expect(await result(page, 'On the lists').textContent()).toBe('FL + AL');
  const scripts = asked.filter((path) => path.endsWith('.js'));
  expect(scripts.filter((path) => /challenge|sso|msnobject|capabilities/.test(path))).toEqual([]);
});

test('a fragment made by somebody else is shown as text, and obeyed in nothing', async () => {
  const page = await working(
    `url-encoding/#text=${encodeURIComponent('<img src=x onerror=alert(1)>')}&nonsense=1`,
  );
  await expect.poll(() => result(page, 'Text').textContent()).toBe('<img src=x onerror=alert(1)>');
  expect(await page.locator('.results img').count()).toBe(0);
});

test('a name in Hebrew is decoded to be read from the right, with characters that turn text as symbols', async () => {
  const page = await working('url-encoding/#text=%D7%A9%D7%9C%D7%95%D7%9D%20Alice%20%E2%80%AE12');
  const result = page.locator('.results pre').first();
  await expect.poll(() => result.textContent()).toBe('שלום Alice ⟨U+202E⟩12');
  expect(await wordsOnScreen(result)).toEqual(['Alice', '⟨U+202E⟩12', 'שלום']);
});
