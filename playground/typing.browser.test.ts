// The terminal in a real browser: log-ons typed with completion, editing keys, pastes, payloads, search, links.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { connect, openPlayground, screenOf, sees, talk, typeLine } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

/** Types the beginning of a word and lets Tab do the rest, until the prompt has it. */
async function complete(page: Page, start: string, becomes: RegExp): Promise<void> {
  await page.keyboard.type(start);
  await page.keyboard.press('Tab');
  await sees(page, becomes);
}

/** Pastes into the terminal as a browser does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData('text/plain', pasted);
    const field = document.querySelector('.xterm-helper-textarea');
    field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, text);
}

/** Where the command of the first line that has it ends, in pixels; the letter of its side may be in one piece with it. */
async function placeOf(page: Page, command: string): Promise<{ readonly x: number; readonly y: number }> {
  const row = page.locator('.xterm-rows > div').filter({ hasText: command }).first();
  const word = row.locator('span').filter({ hasText: command }).first();
  const box = await word.boundingBox();
  if (!box) throw new Error(`${command} is not on the screen`);
  return { x: box.x + box.width - 4, y: box.y + box.height / 2 };
}

async function chat(page: Page): Promise<void> {
  await talk(page);
  await sees(page, /S: JOI bob@example\.com Bob[\s\S]*alice SB > *\nNow possible/);
}

describe('a log-on typed with completion', () => {
  test('of MSNP8: the client’s build and the Passport ticket are known', async () => {
    const { page, faults } = await openPlayground(browser());
    await connect(page, 'alice', 'MSNP8');
    await sees(page, /alice NS >/);
    await complete(page, 'VE', /NS > VER\nVER \{trid\}/);
    await complete(page, '', /NS > VER 1\n/);
    await complete(page, '', /NS > VER 1 MSNP8\n/);
    await typeLine(page, 'CVR0');
    await sees(page, /S: VER 1 MSNP8/);
    await page.keyboard.type('CVR ');
    for (const word of ['2', '0x0409', 'winnt', '5.1', 'i386', 'MSNMSGR', '5.0.0544', 'MSMSGS']) {
      await complete(
        page,
        word === 'winnt' ? 'winn' : word.slice(0, -1),
        new RegExp(`NS > CVR .*${word}\\n`),
      );
    }
    await complete(page, 'a', /MSMSGS alice@example\.com\n/);
    await page.keyboard.press('Enter');
    await sees(page, /S: CVR 2 /);
    await typeLine(page, 'USR 3 TWN I alice@example.com');
    await sees(page, /S: USR 3 TWN S /);
    await complete(page, 'USR 4 TWN S ', /USR 4 TWN S t=[0-9a-f]{32}&p=\n/);
    await page.keyboard.press('Enter');
    await sees(page, /S: USR 4 OK alice@example\.com/);
    expect(faults).toEqual([]);
  });

  test('of MSNP15: ticket and response are worked out from the nonce', async () => {
    const { page, faults } = await openPlayground(browser());
    await connect(page, 'alice', 'MSNP15');
    await sees(page, /alice NS >/);
    await typeLine(page, 'VER 1 MSNP15 CVR0');
    await sees(page, /S: VER 1 MSNP15/);
    await typeLine(page, 'CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 8.1.0178 MSMSGS alice@example.com');
    await sees(page, /S: CVR 2 /);
    await complete(page, 'USR 3 S', /USR 3 SSO\n/);
    await typeLine(page, 'I alice@example.com');
    await sees(page, /S: USR 3 SSO S MBI_KEY_OLD \S+/);
    await complete(page, 'USR 4 SSO S ', /USR 4 SSO S t=[0-9a-f]{32}&p=\n/);
    await page.keyboard.press('Tab');
    await sees(page, /&p= HAAAAAEAAAADZgAA/);
    await page.keyboard.press('Enter');
    await sees(page, /S: USR 4 OK alice@example\.com/);
    expect(faults).toEqual([]);
  });

  test('groups are known by their names', async () => {
    const { page } = await openPlayground(browser());
    await connect(page, 'alice', 'MSNP9', 'Log on for me');
    await sees(page, /S: CHG \d+ NLN[\s\S]*NS > *\n/);
    await complete(page, 'REG 20 Fri', /REG 20 1\n/);
    await typeLine(page, 'Mates 0');
    await sees(page, /S: REG 20 \d+ 1 Mates 0/);
  });
});

describe('keys', () => {
  test('kills are yanked, words are turned round, history is searched', async () => {
    const { page } = await openPlayground(browser());
    await connect(page, 'alice', 'MSNP8');
    await sees(page, /alice NS >/);
    await page.keyboard.type('VER 1 CVR0 MSNP8');
    await page.keyboard.press('Alt+t');
    await sees(page, /NS > VER 1 MSNP8 CVR0/);
    await page.keyboard.press('Control+w');
    await page.keyboard.press('Control+w');
    await sees(page, /NS > VER 1 *\n/);
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Enter');
    await sees(page, /S: VER 1 MSNP8/);
    await page.keyboard.press('Control+r');
    await page.keyboard.type('MSNP');
    await sees(page, /\(search\) MSNP: VER 1 MSNP8 CVR0/);
    await page.keyboard.press('Escape');
    await sees(page, /alice NS > *\n/);
  });

  test('Control with C copies what is selected and gives nothing up; without a selection it gives up', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    await typeLine(page, 'MSG 9 N 5');
    await sees(page, /payload, 0 of 5 bytes/);
    const copied = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('copy', (event) =>
            resolve(event.clipboardData?.getData('text/plain') ?? ''),
          );
        }),
    );
    const { x, y } = await placeOf(page, 'RINGING');
    await page.mouse.dblclick(x, y);
    await page.keyboard.press('Control+c');
    expect((await copied).trim()).toMatch(/^\w+$/);
    await sees(page, /payload, 0 of 5 bytes/);
    await page.locator('.xterm-screen').click({ position: { x: 700, y: 20 } });
    await page.keyboard.press('Control+c');
    await sees(page, /Given up, nothing was sent: MSG 9 N 5/);
  });

  test('letters put together by an input method arrive once', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: '日本', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '日本' });
    await sees(page, /alice SB > 日本 *\n/);
    await page.keyboard.type('!');
    await sees(page, /alice SB > 日本! *\n/);
  });

  test('the cursor stands behind wide characters and emoji', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    const column = async () => {
      const cursor = await page.locator('.xterm-cursor').boundingBox();
      const screen = await page.locator('.xterm-screen').boundingBox();
      return cursor && screen ? Math.round((cursor.x - screen.x) / (cursor.width || 1)) : -1;
    };
    const empty = await column();
    await page.keyboard.insertText('日本😀é');
    await sees(page, /日本😀é/);
    await expect.poll(column, { timeout: 10_000 }).toBe(empty + 7);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('x');
    await sees(page, /日本x😀é/);
  });
});

describe('a paste', () => {
  test('is run line by line, and a payload is taken by its length, line ends counted', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    const body = 'Content-Type: text/plain\r\n\r\nhé ☕';
    const { length } = new TextEncoder().encode(body);
    await paste(page, `MSG 9 A ${length}\r\n${body}MSG 10 A 2\r\nhiCAL 11 carol@example.com\r\n`);
    await sees(page, /S: ACK 9/);
    await sees(page, /S: ACK 10/);
    await sees(page, /S: 217 11/);
  });

  test('of an exchange from a page sends what the client says, and its last payload without Enter', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    await paste(page, '@ alice SB\nC: MSG 9 A 7\nC| a\nC|\nC| hi\nS: ACK 9');
    await sees(page, /payload|S: ACK 9/);
    await page.keyboard.press('Control+c');
    await paste(page, 'C: MSG 12 A 7\nC| a\nC|\nC| hi');
    await sees(page, /S: ACK 12/);
  });

  test('of megabytes and control characters says what it dropped, and the page goes on', async () => {
    const { page, faults } = await openPlayground(browser());
    await chat(page);
    await paste(page, `\u001b[2J\u0000${'x'.repeat(2_000_000)}`);
    await sees(page, /characters found no room: a line has at most 20000/);
    await page.keyboard.press('Control+u');
    await typeLine(page, 'CAL 20 carol@example.com');
    await sees(page, /S: 217 20/);
    expect(faults).toEqual([]);
  });
});

describe('the payload editor', () => {
  test('opens with Alt+Enter, counts its bytes, and sends the line with their number', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    await page.keyboard.type('MSG A');
    await page.keyboard.press('Alt+Enter');
    const editor = page.getByRole('region', { name: /^Payload of MSG \d+ A$/ });
    await editor.getByRole('button', { name: 'Text' }).click();
    const field = editor.getByRole('textbox');
    expect(await field.inputValue()).toContain('Content-Type: text/plain; charset=UTF-8');
    await field.fill('Content-Type: text/plain\n\nhé ☕');
    expect(await editor.textContent()).toContain('35 bytes');
    await field.press('Control+Enter');
    await sees(page, /C: MSG \d+ A 35\nC\| Content-Type: text\/plain\nC\|\nC\| hé ☕/);
    await sees(page, /S: ACK /);
    expect(await editor.count()).toBe(0);
  });

  test('corrects the length of a line that was entered, and Escape gives the payload up', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    await typeLine(page, 'MSG 9 A 5');
    const editor = page.getByRole('region', { name: 'Payload of MSG 9 A' });
    await editor.getByRole('textbox').fill('Hello Bob');
    expect(await editor.textContent()).toContain('9 bytes; the line said 5 and is corrected');
    await editor.getByRole('button', { name: 'Send' }).click();
    await sees(page, /C: MSG 9 A 9\nC\| Hello Bob\nS: ACK 9/);
    await typeLine(page, 'MSG 10 A 5');
    await editor.getByRole('textbox').waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: 'Payload of MSG 10 A' }).getByRole('textbox').press('Escape');
    await sees(page, /Given up, nothing was sent: MSG 10 A 5/);
  });
});

describe('the log', () => {
  test('is searched with Control and F, up from the latest line', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    await page.keyboard.press('Control+f');
    const bar = page.getByRole('search');
    await bar.getByRole('searchbox').fill('alice@');
    await expect
      .poll(() => bar.getByRole('status').textContent(), { timeout: 10_000 })
      .toMatch(/^(\d+) of \1$/);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => bar.getByRole('status').textContent(), { timeout: 10_000 })
      .toMatch(/^(?!(\d+) of \1)\d+ of \d+$/);
    await bar.getByRole('searchbox').fill('no such thing');
    await expect.poll(() => bar.getByRole('status').textContent(), { timeout: 10_000 }).toMatch(/^Not found/);
    await page.keyboard.press('Escape');
    await typeLine(page, 'CAL 20 carol@example.com');
    await sees(page, /S: 217 20/);
  });

  test('leads from a command to its page, by a click and by Alt+O', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    const [byKey] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('Alt+o')]);
    expect(byKey.url()).toMatch(/\/commands\/\w{3}\/#\w+$/);
    await byKey.close();
    const { x, y } = await placeOf(page, 'CAL');
    await page.mouse.move(x, y);
    const [byClick] = await Promise.all([page.waitForEvent('popup'), page.mouse.click(x, y)]);
    expect(byClick.url()).toMatch(/\/commands\/cal\/$/);
  });

  test('keeps its lines when the window changes its size', async () => {
    const { page } = await openPlayground(browser());
    await chat(page);
    await page.setViewportSize({ width: 640, height: 900 });
    await sees(page, /S: JOI bob@example\.com Bob/);
    await page.setViewportSize({ width: 1280, height: 700 });
    await sees(page, /S: JOI bob@example\.com Bob[\s\S]*alice SB >/);
    expect((await screenOf(page)).match(/alice SB >/g)).toHaveLength(1);
  });
});
