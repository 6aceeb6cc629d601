// The plain view of the playground in a browser window, as tests use it: all is there as text.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openPlayground, type Playground, TOUCH, talk } from './playground.ts';

/** Opens the playground in the plain view, where all is there as text. */
export function visit(
  browser: Browser,
  fragment = '',
  before?: (context: BrowserContext) => Promise<unknown>,
): Promise<Playground> {
  return openPlayground(browser, TOUCH, fragment, before);
}

/** Waits until the bar of the session says something. */
export async function says(page: Page, pattern: RegExp): Promise<void> {
  await expect
    .poll(() => page.locator('.pg-session-said').textContent(), { timeout: 15_000 })
    .toMatch(pattern);
}

/** Presses a button of the panel File. */
export async function fromFile(page: Page, name: string): Promise<void> {
  await page.getByText('File', { exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
}

/** The lines of every connection, each looked at in turn. */
export async function logs(page: Page): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const name = (await tab.locator('b').textContent()) ?? '';
    const service = (await tab.textContent())?.slice(name.length).trim().split(' ')[0];
    await page.getByRole('log', { name: `Connection ${name} ${service}` }).waitFor();
    all[`${name} ${service}`] = await page.getByRole('log').getByRole('listitem').allTextContents();
  }
  return all;
}

/** Types a line and sends it. */
export async function send(page: Page, line: string): Promise<void> {
  await page.locator('#pg-line').fill(line);
  await page.locator('#pg-line').press('Enter');
}

/** Waits until the log of the connection that is looked at has a text. */
export async function hears(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.getByRole('log').textContent(), { timeout: 15_000 }).toContain(text);
}

/** Brings alice and bob into a switchboard, and waits until alice's log has it. */
export async function chat(page: Page): Promise<void> {
  await talk(page);
  await hears(page, 'JOI bob@example.com Bob');
}
