// Before the browser tests: finds Chromium, or installs it where that is possible, or says what is missing.
import { requireChromium } from './chromium.ts';

/** Called by Vitest once; throws if there is no browser. */
export function setup(): void {
  requireChromium();
}
