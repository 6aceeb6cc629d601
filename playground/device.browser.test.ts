// What the device keeps of a session of the playground, and what becomes of it when storage or worker fail.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chat, fromFile, hears, logs, says, send, visit } from '#testing/plain-page.ts';
import { openIn } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

/** What the device has in its storage, as one text. */
function kept(page: Page): Promise<string> {
  return page.evaluate(() => Object.values(localStorage).join(' '));
}

/** Waits until the device keeps a session that has a text. */
async function keeps(page: Page, text: string): Promise<void> {
  await expect.poll(() => kept(page), { timeout: 15_000 }).toContain(text);
}

describe('on this device', () => {
  test('a session is back at the next visit with a notice, and is gone once it is forgotten', async () => {
    const { context, page } = await visit(browser());
    await chat(page);
    await keeps(page, 'situate');
    const before = await logs(page);
    await page.close();
    const next = await openIn(context);
    await says(next.page, /^Your session of .* is back/);
    expect(await logs(next.page)).toEqual(before);
    await next.page.reload();
    await says(next.page, /is back/);
    await fromFile(next.page, 'Forget this session');
    await says(next.page, /^The session is forgotten/);
    await expect.poll(() => next.page.getByRole('tab').count()).toBe(0);
    expect(await kept(next.page)).not.toContain('situate');
    await next.page.close();
    const last = await openIn(context);
    expect(await last.page.getByRole('tab').count()).toBe(0);
  });

  test('a line that is typed and not sent is there after a reload, and is gone once it is sent', async () => {
    const { page } = await visit(browser());
    await page.getByRole('button', { name: 'Type it all yourself' }).click();
    const line = page.locator('#pg-line');
    await send(page, 'VER 1 MSNP8 CVR0');
    await hears(page, 'Server: VER 1 MSNP8');
    await keeps(page, 'VER 1 MSNP8 CVR0');
    await line.fill('CVR 2 0x0409');
    await page.reload();
    await expect.poll(() => line.inputValue()).toBe('CVR 2 0x0409');
    await line.press('Enter');
    await expect.poll(() => line.inputValue()).toBe('');
    await page.reload();
    await says(page, /is back/);
    expect(await line.inputValue()).toBe('');
  });

  test('the connection that was in view before a reload is in view again', async () => {
    const { page } = await visit(browser());
    await chat(page);
    await page.getByRole('tab', { name: /^bob NS/ }).click();
    await keeps(page, 'situate');
    await page.reload();
    await says(page, /is back/);
    const chosen = page.getByRole('tab', { selected: true });
    await expect.poll(() => chosen.textContent()).toMatch(/^bob NS/);
  });

  test('two tabs keep a session each', async () => {
    const { context, page } = await visit(browser());
    await chat(page);
    const other = await openIn(context);
    expect(await other.page.getByRole('tab').count()).toBe(0);
    await other.page.getByRole('button', { name: 'Type it all yourself' }).click();
    await send(other.page, 'VER 1 MSNP8 CVR0');
    await hears(other.page, 'Server: VER 1 MSNP8');
    await keeps(page, 'situate');
    await keeps(page, 'VER 1 MSNP8 CVR0');
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
    const { page, faults } = await visit(browser(), '', (context) =>
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
  const { page } = await visit(browser());
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
