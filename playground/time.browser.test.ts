// Time and state of the playground in a real browser: undo, files, links, what the device keeps, a worker that
// crashes, and input that means harm.
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openIn, openPlayground, type Playground, TOUCH, talk } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';
import { packed } from './share.ts';

const browser = chromiumForTests();

/** Opens the playground in the plain view, where all is there as text. */
function visit(fragment = '', before?: (context: BrowserContext) => Promise<unknown>): Promise<Playground> {
  return openPlayground(browser(), TOUCH, fragment, before);
}

/** Presses a button of the panel File. */
async function fromFile(page: Page, name: string): Promise<void> {
  await page.getByText('File', { exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
}

function said(page: Page) {
  return page.locator('.pg-session-said');
}

async function says(page: Page, pattern: RegExp): Promise<void> {
  await expect.poll(() => said(page).textContent(), { timeout: 15_000 }).toMatch(pattern);
}

async function logs(page: Page): Promise<Record<string, string[]>> {
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

async function send(page: Page, line: string): Promise<void> {
  await page.locator('#pg-line').fill(line);
  await page.locator('#pg-line').press('Enter');
}

async function hears(page: Page, text: string): Promise<void> {
  await expect.poll(() => page.getByRole('log').textContent(), { timeout: 15_000 }).toContain(text);
}

async function chat(page: Page): Promise<void> {
  await talk(page);
  await hears(page, 'JOI bob@example.com Bob');
}

describe('back and forth', () => {
  test('undo after ADD gives back the logs of all connections, and says what was undone; redo brings it again', async () => {
    const { page, faults } = await visit();
    await chat(page);
    await page.getByRole('tab', { name: /^alice NS/ }).click();
    const before = await logs(page);
    await page.getByRole('tab', { name: /^alice NS/ }).click();
    await send(page, 'ADD 90 FL carol@example.com Carol');
    await hears(page, 'Server: ADD 90 FL');
    const after = await logs(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await says(page, /^Undone: alice NS: ADD 90 FL carol@example\.com Carol$/);
    expect(await logs(page)).toEqual(before);
    await page.getByRole('button', { name: 'Redo' }).click();
    await says(page, /^Done again: alice NS: ADD 90/);
    expect(await logs(page)).toEqual(after);
    await page.getByRole('tab', { name: /^alice NS/ }).click();
    await page.locator('#pg-line').press('Control+z');
    await says(page, /^Undone/);
    await send(page, '/redo');
    await says(page, /^Done again/);
    await send(page, '/undo');
    await says(page, /^Undone/);
    await send(page, 'LST 91 FL');
    await hears(page, 'Server: LST 91 FL');
    expect(await page.getByRole('log').textContent()).not.toContain('carol@example.com Carol');
    expect(faults).toEqual([]);
  });

  test('a reset is undone too', async () => {
    const { page } = await visit();
    await chat(page);
    const before = await logs(page);
    await send(page, '/reset');
    await expect.poll(() => page.getByRole('tab').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await says(page, /^Undone: the reset$/);
    await expect.poll(() => page.getByRole('tab').count()).toBe(Object.keys(before).length);
    expect(await logs(page)).toEqual(before);
  });
});

describe('files', () => {
  test('a session is saved, loaded into a fresh profile, and dropped; a file that means harm changes nothing', async () => {
    const { page } = await visit();
    await chat(page);
    const before = await logs(page);
    const [download] = await Promise.all([page.waitForEvent('download'), fromFile(page, 'Save')]);
    const json = readFileSync(await download.path(), 'utf8');
    const other = await visit();
    await other.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(json) });
    await says(other.page, /^kept\.json is loaded/);
    expect(await logs(other.page)).toEqual(before);

    const drop = (name: string, text: string) =>
      other.page.evaluate(
        ([file, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([content ?? ''], file ?? ''));
          document
            .querySelector('.pg-console')
            ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
        },
        [name, text],
      );
    for (const [text, reason] of [
      [
        '\u0000\u001b[2J',
        /^x\.json is no session of the playground: it is no JSON: .*Nothing was changed\.$/,
      ],
      ['{"format":"msnp-session","version":9}', /newer playground/],
      [
        '{"format":"msnp-session","version":1,"now":0,"acts":[{"at":0,"kind":"line","connection":"<img src=x onerror=alert(1)>\\u0007"}]}',
        /acts\[0\]\.line must be a text/,
      ],
    ] satisfies [string, RegExp][]) {
      await drop('x.json', text);
      await says(other.page, reason);
    }
    expect(await logs(other.page)).toEqual(before);
    await drop('again.json', json);
    await says(other.page, /^again\.json is loaded/);
    expect(other.faults).toEqual([]);
  });

  test.each(['text', 'markdown', 'json', 'pcap'])('the logs are exported as %s', async (kind) => {
    const { page } = await visit();
    await chat(page);
    await page.getByText('File', { exact: true }).click();
    await page.getByLabel('Export as').selectOption(kind);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    expect(readFileSync(await download.path()).includes('JOI bob@example.com Bob')).toBe(true);
  });
});

describe('links', () => {
  test('a link opened in a fresh profile gives the same state, and nothing of it is asked of the network', async () => {
    const { page } = await visit();
    await chat(page);
    await send(page, '/clock +60s');
    const before = await logs(page);
    await page.getByRole('button', { name: 'Share link' }).click();
    await says(page, /The link has [\d,]+ letters\./);
    const link = await page.getByLabel('Link to this session').inputValue();
    const other = await visit(new URL(link).hash);
    await says(other.page, /^This is the session of the link/);
    const withoutRemarks = (all: Record<string, string[]>) =>
      Object.fromEntries(
        Object.entries(all).map(([id, lines]) => [
          id,
          lines.filter((each) => /^(Client|Server): /.test(each)),
        ]),
      );
    expect(withoutRemarks(await logs(other.page))).toEqual(withoutRemarks(before));
    expect(new URL(other.page.url()).hash).toBe('');
    expect(other.asked.filter((path) => path.includes('s=') || path.includes(link.slice(-40)))).toEqual([]);
    await other.page.getByRole('tab', { name: /^alice SB/ }).click();
    await send(other.page, 'OUT');
    await other.page.getByRole('tab', { name: /^bob SB/ }).click();
    await hears(other.page, 'BYE alice@example.com');
    expect(other.faults).toEqual([]);
  });

  test('a link of an attacker executes nothing, is refused with a reason, and the session goes on', async () => {
    const markup = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
    const act = (fields: object) =>
      JSON.stringify({
        format: 'msnp-session',
        version: 1,
        now: 1_094_904_000_000,
        acts: [
          { at: 0, kind: 'open', who: markup, service: 'NS', version: 'MSNP8' },
          { at: 0, ...fields },
        ],
      });
    const taken = await packed(
      act({ kind: 'line', connection: `${markup} NS`, line: `VER 1 ${markup} \u001b[2J\u001b]0;x\u0007` }),
    );
    const { page, faults } = await visit(`#${taken}`);
    await says(page, /^This is the session of the link/);
    await hears(page, `${markup} ␛[2J␛]0;x␇`);
    await page.getByRole('button', { name: 'Terminal view' }).click();
    await expect.poll(() => page.locator('.xterm-rows').textContent()).toContain('␛[2J␛]0;x␇');
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    expect(await page.title()).toContain('Playground');
    for (const [fragment, reason] of [
      ['s=1.AAAA', /holds no session: it is broken/],
      ['s=1.<script>', /holds no session: it is broken/],
      ['s=7.AAAA', /newer playground/],
      [await packed(act({ kind: 'eval' })), /acts\[1\]\.kind is nothing that can be done/],
      [await packed('x'.repeat(5_000_000)), /too large/],
    ] satisfies [string, RegExp][]) {
      await page.evaluate((hash) => location.assign(`#${hash}`), fragment);
      await says(page, reason);
    }
    expect(await page.getByRole('tab').count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

describe('on this device', () => {
  test('a session is back at the next visit with a notice, and is gone once it is forgotten', async () => {
    const { context, page } = await visit();
    await chat(page);
    await page.waitForTimeout(600);
    const before = await logs(page);
    await page.close();
    const next = await openIn(context);
    await says(next.page, /^Your session of .* is back/);
    expect(await logs(next.page)).toEqual(before);
    await next.page.reload();
    await says(next.page, /is back/);
    await fromFile(next.page, 'Forget this session');
    await says(next.page, /^The session is forgotten/);
    expect(await next.page.getByRole('tab').count()).toBe(0);
    expect(await next.page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toContain(
      'situate',
    );
    await next.page.close();
    const last = await openIn(context);
    expect(await last.page.getByRole('tab').count()).toBe(0);
  });

  test('two tabs keep a session each', async () => {
    const { context, page } = await visit();
    await chat(page);
    const other = await openIn(context);
    expect(await other.page.getByRole('tab').count()).toBe(0);
    await other.page.getByRole('button', { name: 'Type it all yourself' }).click();
    await send(other.page, 'VER 1 MSNP8 CVR0');
    await hears(other.page, 'Server: VER 1 MSNP8');
    await other.page.waitForTimeout(600);
    await page.reload();
    await says(page, /is back/);
    await expect.poll(() => page.getByRole('tab').count()).toBe(4);
    await other.page.reload();
    await says(other.page, /is back/);
    await expect.poll(() => other.page.getByRole('tab').count()).toBe(1);
  });

  test.each([
    ['full', 'QuotaExceededError', /storage of this browser is full/],
    ['forbidden', 'SecurityError', /does not allow pages to keep anything/],
  ])('storage that is %s gets a sentence, and all goes on', async (_, name, sentence) => {
    const { page, faults } = await visit('', (context) =>
      context.addInitScript((error) => {
        Storage.prototype.setItem = () => {
          throw new DOMException('no', error);
        };
      }, name),
    );
    await chat(page);
    await says(page, sentence);
    await send(page, 'CAL 95 carol@example.com');
    await hears(page, 'Server: 217 95');
    expect(faults).toEqual([]);
  });
});

test('a worker that crashes is started again with the state and the log of before, and says so', async () => {
  const { page } = await visit();
  await chat(page);
  const before = await logs(page);
  await page.getByRole('tab', { name: /^alice SB/ }).click();
  await page.workers()[0]?.evaluate(
    () =>
      void setTimeout(() => {
        throw new Error('boom');
      }),
  );
  await hears(
    page,
    'The mock server stopped (Uncaught Error: boom) and was started again. All is as it was before',
  );
  await send(page, 'CAL 95 carol@example.com');
  await hears(page, 'Server: 217 95');
  const after = await logs(page);
  for (const [id, lines] of Object.entries(before)) expect(after[id]?.slice(0, lines.length)).toEqual(lines);
});

describe('input that means harm', () => {
  test('pasted megabytes are taken as far as they may, said, and the page goes on', async () => {
    const { page, faults } = await visit();
    await chat(page);
    const paste = (text: string) =>
      page.locator('#pg-line').evaluate((input, pasted) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        input.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, text);
    await paste('NOPE 1 2 3\n'.repeat(300_000));
    await expect
      .poll(() => page.locator('.pg-console').textContent(), { timeout: 30_000 })
      .toMatch(/were too many|were not sent|are dropped/);
    await paste('x'.repeat(3_000_000));
    await page.getByRole('tab', { name: /^bob NS/ }).click();
    await send(page, 'CHG 70 BSY 0');
    await hears(page, 'Server: CHG 70 BSY');
    expect(faults).toEqual([]);
  });

  test('escapes in names and messages are shown in both views, and never obeyed', async () => {
    const { page, faults } = await visit();
    await chat(page);
    await send(page, 'MSG 90 A 30');
    await page.locator('#pg-line').evaluate((input, pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, 'A: b\n\n\u009b2J\u202egnihtemos\u0007 end of it\n');
    await page.getByRole('tab', { name: /^alice NS/ }).click();
    await send(page, 'REA 91 alice@example.com a%1B[2J\u009b31m\u202e');
    await hears(page, 'REA 91 alice@example.com a%1B[2J⟨U+009B⟩31m⟨U+202E⟩');
    await page.getByRole('button', { name: 'Terminal view' }).click();
    await expect.poll(() => page.locator('.xterm-rows').textContent()).toContain('⟨U+009B⟩31m⟨U+202E⟩');
    expect(faults).toEqual([]);
  });
});
