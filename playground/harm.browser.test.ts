// Input that means harm, in a real browser: megabytes, escapes, an attacker's link.
import { describe, expect, test } from 'vitest';
import { wordsOnScreen } from '#testing/on-screen.ts';
import { chat, hears, says, send, visit } from '#testing/plain-page.ts';
import { chromiumForTests } from '#testing/windows.ts';
import { packed } from './share.ts';

const browser = chromiumForTests();

describe('input that means harm', () => {
  test('pasted megabytes are taken as far as they may, said, and the page goes on', async () => {
    const { page, faults } = await visit(browser());
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
    const { page, faults } = await visit(browser());
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

  test('names in Hebrew and Arabic leave the lines of the plain view and the inspector in their order', async () => {
    const { page, faults } = await visit(browser());
    await chat(page);
    await page.getByRole('tab', { name: /^bob NS/ }).click();
    await send(page, 'REA 92 bob@example.com שלום');
    await page.getByRole('tab', { name: /^alice NS/ }).click();
    const line = page
      .getByRole('log')
      .getByRole('button', { name: 'Server: NLN NLN bob@example.com שלום 0' });
    await line.click();
    expect(await wordsOnScreen(line.locator('code'))).toEqual('NLN NLN bob@example.com שלום 0'.split(' '));
    const said = page.locator('.pg-said code');
    await expect.poll(() => said.textContent()).toContain('שלום');
    expect(await wordsOnScreen(said)).toEqual('NLN NLN bob@example.com שלום 0'.split(' '));
    await page.locator('#pg-line').fill('NOPE שלום 5 مرحبا 6');
    await page.locator('#pg-line').press('Enter');
    const refused = page.getByRole('log').locator('li.client code').last();
    await expect.poll(() => refused.textContent()).toContain('NOPE');
    expect(await wordsOnScreen(refused)).toEqual('NOPE שלום 5 مرحبا 6'.split(' '));
    expect(faults).toEqual([]);
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
    const { page, faults } = await visit(browser(), `#${taken}`);
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
