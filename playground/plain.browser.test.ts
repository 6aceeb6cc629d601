// The plain view in a real browser, and everything by the keyboard alone: suggestions, payloads, chat, blocking, search.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { connect, openPlayground, PHONE, reads, sees, talk, typeLine } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

function input(page: Page): Locator {
  return page.locator('#pg-line');
}

async function say(page: Page, line: string): Promise<void> {
  await input(page).fill(line);
  await page.getByRole('button', { name: 'Send', exact: true }).first().click();
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('Tab does not lead there');
}

describe('on a phone', () => {
  test('a line is put together from suggestions, and its payload from a template', async () => {
    const { page, faults } = await openPlayground(browser(), PHONE);
    await talk(page);
    await reads(page, 'log', /JOI bob@example\.com Bob/);
    const words = page.getByRole('group', { name: 'Suggestions for the next word' });
    await words.getByRole('button', { name: 'MSG' }).click();
    await words.getByRole('button', { name: /^\d+$/ }).click();
    await words.getByRole('button', { name: 'A', exact: true }).click();
    expect(await input(page).inputValue()).toMatch(/^MSG \d+ A $/);
    await page.getByRole('button', { name: 'Fill in ID and length' }).click();
    const editor = page.getByRole('region', { name: /^Payload of MSG/ });
    await editor.getByRole('button', { name: 'Text' }).click();
    await editor.getByRole('button', { name: 'Send' }).click();
    await reads(page, 'log', /Client: MSG \d+ A 118[\s\S]*Hello[\s\S]*Server: ACK \d+/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(faults).toEqual([]);
  });

  test('bob is blocked and sees alice leave, and is unblocked and sees her again', async () => {
    const { page } = await openPlayground(browser(), PHONE);
    await connect(page, 'bob', 'MSNP8', 'Log on for me');
    await reads(page, 'log', /CHG \d+ NLN/);
    await connect(page, 'alice', 'MSNP8', 'Log on for me');
    await reads(page, 'log', /ILN \d+ NLN bob@example\.com/);
    await say(page, 'REM 20 AL bob@example.com');
    await say(page, 'ADD 21 BL bob@example.com bob@example.com');
    await reads(page, 'log', /Server: ADD 21 BL/);
    await page.getByRole('tab', { name: /^bob NS/ }).click();
    await reads(page, 'log', /Server: FLN alice@example\.com/);
    await page.getByRole('tab', { name: /^alice NS/ }).click();
    await say(page, 'REM 22 BL bob@example.com');
    await say(page, 'ADD 23 AL bob@example.com bob@example.com');
    await reads(page, 'log', /Server: ADD 23 AL/);
    await page.getByRole('tab', { name: /^bob NS/ }).click();
    await reads(page, 'log', /FLN alice@example\.com[\s\S]*Server: NLN NLN alice@example\.com/);
  });

  test('the log is searched, and earlier lines are offered again', async () => {
    const { page } = await openPlayground(browser(), PHONE);
    await talk(page);
    await reads(page, 'log', /JOI bob@example\.com Bob/);
    await say(page, 'CAL 20 carol@example.com');
    await reads(page, 'log', /Server: 217 20/);
    expect(await page.locator('#pg-before option').first().getAttribute('value')).toBe(
      'CAL 20 carol@example.com',
    );
    await page.getByRole('button', { name: 'Typed before' }).click();
    const before = page.getByRole('search', { name: 'What was typed before' });
    await before.getByRole('searchbox').fill('nobody');
    await before.getByText('No line that was typed has this').waitFor();
    await before.getByRole('searchbox').fill('CAROL');
    await before.getByRole('button', { name: 'CAL 20 carol@example.com' }).click();
    expect(await input(page).inputValue()).toBe('CAL 20 carol@example.com');
    await page.getByRole('button', { name: 'Search log' }).click();
    const bar = page.getByRole('search', { name: 'The log' });
    await bar.getByRole('searchbox').fill('carol');
    await expect.poll(() => bar.getByRole('status').textContent(), { timeout: 10_000 }).toBe('1 of 1');
    expect(await page.locator('.pg-found-now').textContent()).toContain('CAL 20 carol@example.com');
    await bar.getByRole('button', { name: 'Close search' }).click();
    expect(await page.locator('.pg-found').count()).toBe(0);
  });
});

describe('by the keyboard alone', () => {
  test('panels open and close, and what was typed before is found with Control and R, in both views', async () => {
    const { page, faults } = await openPlayground(browser());
    await tabTo(page, page.getByRole('button', { name: 'Log on as Alice' }));
    await page.keyboard.press('Enter');
    await sees(page, /S: CHG \d+ NLN/);
    for (const line of ['CHG 20 AWY 0', 'CHG 21 BSY 0']) await typeLine(page, line);
    await sees(page, /S: CHG 21 BSY/);
    await page.keyboard.press('Control+r');
    await page.keyboard.type('AWY');
    await sees(page, /\(search\) AWY: CHG 20 AWY 0/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('button', { name: 'Plain view' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => input(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Control+r');
    await page.keyboard.type('awy');
    await page.getByText('1 line', { exact: true }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => input(page).inputValue()).toBe('CHG 20 AWY 0');
    expect(await input(page).evaluate((element) => element === document.activeElement)).toBe(true);
    for (const [panel, inside] of [
      ['New connection', 'Account'],
      ['File', 'Export as'],
    ] as const) {
      const opener = page.locator('summary').filter({ hasText: panel });
      await tabTo(page, opener, 'Shift+Tab');
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByLabel(inside));
      await page.keyboard.press('Escape');
      expect(await page.getByLabel(inside).isVisible()).toBe(false);
      expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
    }
    expect(faults).toEqual([]);
  });

  test('the plain list is offered before the terminal, and a log-on is typed in it', async () => {
    const { page } = await openPlayground(browser());
    await tabTo(page, page.getByRole('button', { name: 'Type it all yourself' }));
    await page.keyboard.press('Enter');
    await sees(page, /alice NS >/);
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('button', { name: 'Read this as a plain list' }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => input(page).evaluate((element) => element === document.activeElement), { timeout: 10_000 })
      .toBe(true);
    await typeLine(page, 'VER 1 MSNP8 CVR0');
    await reads(page, 'log', /Server: VER 1 MSNP8/);
    await typeLine(page, 'CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0544 MSMSGS alice@example.com');
    await typeLine(page, 'USR 3 TWN I alice@example.com');
    await reads(page, 'log', /Server: USR 3 TWN S/);
    await page.keyboard.type('USR 4 TWN S ');
    const ticket = page
      .getByRole('group', { name: 'Suggestions for the next word' })
      .getByRole('button')
      .first();
    await ticket.waitFor();
    await tabTo(page, ticket);
    await page.keyboard.press('Enter');
    expect(await input(page).inputValue()).toMatch(/^USR 4 TWN S t=[0-9a-f]{32}&p= $/);
    await page.keyboard.press('Enter');
    await reads(page, 'log', /Server: USR 4 OK alice@example\.com/);
  });

  test('alice and bob chat in the terminal: tabs by arrows, a payload by the editor', async () => {
    const { page } = await openPlayground(browser());
    await tabTo(page, page.getByRole('button', { name: 'See two people chat' }));
    await page.keyboard.press('Enter');
    const scene = page.getByRole('region', { name: 'Scene in play' });
    await expect.poll(() => scene.getAttribute('data-state'), { timeout: 60_000 }).toBe('done');
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('tab', { selected: true }), 'Shift+Tab');
    await page.keyboard.press('ArrowLeft');
    await sees(page, /S: JOI bob@example\.com Bob[\s\S]*alice SB >/);
    await tabTo(page, page.locator('.xterm-helper-textarea'));
    await page.keyboard.press('Control+u');
    await sees(page, /alice SB > *\nNow possible/);
    await page.keyboard.type('MSG N');
    await page.keyboard.press('Alt+Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 10_000 })
      .toBe('pg-payload');
    await page.keyboard.type('Content-Type: text/plain\n\nhello, bob');
    await page.keyboard.press('Control+Enter');
    await sees(page, /C: MSG \d+ N 38/);
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('tab', { selected: true }), 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await sees(page, /S: MSG alice@example\.com Alice 38[\s\S]*S\| hello, bob/);
  });
});
