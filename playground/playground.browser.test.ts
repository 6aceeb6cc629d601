// The playground in a real browser: a log-on typed by hand, a chat from both sides, the way out of the
// terminal, both views and themes, and what is loaded when.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { md5Digest } from '#content/schemes/md5.ts';
import {
  connect,
  openPlayground,
  PHONE,
  type Playground,
  playOut,
  sees,
  typeLine,
} from '#testing/playground.ts';
import { ROOT } from '#testing/sources.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

function visit(options: BrowserContextOptions = {}): Promise<Playground> {
  return openPlayground(browser(), options);
}

/** Bytes of each script that was loaded, gzipped, by file name. */
function scriptsOf({ asked }: Playground): ReadonlyMap<string, number> {
  const scripts = new Set(asked.filter((path) => path.endsWith('.js')));
  return new Map(
    [...scripts].map((path) => [path, gzipSync(readFileSync(join(ROOT, 'dist', path))).length] as const),
  );
}

/** Alice and Bob in a switchboard, as the first scene leaves them: at Bob's prompt, with an answer filled in. */
async function chat(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'See two people chat' }).click();
  await playOut(page);
}

function inspector(page: Page) {
  return page.getByRole('region', { name: 'Inspector' });
}

async function logOnByHand(page: Page): Promise<void> {
  await connect(page, 'alice', 'MSNP7');
  await sees(page, /alice NS >/);
  await typeLine(page, 'VER 1 MSNP7 CVR0');
  await sees(page, /S: VER 1 MSNP7/);
  await typeLine(page, 'INF 2');
  await sees(page, /S: INF 2 MD5/);
  await typeLine(page, 'USR 3 MD5 I alice@example.com');
  const [, challenge = ''] = await sees(page, /S: USR 3 MD5 S (\S+)/);
  await typeLine(page, `USR 4 MD5 S ${md5Digest(challenge, 'password')}`);
  await sees(page, /S: USR 4 OK alice@example\.com Alice/);
}

describe('by hand', () => {
  test('an MSNP7 log-on is typed, and alice and bob chat through a switchboard', async () => {
    const { page, faults } = await visit();
    await logOnByHand(page);
    await typeLine(page, 'CHG 5 NLN');
    await sees(page, /S: CHG 5 NLN/);

    await connect(page, 'bob', 'MSNP7', 'Log on for me');
    await sees(page, /S: ILN \d+ NLN alice@example\.com Alice[\s\S]*bob NS >/);

    await page.getByRole('tab', { name: /^alice NS/ }).click();
    await sees(page, /S: NLN NLN bob@example\.com Bob/);
    await page.locator('.xterm-screen').click();
    await typeLine(page, 'XFR 6 SB');
    await page.getByRole('button', { name: /^Open alice’s connection to SB/ }).click();
    await sees(page, /alice SB > USR 1 alice@example\.com \S+/);
    await page.keyboard.press('Enter');
    await sees(page, /S: USR 1 OK alice@example\.com Alice/);
    await typeLine(page, 'CAL 2 bob@example.com');
    await sees(page, /S: CAL 2 RINGING/);

    await page.getByRole('button', { name: /^Open bob’s connection to SB/ }).click();
    await sees(page, /bob SB > ANS 1 bob@example\.com \S+ \d+/);
    await page.keyboard.press('Enter');
    await sees(page, /S: ANS 1 OK/);

    await page.getByRole('tab', { name: /^alice SB/ }).click();
    await sees(page, /S: JOI bob@example\.com Bob/);
    await page.locator('.xterm-screen').click();
    await typeLine(page, 'MSG 3 A 48');
    await sees(page, /payload, 0 of 48 bytes >/);
    await page.keyboard.type('Content-Type: text/plain');
    await sees(page, /payload, 24 of 48 bytes >/);
    for (const line of ['', '', 'hello, dear bob %%%%']) await typeLine(page, line);
    await sees(page, /S: ACK 3/);

    await page.getByRole('tab', { name: /^bob SB/ }).click();
    await sees(
      page,
      /S: MSG alice@example\.com Alice 48\nS\| Content-Type: text\/plain\nS\|\nS\| hello, dear bob %%%%/,
    );
    const shown = inspector(page);
    await expect.poll(() => shown.textContent()).toContain('MSG from the server, MSNP7 SB');
    const text = (await shown.textContent()) ?? '';
    expect(text).toContain('alice@example.com');
    expect(text).toContain('Content-Type');
    expect(text).toContain('hello, dear bob %%%%');
    expect(await shown.getByRole('link', { name: 'command' }).getAttribute('href')).toMatch(
      /\/commands\/msg\/#\w+$/,
    );
    expect(faults).toEqual([]);
  });

  test('a wrong word is told before the line is sent, and the refusal with its reason after', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Log on as Alice' }).click();
    await sees(page, /S: CHG \d+ NLN/);
    await page.keyboard.type('CHG 20 ZZZ ');
    await sees(page, /\{status\} must be NLN, /);
    await page.keyboard.press('Enter');
    await expect.poll(() => inspector(page).textContent()).toContain('Refused. A parameter has a value');
    expect(await inspector(page).textContent()).toContain('Column 8');
  });

  test('Tab completes, history comes back, a payload is given up, and a slash command is put right', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Type it all yourself' }).click();
    await sees(page, /alice NS > *\nNow possible: /);
    await page.keyboard.type('VE');
    await page.keyboard.press('Tab');
    await sees(page, /alice NS > VER/);
    await page.keyboard.type('1 MSNP8 CVR0');
    await page.keyboard.press('Enter');
    await sees(page, /S: VER 1 MSNP8.*\nalice NS > *\nNow possible: CVR /);
    await typeLine(page, '/hlep');
    await sees(page, /\/hlep is not known\. Nearest: \/help/);
    await page.keyboard.press('ArrowUp');
    await sees(page, /alice NS > \/hlep/);
    await page.keyboard.press('Control+u');
    await typeLine(page, '/reset');
    await expect.poll(() => page.getByRole('tab').count()).toBe(0);
    await chat(page);
    await sees(page, /bob SB > \/say Hello, Alice!/);
    await page.keyboard.press('Enter');
    await sees(page, /C\| Hello, Alice!\nS: ACK 2/);
    await typeLine(page, 'MSG 9 N 5');
    await sees(page, /payload, 0 of 5 bytes/);
    await page.keyboard.press('Control+c');
    await sees(page, /Given up, nothing was sent: MSG 9 N 5/);
  });

  test('Escape and then Tab leave the terminal; Tab alone stays', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Log on as Alice' }).click();
    await sees(page, /S: CHG \d+ NLN/);
    const inside = () => page.evaluate(() => document.activeElement?.closest('.xterm') !== null);
    expect(await page.getByText('Escape, then Tab, leaves the terminal').isVisible()).toBe(true);
    await expect.poll(inside).toBe(true);
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await inside()).toBe(false);
    await page.locator('.xterm-screen').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Tab');
    expect(await inside()).toBe(false);
  });
});

describe('for everyone', () => {
  test('a phone gets the plain view, without the terminal’s script, and nothing is wider than the screen', async () => {
    const opened = await visit(PHONE);
    const { page } = opened;
    await chat(page);
    const log = page.getByRole('log');
    await expect.poll(() => log.textContent()).toContain('MSG alice@example.com Alice');
    const input = page.getByLabel('bob SB >');
    await input.fill('MSG 9 A 5');
    await input.press('Enter');
    await page.getByLabel(/^payload/).fill('Hello');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => log.textContent()).toContain('Server: ACK 9');
    expect(opened.asked.filter((name) => name.includes('terminal'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test('terminal and server are loaded when they are asked for, and are light', async () => {
  const opened = await visit();
  const { page } = opened;
  expect(opened.asked.filter((name) => /terminal|worker/.test(name))).toEqual([]);
  await page.getByRole('button', { name: 'Log on as Alice' }).click();
  await sees(page, /S: CHG \d+ NLN/);
  const scripts = scriptsOf(opened);
  const worker = [...scripts].filter(([name]) => name.includes('worker')).map(([, size]) => size);
  const rest = [...scripts].filter(([name]) => !name.includes('worker')).map(([, size]) => size);
  expect(worker).toHaveLength(1);
  expect(worker[0]).toBeLessThan(120 * 1024);
  expect(rest.reduce((sum, size) => sum + size, 0)).toBeLessThan(120 * 1024);
});
