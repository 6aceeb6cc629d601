// What a page costs its reader: requests and bytes, and on a slow machine and line, when it is there and whether it moves.
import type { Browser, Page } from 'playwright-core';

/** What is measured of one visit. */
export interface Visit {
  readonly requests: number;
  /** Bytes of all bodies, as they were sent. */
  readonly bytes: number;
  /** Milliseconds until the largest part is painted. */
  readonly paint: number;
  /** Milliseconds beyond 50 of each long task. */
  readonly blocking: number;
  /** How far parts moved: cumulative layout shift. */
  readonly shift: number;
}

declare global {
  interface Window {
    measured: { paint: number; blocking: number; shift: number };
  }
}

function observe(): void {
  const measured = { paint: 0, blocking: 0, shift: 0 };
  window.measured = measured;
  const watch = (type: string, each: (entry: PerformanceEntry) => void) => {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  };
  watch('largest-contentful-paint', ({ startTime }) => {
    measured.paint = startTime;
  });
  watch('longtask', ({ duration }) => {
    measured.blocking += Math.max(0, duration - 50);
  });
  watch('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number') measured.shift += entry.value;
  });
}

/** A processor four times as slow, and a line of 1.6 Mbit/s with 150 ms to and fro. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const bytes = (1.6 * 1_000_000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: 150, downloadThroughput: bytes, uploadThroughput: bytes },
  });
}

/** Visits a page with nothing kept from before, slowly or not. */
export async function visit(browser: Browser, address: string, slow: boolean): Promise<Visit> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 412, height: 823 },
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    if (slow) await slowDown(page);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(
        request.sizes().then(
          ({ responseBodySize }) => responseBodySize,
          () => 0,
        ),
      );
    });
    await page.goto(address, { waitUntil: 'load' });
    // Long enough for what loads late; the worker for reading offline begins after two seconds.
    await page.waitForTimeout(slow ? 1_500 : 800);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { requests: sizes.length, bytes, ...(await page.evaluate(() => window.measured)) };
  } finally {
    await context.close();
  }
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
