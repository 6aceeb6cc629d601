// A browser for the tests of one file; what windows a test has opened are closed after it.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchChromium } from './chromium.ts';

/** Starts Chromium before the tests of the file that calls this; gives what hands it out while they run. */
export function chromiumForTests(): () => Browser {
  let browser: Browser | undefined;
  const running = () => {
    if (!browser) throw new Error('Chromium runs only while the tests do.');
    return browser;
  };
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const context of running().contexts()) await context.close();
  });
  afterAll(() => browser?.close());
  return running;
}
