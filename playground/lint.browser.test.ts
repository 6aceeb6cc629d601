// The page that checks logs in a real browser: paste and file, hostile text, and what can be read without a mouse.
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { launchChromium } from '#testing/chromium.ts';
import { wordsOnScreen } from '#testing/on-screen.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(() => browser.close());

/** The page, and what its own script failed with. */
async function visit(): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const context = await visitSite(browser, { viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => void faults.push(error.message));
  await page.goto(addressOf('/lint/'));
  await page.getByRole('button', { name: 'Check', exact: true }).waitFor();
  return { page, faults };
}

async function says(page: Page, sentence: string): Promise<void> {
  await expect.poll(() => page.getByRole('status').textContent(), { timeout: 10_000 }).toContain(sentence);
}

async function check(page: Page, log: string): Promise<void> {
  await page.getByLabel('Log', { exact: true }).fill(log);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
}

const BAD = '>>> VER 1 MSNP8 CVR0\n<<< VER 1 MSNP8\n>>> CHG 2 XXX 0\n';

test('a pasted log is annotated, and its problem has place and remedy', async () => {
  const { page, faults } = await visit();
  await page.getByLabel('Log', { exact: true }).fill(BAD);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await says(page, '1 problem found. Read as lines marked with arrows');
  const line = page.locator('.lint-troubled');
  await line.waitFor();
  expect(await line.textContent()).toContain('Problem, column 11, bad-value:');
  const href = await line.getByRole('link', { name: 'CHG set' }).getAttribute('href');
  expect(new URL(href ?? '', page.url()).href).toBe(addressOf('/commands/chg/#set'));
  const { violations } = await new AxeBuilder({ page }).include('#lint').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(faults).toEqual([]);
});

test('who has no log sees a sample checked, which does not write over a log', async () => {
  const { page } = await visit();
  const sample = page.getByRole('button', { name: 'See a sample' });
  await sample.click();
  await says(page, '2 problems found. Read as C: and S: lines');
  await page.locator('.lint-troubled').first().waitFor();
  expect(await page.locator('.lint-word').allTextContents()).toEqual(['GONE', 'Smith']);
  await page.getByLabel('Log', { exact: true }).fill(BAD);
  expect(await sample.isVisible()).toBe(false);
  await page.getByLabel('Log', { exact: true }).fill('');
  expect(await sample.isVisible()).toBe(true);
});

test('the very word that a problem is about is underlined, and leads to the problem as the problem leads to it', async () => {
  const { page } = await visit();
  await check(page, `${BAD}>>> REA 8\n`);
  await says(page, '2 problems found.');
  const word = page.locator('.lint-word', { hasText: 'XXX' });
  await word.waitFor();
  expect(await word.evaluate((each) => getComputedStyle(each).textDecorationStyle)).toBe('wavy');
  expect(await word.textContent()).toBe('XXX');
  const problem = page.locator('p.lint-problem', { hasText: 'bad-value' });
  await word.click();
  expect(await problem.evaluate((each) => each.matches(':target'))).toBe(true);
  await problem.getByRole('link', { name: 'Problem, column 11, bad-value' }).click();
  expect(await word.evaluate((each) => each.matches(':target'))).toBe(true);
  // Where a line ends too early, its end is at fault.
  expect(await page.locator('.lint-line code').last().textContent()).toBe('C: REA 8⏎');
});

test('the heading of a connection leads to the lines with problems, to those too far down as well', async () => {
  const { page } = await visit();
  await check(page, `>>> VER 1 MSNP8 CVR0\n<<< VER 1 MSNP8\n${'>>> PNG\n'.repeat(500)}>>> CHG 2 XXX 0\n`);
  await page.getByRole('link', { name: 'line 503' }).click();
  const line = page.locator('.lint-line:target');
  await line.waitFor();
  expect(await line.textContent()).toContain('Problem, column 11, bad-value');
  expect(await page.getByLabel('Only lines').isChecked()).toBe(true);
  await page.getByLabel('Only lines').uncheck();
  await expect.poll(() => page.locator('.lint-line').count()).toBe(200);
});

test('words in Hebrew and Arabic leave a line in its order, and characters that turn text are shown as symbols', async () => {
  const { page } = await visit();
  const lines = [
    'NLN NLN bob@example.com שלום 0',
    'MSG שלום مرحبا 12',
    'NOPE 7 שלום 5 הי 6 "שלום" 8',
    'NLN NLN bob@example.com a\u202eבוב\u2069\u202e 0',
  ];
  await check(page, lines.map((line) => `<<< ${line}\n`).join(''));
  const shown = page.locator('.lint-line code');
  await shown.nth(3).waitFor();
  for (const [index, line] of lines.slice(0, 3).entries())
    expect(await wordsOnScreen(shown.nth(index))).toEqual(['S:', ...line.split(' ')]);
  expect(await wordsOnScreen(shown.nth(3))).toEqual([
    ...'S: NLN NLN bob@example.com'.split(' '),
    'a⟨U+202E⟩בוב⟨U+2069⟩⟨U+202E⟩',
    '0',
  ]);
  expect(await page.locator('.lint-results').textContent()).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  const fields = page.locator('.lint-line p').first();
  const order = (await wordsOnScreen(fields)).join(' ');
  expect(order).toContain('friendly: שלום · capabilities: 0');
});

test('a chosen file is checked, and only its problems are shown when asked', async () => {
  const { page } = await visit();
  await page.getByLabel('Only lines').check();
  await page.getByLabel('Or a file').setInputFiles({
    name: 'bad.log',
    mimeType: 'text/plain',
    buffer: Buffer.from(BAD),
  });
  await says(page, '1 problem found.');
  await page.locator('.lint-line').first().waitFor();
  expect(await page.locator('.lint-line').count()).toBe(1);
});

test('markup in a log is shown as text', async () => {
  const { page, faults } = await visit();
  await page
    .getByLabel('Log', { exact: true })
    .fill('>>> CHG 1 <img/src=x/onerror=alert(1)> 0\n>>> <b>bold</b>\n');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('.lint-line').nth(1).waitFor();
  expect(await page.locator('.lint-results img, .lint-results b').count()).toBe(0);
  expect(faults).toEqual([]);
});

test('what is no log is refused in words', async () => {
  const { page } = await visit();
  await page.getByLabel('Log', { exact: true }).fill('Dear diary');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await says(page, 'It is in no notation that is known: line 1, column 1 begins "Dear diary"');
});

test('ten megabytes are checked in a worker: the page answers meanwhile, tells how far it is, and saves the result', async () => {
  const { page, faults } = await visit();
  const turn = '>>> CHG 5 NLN 0\n<<< CHG 5 NLN 0\n<<< NLN BSY bob@example.com Bob 0\n';
  const log = Buffer.from(`${turn.repeat(Math.ceil(10_000_000 / turn.length))}>>> CHG 6 XXX 0\n`);
  await page.evaluate(() => {
    Object.assign(globalThis, { longest: 0, told: [] });
    let before = performance.now();
    setInterval(() => {
      const now = performance.now();
      Object.assign(globalThis, { longest: Math.max(Reflect.get(globalThis, 'longest'), now - before) });
      before = now;
    }, 20);
    const status = document.querySelector('[role=status]');
    if (!status) return;
    new MutationObserver(() => {
      Reflect.get(globalThis, 'told').push(status.textContent);
      // Until then the test itself hands the file over, which holds the page up.
      if (status.textContent !== 'Checking …') return;
      before = performance.now();
      Object.assign(globalThis, { longest: 0 });
    }).observe(status, { childList: true });
  });
  await page.getByLabel('Or a file').setInputFiles({ name: 'long.log', mimeType: 'text/plain', buffer: log });
  await expect
    .poll(() => page.getByRole('status').textContent(), { timeout: 50_000 })
    .toContain('Read as lines marked with arrows');
  const told: unknown = await page.evaluate(() => Reflect.get(globalThis, 'told'));
  expect(told).toEqual(expect.arrayContaining([expect.stringMatching(/^Checking … [1-9]\d? %$/)]));
  // What the thread of the page itself does takes no longer than a person notices; the bound is for a busy machine.
  expect(await page.evaluate(() => Reflect.get(globalThis, 'longest'))).toBeLessThan(1_500);
  for (const [button, name, start] of [
    ['Save as text', 'msnp-lint.txt', '1 problem, '],
    ['Save as JSON', 'msnp-lint.json', '{\n  "notation": "arrows"'],
  ] as const) {
    const saved = page.waitForEvent('download', { timeout: 50_000 });
    await page.getByRole('button', { name: button }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(name);
    expect(readFileSync(await download.path(), 'utf8').startsWith(start)).toBe(true);
  }
  expect(faults).toEqual([]);
}, 120_000);
