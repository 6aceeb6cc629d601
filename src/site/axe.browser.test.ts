// What axe says of one page of each kind, on a phone and on a desk, in both themes; and that no page is wider than a phone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { launchChromium } from '#testing/chromium.ts';
import { ROOT } from '#testing/sources.ts';

/** One page of each kind, the lighter ones: what axe says of one it says of all. */
const PAGES = [
  '/',
  '/versions/?service=SB',
  '/versions/msnp3/',
  '/commands/',
  '/commands/adc/',
  '/commands/usr/changes/',
  '/errors/',
  '/errors/911/',
  '/diff/',
  '/diff/msnp8/msnp9/',
  '/formats/',
  '/formats/statuses/',
  '/services/',
  '/services/rst/',
  '/guide/',
  '/guide/groups/',
  '/guide/log-on/',
  '/guide/history/',
  '/lint/',
  '/sources/',
  '/unknowns/',
  '/registry/',
  '/implementations/',
  '/implementations/msnp-reference/',
  '/playground/',
  '/calculators/',
  '/calculators/capabilities/',
  '/calculators/challenge/',
  '/calculators/challenge-md5/',
  '/calculators/list-bits/',
  '/calculators/md5-log-on/',
  '/calculators/msnobject/',
  '/calculators/payload-length/',
  '/calculators/sso/',
  '/calculators/url-encoding/',
  '/404.html',
];

/** What another theme or width can spoil: the other rules look at what stays. */
const LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];
/** With the rule of WCAG 2.2 AA that axe leaves out when it is not asked for; what passes need not be told. */
const ALL = { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations' as const] };

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

/** A window of some width, in a theme. */
const visit = (colorScheme: 'light' | 'dark', width: number) =>
  visitSite(browser, { colorScheme, viewport: { width, height: 900 } });

/** Asks about a page, but of a long table or list about its first rows: the others are made like them. */
const axe = (page: Page) =>
  new AxeBuilder({ page }).exclude('tbody tr:nth-child(n+4)').exclude('.facts > :nth-child(n+7)');

describe('axe finds nothing, in light on a phone and in dark on a desk', () => {
  let context: BrowserContext;

  beforeAll(async () => {
    context = await visit('light', 390);
  });

  afterAll(() => context.close());

  const found = async (page: Page) => {
    const phone = await axe(page).options(ALL).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1280, height: 900 });
    const desk = await axe(page).options({ resultTypes: ALL.resultTypes }).withRules(LOOKS).analyze();
    return [phone, desk].flatMap(({ violations }, place) =>
      violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target }) => `${place === 0 ? 'phone' : 'desk'}: ${id}: ${help}: ${target}`),
      ),
    );
  };

  test.each(PAGES)('on %s', async (path) => {
    const page = await context.newPage();
    await page.goto(addressOf(path));
    const all = await found(page);
    await page.close();
    expect(all).toEqual([]);
  });

  test('on a page that has moved, for whoever is not led on', async () => {
    const page = await context.newPage();
    const html = readFileSync(join(ROOT, 'dist/matrix/index.html'), 'utf8');
    await page.setContent(html.replace(/<meta http-equiv="refresh"[^>]*>/, ''));
    const all = await found(page);
    await page.close();
    expect(all).toEqual([]);
  });
});

test('no page is wider than a window of 320 pixels', async () => {
  const context = await visit('light', 320);
  const page = await context.newPage();
  const wide: string[] = [];
  const long = ['/services/oim/', '/services/storageservice/', '/formats/hresults/', '/commands/usr/'];
  for (const path of [...PAGES, ...long]) {
    await page.goto(addressOf(path));
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (over > 0) wide.push(`${path} by ${over}`);
  }
  await context.close();
  expect(wide).toEqual([]);
});

test('axe finds nothing in the search, in either theme', async () => {
  const found: string[] = [];
  for (const [theme, width] of [
    ['light', 390],
    ['dark', 1280],
  ] as const) {
    const context = await visit(theme, width);
    const page = await context.newPage();
    await page.goto(addressOf('/404.html'));
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('usr twn');
    await page.getByRole('option').first().waitFor();
    const { violations } = await new AxeBuilder({ page }).include('dialog').options(ALL).analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`)));
    await context.close();
  }
  expect(found).toEqual([]);
});

test('the theme can be chosen, and is kept on the next page', async () => {
  const context = await visit('light', 1280);
  const page = await context.newPage();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.goto(addressOf('/'));
  const light = await ground();
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const dark = await ground();
  await page.goto(addressOf('/commands/'));
  expect(dark).not.toBe(light);
  expect(await ground()).toBe(dark);
  await context.close();
});

test('a command is read as of the version that was chosen, on this page and on the next', async () => {
  const context = await visit('light', 1280);
  const page = await context.newPage();
  const firstForm = () => page.locator('#every-form h3').first().textContent();
  await page.goto(addressOf('/commands/usr/'));
  expect(await page.locator('.off').count()).toBe(0);
  await page.getByLabel('Read as of').selectOption('MSNP15');
  await page.getByText('forms, shown first').waitFor();
  expect(new URL(page.url()).searchParams.get('as')).toBe('MSNP15');
  expect(await page.locator('#every-form > :not(.off) h3 a').allTextContents()).toContain('ssoResponse');
  expect(await page.locator('#every-form > .off h3 a').allTextContents()).toContain('md5Response');
  expect(await firstForm()).toContain('initiate');
  expect(await page.getByRole('link', { name: 'ADC', exact: true }).first().getAttribute('href')).toContain(
    'as=MSNP15',
  );
  await page.goto(addressOf('/commands/adc/'));
  await page.getByText('Not in MSNP15; last before in MSNP12').waitFor();
  const { violations } = await axe(page).withRules(['color-contrast']).analyze();
  expect(violations).toEqual([]);
  await page.goto(addressOf('/commands/adc/?as=MSNP10'));
  await page.getByText('forms, shown first').waitFor();
  await context.close();
});

test('the matrix is filtered by what is chosen, and by what its address says', async () => {
  const context = await visit('light', 1280);
  const page = await context.newPage();
  const row = (name: string) => page.getByRole('rowheader', { name, exact: true });
  await page.goto(addressOf('/versions/'));
  await page.locator('select[name=service]').selectOption('SB');
  expect(await row('JOI').isVisible()).toBe(true);
  expect(await row('ADC').isVisible()).toBe(false);
  expect(new URL(page.url()).searchParams.get('service')).toBe('SB');
  await page.goto(addressOf('/versions/?since=MSNP10&from=client'));
  await page.getByRole('status').filter({ hasText: 'commands' }).waitFor();
  expect(await row('ADC').isVisible()).toBe(true);
  expect(await row('ADD').isVisible()).toBe(false);
  await page.getByRole('button', { name: 'All' }).click();
  await row('ADD').waitFor();
  expect(new URL(page.url()).search).toBe('');
  await context.close();
});

test('on a phone the matrix of what is new since a version begins at its column', async () => {
  const context = await visit('light', 390);
  const page = await context.newPage();
  await page.goto(addressOf('/versions/?since=MSNP13'));
  await page.getByRole('status').filter({ hasText: 'commands' }).waitFor();
  const [from, to] = await page.evaluate(() => {
    const [names, ...columns] = [...document.querySelectorAll('.matrix thead th')];
    const column = columns.find(({ textContent }) => textContent?.endsWith('13'));
    return [names?.getBoundingClientRect().right, column?.getBoundingClientRect().left];
  });
  expect(Math.abs((to ?? 0) - (from ?? 1000))).toBeLessThan(2);
  await context.close();
});

test('the table of commands is filtered by what is typed', async () => {
  const context = await visit('light', 1280);
  const page = await context.newPage();
  await page.goto(addressOf('/commands/'));
  await page.getByLabel('Filter').fill('switchboard');
  await page.getByLabel('Filter').fill('usr');
  await page.getByRole('rowheader', { name: 'USR' }).waitFor();
  expect(await page.getByRole('rowheader', { name: 'VER' }).isVisible()).toBe(false);
  await context.close();
});
