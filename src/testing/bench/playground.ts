// What is measured of the playground in Chromium: each figure from the built site, beside bare xterm where that says
// more.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { ROOT } from '#testing/sources.ts';

const SIZE = { width: 1280, height: 900 };

/** How long a pointer is on a button before it is pressed, in milliseconds: a quick hand. */
const APPROACH = 150;

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Milliseconds in the page from a click on a button until the terminal shows a text. */
async function untilShown(page: Page, button: string, shown: string): Promise<number> {
  return page.evaluate(
    ([name, text]) =>
      new Promise<number>((resolve) => {
        const buttons = [...document.querySelectorAll('button')];
        const begun = performance.now();
        buttons.find(({ textContent }) => textContent === name)?.click();
        const look = () => {
          const rows = document.querySelector('.xterm-rows')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
          if (rows.includes(text ?? '')) resolve(performance.now() - begun);
          else requestAnimationFrame(look);
        };
        look();
      }),
    [button, shown],
  );
}

const BARE = `<!doctype html><link rel="stylesheet" href="xterm.css"><button>Begin</button><div style="height:600px"></div>
<script type="module">document.querySelector('button').onclick = async () => {
  const { Terminal } = await import('./xterm.mjs');
  const terminal = new Terminal({ scrollback: 5000 });
  terminal.open(document.querySelector('div'));
  terminal.write('bare > ');
};</script>`;

/** Lets a window have xterm as its package has it, below /bare/. */
async function serveXterm(context: BrowserContext): Promise<void> {
  const xterm = (name: string) => readFileSync(join(ROOT, 'node_modules/@xterm/xterm', name));
  await context.route('**/bare/**', (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith('.mjs'))
      return route.fulfill({ body: xterm('lib/xterm.mjs'), contentType: 'text/javascript' });
    if (path.endsWith('.css'))
      return route.fulfill({ body: xterm('css/xterm.css'), contentType: 'text/css' });
    return route.fulfill({ body: BARE, contentType: 'text/html' });
  });
}

/**
 * Milliseconds to a ready prompt in a fresh profile: of bare xterm; of the playground, where the click comes out of
 * nothing; of the playground, where the pointer was on the button before. A prompt of the playground counts if a line
 * that is typed there at once is answered.
 */
export async function benchReady(
  browser: Browser,
  what: 'bare' | 'playground' | 'approached',
): Promise<number> {
  const context = await visitSite(browser, { viewport: SIZE });
  await serveXterm(context);
  const page = await context.newPage();
  const bare = what === 'bare';
  await page.goto(addressOf(bare ? '/bare/' : '/playground/'));
  const button = bare ? 'Begin' : 'Type it all yourself';
  await page.getByRole('button', { name: button }).waitFor();
  if (what === 'approached') {
    await page.getByRole('button', { name: button }).hover();
    await page.waitForTimeout(APPROACH);
  }
  const time = await untilShown(page, button, bare ? 'bare >' : 'alice NS >');
  if (!bare) {
    await page.keyboard.type('VER 1 MSNP8 CVR0');
    await page.keyboard.press('Enter');
    await page.locator('.xterm-rows', { hasText: 'S: VER 1 MSNP8' }).waitFor();
  }
  await context.close();
  return time;
}

/** Bytes of the scripts that a session loads, gzipped: the worker's, and all others. */
export async function benchWeights(browser: Browser): Promise<{ worker: number; terminal: number }> {
  const paths = new Set<string>();
  const context = await visitSite(browser, { viewport: SIZE }, (path) => void paths.add(path));
  const page = await context.newPage();
  await page.goto(addressOf('/playground/'));
  await page.getByRole('button', { name: 'Type it all yourself' }).click();
  await page.locator('.xterm-rows').waitFor();
  await context.close();
  const scripts = [...paths].filter((path) => path.endsWith('.js'));
  const weigh = (of: readonly string[]) =>
    of.reduce((sum, path) => sum + gzipSync(readFileSync(join(ROOT, 'dist', path))).length, 0);
  const isWorker = (path: string) => path.includes('worker');
  return {
    worker: weigh(scripts.filter(isWorker)),
    terminal: weigh(scripts.filter((path) => !isWorker(path))),
  };
}

/** The transaction ID of the first message of a chat. */
const FIRST_TRID = 9;

/** A session file of a chat with as many messages, each of as many rows. */
function chatFile(messages: number, rows: number): string {
  const payload = `A: b\r\n\r\n${'a row of the message\r\n'.repeat(rows)}`;
  const act = (trid: number) => {
    return { at: 0, kind: 'line', connection: 'alice SB', line: `MSG ${trid} N ${payload.length}`, payload };
  };
  const sentences = ['alice is online', 'bob is online', 'alice and bob talk'];
  const start = { at: 0, kind: 'situate', sentences, version: 'MSNP8' };
  const acts = [start, ...Array.from({ length: messages }, (_, index) => act(FIRST_TRID + index))];
  return JSON.stringify({ format: 'msnp-session', version: 1, now: 0, acts });
}

/** A page on which a session with so many messages was loaded, at alice's switchboard. */
async function chatPage(browser: Browser, messages: number, rows: number): Promise<Page> {
  const context = await visitSite(browser, { viewport: SIZE });
  const page = await context.newPage();
  await page.goto(addressOf('/playground/'));
  const buffer = Buffer.from(chatFile(messages, rows));
  const file = { name: 'chat.json', mimeType: 'application/json', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('chat.json is loaded').waitFor({ timeout: 120_000 });
  await page.getByRole('tab', { name: /^alice SB/ }).click();
  await page.locator('.xterm-screen').click();
  await page.waitForTimeout(1000);
  return page;
}

/** Milliseconds from a key to its glyph at the median, with 5,000 rows of scrollback. */
export async function benchKeys(browser: Browser): Promise<number> {
  const page = await chatPage(browser, 600, 10);
  const times: number[] = [];
  for (let count = 1; count <= 40; count++) {
    // The listener is there before the key is pressed.
    const heard = await page.evaluateHandle((letters) => {
      const time = new Promise<number>((resolve) => {
        const look = (begun: number) => {
          const rows = document.querySelector('.xterm-rows')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
          if (rows.includes(`> ${letters}`)) resolve(performance.now() - begun);
          else setTimeout(look, 0, begun);
        };
        addEventListener('keydown', () => look(performance.now()), { capture: true, once: true });
      });
      return { time };
    }, 'z'.repeat(count));
    await page.keyboard.press('z');
    times.push(await heard.evaluate(({ time }) => time));
  }
  await page.context().close();
  return median(times);
}

/**
 * Milliseconds from a click on Undo until it is said which message was undone and the terminal no longer has it, in a
 * session of so many acts: the first, and the median of ten.
 */
export async function benchUndo(browser: Browser, acts: number): Promise<{ first: number; next: number }> {
  const page = await chatPage(browser, acts - 1, 1);
  const last = FIRST_TRID + acts - 2;
  const times: number[] = [];
  for (let trid = last; trid > last - 11; trid--) {
    const time = await page.evaluate(
      (message) =>
        new Promise<number>((resolve) => {
          const shown = () =>
            document.querySelector('.xterm-rows')?.textContent?.replaceAll('\u00a0', ' ') ?? '';
          if (!shown().includes(message)) throw new Error(`${message} is not there to be undone.`);
          const begun = performance.now();
          const look = () => {
            const said = document.querySelector('.pg-session-said')?.textContent ?? '';
            if (said.startsWith('Undone') && said.includes(message) && !shown().includes(message))
              resolve(performance.now() - begun);
            else requestAnimationFrame(look);
          };
          [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Undo')?.click();
          look();
        }),
      `MSG ${trid} N`,
    );
    times.push(time);
  }
  await page.context().close();
  return { first: times[0] ?? Number.NaN, next: median(times.slice(1)) };
}

/** What is written, and how: by bare xterm, or by the terminal of the playground, which is shown a log once a frame. */
type Writer = 'bare' | 'playground';

/**
 * Megabytes of log lines that a terminal takes in a second, from the first to the last that is seen, and the longest
 * time in milliseconds that the page did not answer meanwhile.
 */
export async function benchWriting(
  browser: Browser,
  writer: Writer,
): Promise<{ speed: number; gap: number }> {
  const paths = new Set<string>();
  const context = await visitSite(browser, { viewport: SIZE }, (path) => void paths.add(path));
  await serveXterm(context);
  const page = await context.newPage();
  await page.goto(addressOf('/playground/'));
  await page.getByRole('button', { name: 'Type it all yourself' }).click();
  await page.locator('.xterm-rows').waitFor();
  const own = [...paths].find((path) => /\/terminal\.[^/]*\.js$/.test(path)) ?? '';
  const script = writer === 'bare' ? '/bare/xterm.mjs' : own;
  const result = await page.evaluate(
    async ([address, bare]) => {
      const box = document.createElement('div');
      box.style.cssText = 'height: 600px; font-family: monospace';
      document.body.replaceChildren(box);
      const { TerminalView, Terminal } = await import(address);
      const view = bare
        ? new Terminal({ cols: 140, rows: 34, scrollback: 5000 })
        : new TerminalView(box, { data() {}, pick() {} });
      if (bare) view.open(box);
      const line = `NLN NLN bob@example.com ${'Bob%20'.repeat(160)}`;
      const place = {
        at: 0,
        direction: 'server',
        marks: [],
        version: 'MSNP8',
        service: 'NS',
        phase: 'online',
      };
      const entries: object[] = [];
      let told = 0;
      let over = false;
      /** As the page does: what has come is shown once a frame. */
      const show = () => {
        if (told === entries.length) return;
        if (bare) for (const each of entries.slice(told)) view.write(`${Object.values(each)[1]}\r\n`);
        else view.follow(entries.slice());
        told = entries.length;
      };
      const frame = () => {
        show();
        if (!over) requestAnimationFrame(frame);
      };
      let [gap, last] = [0, performance.now()];
      const pulse = setInterval(() => {
        gap = Math.max(gap, performance.now() - last);
        last = performance.now();
      }, 4);
      const { port1, port2 } = new MessageChannel();
      const begun = performance.now();
      frame();
      await new Promise<void>((resolve) => {
        let batches = 0;
        port1.onmessage = () => {
          for (let count = 0; count < 100; count++) entries.push({ id: entries.length, line, ...place });
          batches += 1;
          if (batches < 200) port2.postMessage(0);
          else resolve();
        };
        port2.postMessage(0);
      });
      entries.push({ id: entries.length, line: 'the very last', ...place });
      while (!box.querySelector('.xterm-rows')?.textContent?.replaceAll('\u00a0', ' ').includes('very last'))
        await new Promise((resolve) => requestAnimationFrame(resolve));
      over = true;
      clearInterval(pulse);
      port1.close();
      return { speed: (entries.length * line.length) / 1000 / (performance.now() - begun), gap };
    },
    [addressOf(script), writer === 'bare'] as const,
  );
  await context.close();
  return result;
}
