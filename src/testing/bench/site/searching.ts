// How long the search takes from a typed letter to the first result, with its index to fetch and without.
import type { Browser } from 'playwright-core';

/** Where a site has its search. */
export interface Search {
  readonly open: string;
  readonly input: string;
  readonly result: string;
}

export const OURS: Search = {
  open: 'button[data-search]',
  input: 'dialog input',
  result: 'dialog [role=option]',
};
export const STARLIGHTS: Search = {
  open: 'button[data-open-modal]',
  input: '.pagefind-ui__search-input',
  result: '.pagefind-ui__result-link',
};

/** Milliseconds to the first result: of the first search, and of the next; not a number where none comes in ten seconds. */
export async function searchTimes(
  browser: Browser,
  address: string,
  { open, input, result }: Search,
): Promise<{ readonly first: number; readonly next: number }> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
  });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'load' });
    // As long as a reader takes to find the button: a search that is made ready in idle time is ready then.
    await page.waitForTimeout(1_500);
    await page.locator(open).first().click();
    await page.locator(input).waitFor();
    const time = (words: string) =>
      page.evaluate(
        async ({ words, input, result }) => {
          const box = document.querySelector<HTMLInputElement>(input);
          if (!box) return Number.NaN;
          const seen = () => document.querySelector(result)?.textContent ?? '';
          const before = seen();
          const started = performance.now();
          box.value = words;
          box.dispatchEvent(new Event('input', { bubbles: true }));
          while ((seen() === '' || seen() === before) && performance.now() - started < 10_000)
            await new Promise((resume) => requestAnimationFrame(resume));
          return seen() === '' || seen() === before ? Number.NaN : performance.now() - started;
        },
        { words, input, result },
      );
    const first = await time('usr');
    return { first, next: await time('privacy') };
  } finally {
    await context.close();
  }
}
