// Where the browser tests look for Chromium.
import { expect, test } from 'vitest';
import { findChromium, type Host } from './chromium.ts';

const host = (env: Host['env'], ...files: string[]): Host => ({
  env,
  exists: (path) => files.includes(path),
  downloaded: () => '/cache/chrome',
});

test('a variable wins over what PATH holds', () => {
  expect(findChromium(host({ CHROMIUM: '/mine', PATH: '/bin' }, '/mine', '/bin/chromium'))).toBe('/mine');
});

test('the second variable is Playwright’s own', () => {
  expect(findChromium(host({ PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/mine' }, '/mine'))).toBe('/mine');
});

test('a variable that names nothing is a mistake worth a sentence', () => {
  expect(() => findChromium(host({ CHROMIUM: '/gone', PATH: '/bin' }, '/bin/chromium'))).toThrow(
    'CHROMIUM names /gone, which does not exist.',
  );
});

test('Chromium is preferred to Chrome, in whatever folder of PATH it is', () => {
  const files = ['/bin/google-chrome', '/opt/chromium'];
  expect(findChromium(host({ PATH: '/bin:/opt' }, ...files))).toBe('/opt/chromium');
  expect(findChromium(host({ PATH: '/bin' }, ...files))).toBe('/bin/google-chrome');
});

test('a browser that Playwright downloaded is the last to be tried', () => {
  expect(findChromium(host({ PATH: '/bin' }, '/cache/chrome'))).toBe('/cache/chrome');
  expect(findChromium(host({ PATH: '/bin' }))).toBeUndefined();
});
