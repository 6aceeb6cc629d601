// The browser itself: it starts, runs a page's script and speaks to no other host.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from './chromium.ts';

let browser: Awaited<ReturnType<typeof launchChromium>>;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(() => browser.close());

test('Chromium runs the script of a page and sends no request for it', async () => {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setContent(
    '<p>VER 1 MSNP8</p><script>document.title = document.querySelector("p").textContent</script>',
  );
  expect(await page.title()).toBe('VER 1 MSNP8');
  expect(requests).toEqual([]);
});
