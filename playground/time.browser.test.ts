// Time of the playground in a real browser: undo, files and links.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chat, fromFile, hears, logs, says, send, visit } from '#testing/plain-page.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

describe('back and forth', () => {
  test('undo after ADD gives back the logs of all connections, and says what was undone; redo brings it again', async () => {
    const { page, faults } = await visit(browser());
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

  test('a line that closed its connection is taken back, and stands in the field again', async () => {
    const { page } = await visit(browser());
    await page.getByRole('button', { name: 'Type it all yourself' }).click();
    await send(page, 'VER 1 MSNP8 CVR0');
    await hears(page, 'Server: VER 1 MSNP8');
    await send(page, 'SYN 2 0');
    await page.getByRole('button', { name: 'Take the last step back' }).click();
    await expect.poll(() => page.locator('#pg-line').inputValue()).toBe('SYN 2 0');
    expect(await page.getByRole('log').textContent()).not.toContain('SYN 2 0');
    await send(page, 'CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0544 MSMSGS alice@example.com');
    await hears(page, 'Server: CVR 2');
  });

  test('a reset is undone too', async () => {
    const { page } = await visit(browser());
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
    const { page } = await visit(browser());
    await chat(page);
    const before = await logs(page);
    const [download] = await Promise.all([page.waitForEvent('download'), fromFile(page, 'Save')]);
    const json = readFileSync(await download.path(), 'utf8');
    const other = await visit(browser());
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
    const { page } = await visit(browser());
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
    const { page } = await visit(browser());
    await chat(page);
    await send(page, '/clock +60s');
    const before = await logs(page);
    await page.getByRole('button', { name: 'Share link' }).click();
    await says(page, /The link has [\d,]+ letters\./);
    const link = await page.getByLabel('Link to this session').inputValue();
    const other = await visit(browser(), new URL(link).hash);
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
});
