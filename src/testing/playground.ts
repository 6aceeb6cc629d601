// The playground of the built site in a browser window, as tests use it: what a person sees, types and chooses.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { addressOf, visitSite } from './built-site.ts';

/** What the worker and the page take at most on a busy machine, in milliseconds. */
const PATIENCE = 15_000;

/** A phone: a finger and little room. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** A wide window that a finger is used in: the plain view, where all is there as text, comes first. */
export const TOUCH = { viewport: { width: 1280, height: 900 }, hasTouch: true, isMobile: true } as const;

/** A window of the playground. */
export interface Opened {
  readonly page: Page;
  /** What the page's own scripts failed with. */
  readonly faults: readonly string[];
}

export interface Playground extends Opened {
  readonly context: BrowserContext;
  /** The path of each file that was asked for. */
  readonly asked: readonly string[];
}

/** Opens the playground in one more window of a profile. */
export async function openIn(context: BrowserContext, fragment = ''): Promise<Opened> {
  const faults: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => void faults.push(error.message));
  await page.goto(addressOf(`/playground/${fragment}`));
  await page.locator('.pg').waitFor();
  return { page, faults };
}

/** Opens the playground in a profile of its own; `before` is done to that before the page is opened. */
export async function openPlayground(
  browser: Browser,
  options: BrowserContextOptions = {},
  fragment = '',
  before: (context: BrowserContext) => Promise<unknown> = async () => {},
): Promise<Playground> {
  const asked: string[] = [];
  const size = { viewport: { width: 1280, height: 1000 } };
  const context = await visitSite(browser, { ...size, ...options }, (path) => asked.push(path));
  await before(context);
  return { context, asked, ...(await openIn(context, fragment)) };
}

/** The text of the terminal, each row a line; a blank of xterm is a no-break space. */
export async function screenOf(page: Page): Promise<string> {
  const rows = await page.locator('.xterm-rows > div').allTextContents();
  return rows.map((row) => row.replaceAll('\u00a0', ' ').trimEnd()).join('\n');
}

/** Waits until the terminal shows something, and gives what that was. */
export async function sees(page: Page, pattern: RegExp): Promise<RegExpExecArray> {
  await expect.poll(() => screenOf(page), { timeout: PATIENCE }).toMatch(pattern);
  const found = pattern.exec(await screenOf(page));
  if (!found) throw new Error(`${pattern} is gone again`);
  return found;
}

/** Waits until an element, such as the log of the plain view, has a text. */
export async function reads(page: Page, role: 'log' | 'status' | 'region', pattern: RegExp): Promise<void> {
  const text = async () => (await page.getByRole(role).allTextContents()).join('\n');
  await expect.poll(text, { timeout: PATIENCE }).toMatch(pattern);
}

/** Opens a connection by the buttons, or logs on. */
export async function connect(page: Page, who: string, version: string, button = 'Connect'): Promise<void> {
  const form = page.getByRole('group', { name: 'New connection' });
  if (!(await form.isVisible())) await page.getByText('New connection', { exact: true }).click();
  await page.getByLabel('Account').selectOption(who);
  await page.getByLabel('Version').selectOption(version);
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Types a line with the keyboard, where the focus is. */
export async function typeLine(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

/** What shows the scene in play. */
export function sceneBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Scene in play' });
}

/** Lets the scene in play go fast to its end. */
export async function playOut(page: Page): Promise<void> {
  await page.getByLabel('Speed').selectOption('fast');
  await expect.poll(() => sceneBar(page).getAttribute('data-state'), { timeout: 4 * PATIENCE }).toBe('done');
}

/** What passes is of no use here, and there is much of it. */
const VIOLATIONS: { resultTypes: 'violations'[] } = { resultTypes: ['violations'] };

function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({
    ...VIOLATIONS,
    rules: { 'target-size': { enabled: true } },
  });
}

async function told(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`);
}

/** What axe finds in the page as it is now, a line each, with the elements; contrast in both themes. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await told(axeOn(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  // Colours are all that the themes differ in.
  const dark = await told(new AxeBuilder({ page }).options({ ...VIOLATIONS }).withRules('color-contrast'));
  return [...light, ...dark.map((each) => `dark, ${each}`)];
}

/** A session in which alice and bob talk; no part of it is a scene, so it stands at once and the device keeps it. */
const TALK = JSON.stringify({
  format: 'msnp-session',
  version: 1,
  now: 0,
  acts: [
    {
      at: 0,
      kind: 'situate',
      sentences: ['alice is online', 'bob is online', 'alice and bob talk'],
      version: 'MSNP8',
    },
  ],
});

/** Brings alice and bob into a switchboard, from a file, and looks at alice's connection to it, ready to type. */
export async function talk(page: Page): Promise<void> {
  const file = { name: 'talk.json', mimeType: 'application/json', buffer: Buffer.from(TALK) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('tab', { name: /^alice SB/ }).click();
  const screen = page.locator('.xterm-screen');
  await screen.or(page.locator('#pg-line')).first().waitFor();
  if (await screen.isVisible()) await screen.click({ position: { x: 500, y: 400 } });
}
