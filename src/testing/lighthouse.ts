// What Lighthouse says of a page: its marks from 0 to 100, and what it holds against the page.
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, requireChromium } from './chromium.ts';

/** The marks of a page by category. */
export interface Marks {
  readonly marks: Readonly<Record<string, number>>;
  /** Each audit that cost something, as `category: title`. */
  readonly faults: readonly string[];
}

/** A port of this machine that nobody listens at, for the browser to be steered by. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      server.close(() => resolve(typeof bound === 'object' && bound ? bound.port : 0));
    });
  });
}

/** Asks Lighthouse about some addresses, one after the other, in a browser of its own. */
export async function marksOf(
  addresses: readonly string[],
  categories: readonly string[],
): Promise<readonly Marks[]> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [...CHROMIUM_FLAGS, `--remote-debugging-port=${port}`],
  });
  try {
    const all: Marks[] = [];
    for (const address of addresses) {
      const flags = { port, onlyCategories: [...categories], logLevel: 'silent' as const };
      const lhr = (await lighthouse(address, flags))?.lhr;
      if (!lhr) throw new Error(`Lighthouse says nothing of ${address}`);
      if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
      const entries = Object.entries(lhr.categories);
      all.push({
        marks: Object.fromEntries(entries.map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)])),
        faults: entries.flatMap(([id, { auditRefs }]) =>
          auditRefs.flatMap(({ id: audit, weight }) => {
            const { score, title } = lhr.audits[audit] ?? {};
            return weight > 0 && typeof score === 'number' && score < 1 ? [`${id}: ${title}`] : [];
          }),
        ),
      });
    }
    return all;
  } finally {
    await browser.close();
  }
}
