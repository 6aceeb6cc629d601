// Chromium for the browser tests: where it is, how it comes to be there, how it is started.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { type Browser, chromium } from 'playwright-core';
import { installs } from './debian.ts';

const VARIABLES = ['CHROMIUM', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Without these it looks for Google's hosts at each start; `--no-sandbox` lets it run as root in a container. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the search depends on: the host's environment, and which files there are. */
export type Host = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Where playwright-core would keep the browser that it downloads. */
  readonly downloaded: () => string;
};

const here: Host = { env: process.env, exists: existsSync, downloaded: () => chromium.executablePath() };

/**
 * The path of Chromium or Chrome: named by CHROMIUM or PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH, else on PATH,
 * else where a system installs it, else where playwright-core downloads it. Throws if a variable names
 * a file that is not there.
 */
export function findChromium({ env, exists, downloaded }: Host = here): string | undefined {
  for (const variable of VARIABLES) {
    const path = env[variable];
    if (!path) continue;
    if (!exists(path)) throw new Error(`${variable} names ${path}, which does not exist.`);
    return path;
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE, downloaded()].find((path) => path !== '' && exists(path));
}

/**
 * The path of Chromium, which is installed first if it is missing and this is Debian (or kin) and root.
 * Throws a sentence that says what to install, if there is still none.
 */
export function requireChromium(): string {
  const path = findChromium() ?? (installs('chromium') ? findChromium() : undefined);
  if (path) return path;
  throw new Error(
    'The browser tests need Chromium or Chrome: install one, or name it in CHROMIUM=/path/to/it.',
  );
}

/** A headless browser with an empty profile; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: requireChromium(), headless: true, args: CHROMIUM_FLAGS });
}
