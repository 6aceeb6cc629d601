// Five questions that people come with, each answered from the home page by the fewest steps; the path is in the test.
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

/** From the home page: the key that opens the search, the words, Enter on what comes first. Returns where that leads. */
async function look(words: string, wanted: RegExp): Promise<string> {
  await page.goto(addressOf('/'));
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search the reference' }).fill(words);
  await page.locator('[role=option][aria-selected=true] b').filter({ hasText: wanted }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  await page.waitForLoadState();
  return new URL(page.url()).pathname.slice(new URL(addressOf('/')).pathname.length - 1);
}

/** The text of what the address points at, or of the page. */
async function read(): Promise<string> {
  const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
  const text = await page.locator(anchor === '' ? 'main' : `[id="${anchor}"]`).textContent();
  return (text ?? '').replace(/\s+/g, ' ');
}

describe('one search from the home page answers', () => {
  test.each(['911', 'what does 911 mean'])('"%s": / 911 Enter', async (words) => {
    expect(await look(words, /^911$/)).toBe('/errors/911/');
    expect(await page.locator('h1').textContent()).toBe('911 Authentication failed');
    expect(await page.locator('.lead').textContent()).toContain('wrong password, ticket, answer or cookie');
  });

  test('which versions have ADC and what replaced it: / adc Enter', async () => {
    expect(await look('adc', /^ADC$/)).toBe('/commands/adc/');
    const text = await read();
    expect(text).toContain('MSNP10 to MSNP12');
    expect(text).toMatch(/Replaced by ?(\w+, )*ADL/);
  });

  test.each(['msnp8 msnp9', 'what changes for my MSNP8 client if I move to MSNP9'])(
    '"%s": / msnp8 msnp9 Enter, and there the part that says what it asks',
    async (words) => {
      expect(await look(words, /^MSNP8 to MSNP9$/)).toBe('/diff/msnp8/msnp9/');
      expect(await read()).toMatch(/Client: ?[A-Z]/);
    },
  );

  test('how does a group get a GUID: / group guid Enter', async () => {
    expect(await look('group guid', /A group has a GUID/)).toBe('/guide/groups/');
    expect(await read()).toMatch(/C: ADG 20 Work ?S: ADG 20 Work [\da-f]{8}-[\da-f-]{27}/);
  });

  test('what is on the wire when Bob blocks Alice (the page has it the other way round): / bob blocks alice Enter', async () => {
    expect(await look('bob blocks alice', /^Alice blocks Bob$/)).toBe('/guide/lists/');
    const lines = await read();
    expect(lines).toMatch(/REM 20 AL .*ADD 21 BL .*FLN alice@example.com/);
  });
});

test('what changes between two versions: Compare in the header, then the two', async () => {
  await page.goto(addressOf('/'));
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('link', { name: 'MSNP8 to MSNP9' }).first().click();
  await page.waitForURL('**/diff/msnp8/msnp9/');
});
