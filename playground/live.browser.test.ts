// Live mode in a real browser, at the site as msnp serve serves it: a real client is watched, and spoken to.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { md5Digest } from '#content/schemes/md5.ts';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { axeFinds, screenOf, sees, typeLine } from '#testing/playground.ts';
import { Ground } from '#testing/serving.ts';
import { chromiumForTests } from '#testing/windows.ts';

const ALICE = 'alice@example.com';
const BOB = 'bob@example.com';

const browser = chromiumForTests();
let ground: Ground;

beforeEach(async () => {
  ground = await Ground.open();
});

afterEach(() => ground.close());

async function visit(options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> {
  const context = await browser().newContext({
    ...{ viewport: { width: 1280, height: 1000 }, serviceWorkers: 'block', ...options },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => void faults.push(error.message));
  await page.goto(`http://127.0.0.1:${ground.serving.http.port}/playground/`);
  await page.getByRole('button', { name: 'Real server' }).click();
  await page.getByText(/^0 connections open/).waitFor();
  return { page, faults };
}

const list = (page: Page) => page.getByRole('region', { name: 'Connections' });
const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' });

describe('real clients', () => {
  test('are listed as they connect; their lines are shown, filtered, paused and inspected', async () => {
    const { page, faults } = await visit();
    const alice = await ground.arrive(ALICE);
    const row = list(page).getByRole('row').filter({ hasText: ALICE });
    await expect.poll(() => row.textContent(), { timeout: 15_000 }).toContain('online');
    expect(await row.textContent()).toMatch(/NS.*MSNP7.*127\.0\.0\.1:\d+ over TCP/);
    await sees(page, /C: CHG 8 NLN/);

    await page.getByLabel('Commands').fill('usr');
    await sees(page, /C: USR 7 MD5 S \*\*\*/);
    expect(await screenOf(page)).not.toContain('CHG 8');
    await page
      .getByText('of 26 lines shown')
      .or(page.getByText(/\d+ of \d+ lines shown/))
      .waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();

    await page.getByRole('button', { name: 'Pause' }).click();
    alice.say('CHG 9 XYZ');
    await page.getByText(/Paused: [1-9]\d* lines? more/).waitFor();
    expect(await screenOf(page)).not.toContain('CHG 9');
    await page.getByRole('button', { name: 'Go on' }).click();
    await sees(page, /C: CHG 9 XYZ\n +\{status\} must be NLN/);

    await row.getByRole('button').click();
    await page.getByRole('button', { name: 'Plain view' }).click();
    await page.getByRole('button', { name: 'CHG 9 XYZ' }).click();
    await expect.poll(() => inspector(page).textContent(), { timeout: 15_000 }).toContain('Refused.');
    expect(await inspector(page).textContent()).toContain('Column 7');
    await page.getByRole('button', { name: 'USR 7 MD5 S ***' }).click();
    await expect
      .poll(() => inspector(page).textContent(), { timeout: 15_000 })
      .toContain('msnp serve masks it');

    await fetch(`http://127.0.0.1:${ground.serving.http.port}/rdr/pprdr.asp`);
    await page.getByText('GET /rdr/pprdr.asp. Answered 200.').waitFor();
    alice.end();
    await expect.poll(() => row.textContent(), { timeout: 15_000 }).toContain('closed');
    expect(faults).toEqual([]);
  });

  test('that are hostile write neither markup nor control sequences', async () => {
    const { page, faults } = await visit();
    const client = await ground.connect();
    await client.ask('VER 1 MSNP7 CVR0');
    client.say('INF 2 <img/src/onerror=alert(1)>\x1b[2J\x1b]0;x\x07');
    await sees(page, /<img\/src\/onerror=alert\(1\)>␛\[2J␛\]0;x␇/);
    await page.getByRole('button', { name: 'Plain view' }).click();
    await page.getByRole('log').getByText('<img/src/onerror=alert(1)>').first().waitFor();
    expect(await page.locator('.pg-real img').count()).toBe(0);
    expect(faults).toEqual([]);
  });

  test('are looked for again when the server was started anew on its port', async () => {
    const { page } = await visit();
    const alice = await ground.arrive(ALICE);
    await sees(page, /C: CHG 8 NLN/);
    const { http } = ground.serving;
    await ground.serving.close();
    alice.end();
    await sees(page, /msnp serve has stopped: nothing is seen/);
    ground = await Ground.open({ http: http.port });
    await sees(page, /The server is there again/);
    await ground.arrive(BOB);
    await list(page).getByRole('button', { name: BOB }).waitFor();
  });
});

describe('live mode that is watched for long', () => {
  test('takes a burst of 20,000 lines: the page answers, its lists stay bounded, the latest line is seen', async () => {
    const { page, faults } = await visit();
    const alice = await ground.arrive(ALICE);
    await sees(page, /C: CHG 8 NLN/);
    // The longest time in which nothing was drawn, kept where the test can read it.
    await page.evaluate(() => {
      let last = performance.now();
      let longest = 0;
      const look = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        document.body.dataset['longest'] = String(longest);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const many = Array.from({ length: 200 }, () => 'PNG').join('\r\n');
    for (let count = 0; count < 100; count++) {
      alice.say(many);
      if (count % 10 === 9) await alice.until('QNG');
    }
    await expect
      .poll(
        () => {
          alice.say('CHG 9 AWY');
          return screenOf(page);
        },
        { timeout: 60_000, interval: 1000 },
      )
      .toContain('S: CHG 9 AWY');
    expect(Number(await page.evaluate(() => document.body.dataset['longest']))).toBeLessThan(3000);
    // Of the 40,000 lines each is shown, or gone with the oldest, or told as left out.
    const bar = page.getByRole('group', { name: 'Lines of clients' });
    expect(await bar.textContent()).toMatch(/\b5000 lines\..*The oldest \d+ lines found no more room here/);

    await page.getByRole('button', { name: 'Pause' }).click();
    alice.say('CHG 10 BSY');
    await bar.getByText(/Paused: [1-9]\d* lines? more since, kept for when you go on/).waitFor();
    await page.getByRole('button', { name: 'Plain view' }).click();
    const items = page.getByRole('log').getByRole('listitem');
    await expect.poll(() => items.count()).toBe(400);
    await page.getByRole('button', { name: /^Show 400 of \d+ earlier lines$/ }).click();
    expect(await items.count()).toBe(800);
    await page.getByLabel('Commands').fill('chg');
    await expect.poll(() => items.count()).toBeLessThan(100);
    expect(await page.getByRole('log').textContent()).not.toContain('CHG 10');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('log').getByText('CHG 10 BSY').first().waitFor();
    expect(faults).toEqual([]);
  }, 120_000);
});

describe('an own connection to the real server', () => {
  test('logs on by typing, with completion, and is seen by a real client', async () => {
    const { page, faults } = await visit({ viewport: { width: 1280, height: 1400 } });
    const alice = await ground.arrive(ALICE);
    await page.getByText('New connection', { exact: true }).click();
    await page.getByLabel('Account', { exact: true }).fill(BOB);
    await page.getByLabel('Version').selectOption('MSNP7');
    await page.getByRole('button', { name: 'Connect to the real server' }).click();
    await sees(page, /bob@example\.com NS >/);
    await typeLine(page, 'VER 1 MSNP7 CVR0');
    await sees(page, /S: VER 1 MSNP7/);
    await typeLine(page, 'INF 2');
    await sees(page, /S: INF 2 MD5/);
    await typeLine(page, `USR 3 MD5 I ${BOB}`);
    const [, challenge = ''] = await sees(page, /S: USR 3 MD5 S (\S+)/);
    await page.keyboard.type('USR 4 MD5 S ');
    await page.keyboard.press('Tab');
    await sees(page, new RegExp(`> USR 4 MD5 S ${md5Digest(challenge, 'password')}`));
    await page.keyboard.press('Enter');
    await sees(page, /S: USR 4 OK bob@example\.com/);
    await typeLine(page, 'CHG 5 NLN');
    expect((await alice.until('NLN')).at(-1)).toBe(`NLN NLN ${BOB} Bob`);
    await typeLine(page, '/undo');
    await sees(page, /\/undo is for the mock server in this page/);
    await typeLine(page, 'OUT');
    await sees(page, /The real server has ended the connection \(code 1000\)/);
    expect((await alice.until('FLN')).at(-1)).toBe(`FLN ${BOB}`);
    expect(faults).toEqual([]);
  });

  test('is closed with its log kept when the worker of live mode crashes, says why, and is opened anew', async () => {
    const { page } = await visit();
    await page.getByText('New connection', { exact: true }).click();
    await page.getByLabel('Version').selectOption('MSNP7');
    await page.getByRole('button', { name: 'Connect to the real server' }).click();
    await sees(page, /alice@example\.com NS >/);
    await typeLine(page, 'VER 1 MSNP7 CVR0');
    await sees(page, /S: VER 1 MSNP7/);
    const live = page.workers().find((worker) => worker.url().includes('live-worker'));
    await live?.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('boom');
        }),
    );
    await sees(
      page,
      /C: VER 1 MSNP7 CVR0\nS: VER 1 MSNP7[\s\S]*The live connection stopped \(Uncaught Error: boom\)[\s\S]*its log is\s+kept/,
    );
    await ground.arrive(BOB);
    const clients = page.getByRole('tab', { name: /^Clients/ });
    await clients.click();
    expect(await clients.textContent()).toContain('watched');
    await list(page).getByRole('button', { name: BOB }).waitFor();
  });

  test('is left for the mock server and found again as it was', async () => {
    const { page } = await visit();
    await page.getByText('New connection', { exact: true }).click();
    await page.getByRole('button', { name: 'Connect to the real server' }).click();
    await sees(page, /alice@example\.com NS >/);
    await page.getByRole('button', { name: 'Mock server in this page' }).click();
    await page.getByRole('button', { name: 'See two people chat' }).waitFor();
    await page.getByRole('button', { name: 'Real server' }).click();
    await page.getByRole('tab', { name: /alice@example\.com NS/ }).waitFor();
    expect(await page.getByRole('button', { name: 'See two people chat' }).count()).toBe(0);
  });
});

describe('live mode', () => {
  test('is clean for axe, and no wider than a phone', async () => {
    const { page } = await visit();
    await ground.arrive(ALICE);
    await list(page).getByRole('button', { name: ALICE }).waitFor();
    expect(await axeFinds(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Plain view' }).click();
    expect(await axeFinds(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('is reached and left by keyboard alone', async () => {
    const { page } = await visit();
    await ground.arrive(ALICE);
    const chosen = list(page).getByRole('button', { name: ALICE });
    await chosen.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => chosen.getAttribute('aria-pressed'), { timeout: 15_000 }).toBe('true');
    await page.getByRole('button', { name: 'Pause' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Go on' }).waitFor();
  });

  test('on a static host is one line that says how to get it, with one request and no error', async () => {
    const asked: string[] = [];
    const context = await visitSite(browser(), {}, (path) => void asked.push(path));
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(addressOf('/playground/'));
    await page.getByText('npx msnp serve').waitFor();
    await page.getByRole('button', { name: 'Connect', exact: true }).waitFor();
    await expect
      .poll(() => asked.filter((path) => path.includes('live')), { timeout: 5000 })
      .toEqual(['/live.json']);
    expect(await page.getByRole('button', { name: 'Real server' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
