// What somebody at the terminal relies on in a real browser: where keys go, what the prompt says after steps back, which
// line is in the inspector, and where letters stand that run from right to left.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lettersOnScreen } from '#testing/on-screen.ts';
import { openPlayground, screenOf, sees, talk, typeLine } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

/** Who has the keyboard: the terminal, the field of the plain view, a tab. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element?.classList.contains('xterm-helper-textarea')) return 'terminal';
    return element?.id || element?.getAttribute('role') || 'elsewhere';
  });
}

test('a tab that is pressed hands the keyboard to the line of its connection; arrow keys stay among the tabs', async () => {
  const { page } = await openPlayground(browser());
  await talk(page);
  const chosen = page.getByRole('tab', { selected: true });
  await page.getByRole('tab', { name: /^bob NS/ }).click();
  await expect.poll(() => focused(page)).toBe('terminal');
  await page.keyboard.type('CHG');
  await sees(page, /bob NS > CHG/);
  for (const _ of 'CHG') await page.keyboard.press('Backspace');
  await chosen.focus();
  await page.keyboard.press('End');
  await expect.poll(() => chosen.textContent()).toMatch(/^bob SB/);
  expect(await focused(page)).toBe('tab');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => chosen.textContent()).toMatch(/^alice NS/);
  expect(await focused(page)).toBe('tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toBe('terminal');
  await page.getByRole('button', { name: 'Plain view' }).click();
  await page.getByRole('tab', { name: /^alice SB/ }).click();
  await expect.poll(() => focused(page)).toBe('pg-line');
  await chosen.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => chosen.textContent()).toMatch(/^bob NS/);
  expect(await focused(page)).toBe('tab');
});

test('the prompt says after several steps back, and forth again, what is possible then', async () => {
  const { page } = await openPlayground(browser());
  await page.getByRole('button', { name: 'Type it all yourself' }).click();
  const stands = async () => {
    const [, said, possible] = /(S: [^\n]*\n)?alice NS > *\n(.*)/.exec(await screenOf(page)) ?? [];
    return `${await page.locator('.pg-state').textContent()} ${said} ${possible}`;
  };
  const lines = [
    'VER 1 MSNP8 CVR0',
    'CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0544 MSMSGS alice@example.com',
    'USR 3 TWN I alice@example.com',
  ];
  const before: string[] = [];
  await sees(page, /Now possible: /);
  for (const line of lines) {
    before.push(await stands());
    await typeLine(page, line);
    await sees(page, new RegExp(`S: ${line.slice(0, 5)}[\\s\\S]*alice NS > *\\nNow possible: `));
    await expect.poll(stands).not.toBe(before.at(-1));
  }
  const last = await stands();
  expect(new Set([...before, last]).size).toBe(lines.length + 1);
  for (const state of before.toReversed()) {
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(stands, { timeout: 15_000 }).toBe(state);
  }
  for (const state of [...before.slice(1), last]) {
    await page.getByRole('button', { name: 'Redo' }).click();
    await expect.poll(stands, { timeout: 15_000 }).toBe(state);
  }
});

/** The text of the row that the mark stands beside, without what tells the side; empty where there is no mark. */
function marked(page: Page): Promise<string> {
  return page.evaluate(() => {
    const mark = document.querySelector('.pg-inspected')?.getBoundingClientRect();
    const rows = [...document.querySelectorAll('.xterm-rows > div')];
    const row = rows.find((each) => mark && Math.abs(each.getBoundingClientRect().top - mark.top) < 3);
    return (row?.textContent ?? '').replaceAll('\u00a0', ' ').trimEnd().slice(3);
  });
}

test('the line in the inspector is marked in the log, goes with Alt and the arrows, and keeps its mark as the log grows', async () => {
  const { page } = await openPlayground(browser());
  await talk(page);
  await sees(page, /S: JOI bob@example\.com Bob[\s\S]*Now possible/);
  expect(await marked(page)).toBe('');
  const inspected = () => page.locator('.pg-said').textContent();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => marked(page)).toMatch(/^CAL \d+ RINGING/);
  await expect.poll(inspected).toMatch(/^CAL \d+ RINGING/);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => marked(page)).toMatch(/^CAL \d+ bob@example\.com$/);
  await typeLine(page, '/help');
  await sees(page, /\/reset/);
  await expect.poll(() => marked(page)).toMatch(/^(CAL \d+ bob@example\.com)?$/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => marked(page)).toMatch(/^CAL \d+ RINGING/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => marked(page)).toBe('JOI bob@example.com Bob');
  await page.getByRole('button', { name: 'Plain view' }).click();
  await expect
    .poll(() => page.locator('.pg-log [aria-current]').textContent())
    .toBe('Server: JOI bob@example.com Bob');
});

test('Hebrew stands in the terminal as it is sent, letter by letter, with caret and selection; bytes are counted as ever', async () => {
  const { page } = await openPlayground(browser());
  await talk(page);
  await page.getByRole('tab', { name: /^bob NS/ }).click();
  await typeLine(page, 'REA 92 bob@example.com שלום');
  await page.getByRole('tab', { name: /^alice NS/ }).click();
  await sees(page, /NLN NLN bob@example\.com שלום 0/);
  const row = page.locator('.xterm-rows > div').filter({ hasText: 'שלום' }).first();
  expect((await lettersOnScreen(row)).join('')).toBe('S:NLNNLNbob@example.comשלום0');
  const copied = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('copy', ({ clipboardData }) =>
          resolve(clipboardData?.getData('text/plain') ?? ''),
        );
      }),
  );
  const letter = (text: string) =>
    row.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right, top, height } = range.getBoundingClientRect();
        return { left, right, y: top + height / 2 };
      }
      return { left: 0, right: 0, y: 0 };
    }, text);
  const [from, to] = [await letter('ש'), await letter('ו')];
  await page.mouse.move(from.left + 1, from.y);
  await page.mouse.down();
  await page.mouse.move(to.right - 1, to.y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.press('Control+c');
  expect(await copied).toBe('שלו');
  await page.getByRole('tab', { name: /^alice SB/ }).click();
  await page.keyboard.insertText('של');
  await sees(page, /alice SB > של/);
  /** What the caret stands on, and how far from the left; nothing while its row is drawn anew. */
  const caret = () =>
    page.evaluate(() => {
      const cursor = document.querySelector('.xterm-cursor');
      return cursor ? { on: cursor.textContent, left: cursor.getBoundingClientRect().left } : undefined;
    });
  let before = 0;
  await expect.poll(async () => (before = (await caret())?.left ?? 0)).toBeGreaterThan(0);
  await page.keyboard.press('ArrowLeft');
  await expect
    .poll(async () => {
      const now = await caret();
      return now?.on === 'ל' && now.left < before;
    })
    .toBe(true);
  await page.keyboard.press('Control+e');
  for (const _ of 'של') await page.keyboard.press('Backspace');
  await page.keyboard.type('MSG');
  await page.keyboard.press('Alt+Enter');
  const editor = page.getByRole('region', { name: /^Payload of MSG \d+ N$/ });
  await editor.getByRole('textbox').fill('שלום');
  await expect.poll(() => editor.textContent()).toContain('8 bytes');
  await editor.getByRole('button', { name: 'Send' }).click();
  await sees(page, /C: MSG \d+ N 8\nC\| שלום/);
});
