// What axe says of the playground in all its states: views, searches, editor, panels, windows, scene, task; in both
// themes, in a wide window and on a phone.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFinds, openPlayground, PHONE, sceneBar, talk } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** The states, each reached from the one before. */
const STATES: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  ['the start', async () => {}],
  [
    'the window of scenes',
    async (page) => {
      await press(page, 'Choose a scene');
      await page.getByRole('dialog', { name: 'Scenes' }).getByText('Two people chat').waitFor();
    },
  ],
  [
    'two people in a switchboard',
    async (page) => {
      await page.keyboard.press('Escape');
      await talk(page);
    },
  ],
  ['the plain view', (page) => press(page, 'Plain view')],
  [
    'a wrong word and suggestions',
    async (page) => {
      await page.locator('#pg-line').fill('CHG 20 ');
      await page.locator('.pg-hint.pg-wrong').waitFor();
    },
  ],
  [
    'the editor of a payload, and both searches',
    async (page) => {
      await page.locator('#pg-line').fill('/help');
      await page.keyboard.press('Enter');
      await page.locator('#pg-line').fill('MSG A');
      await press(page, 'Fill in ID and length');
      await page.getByRole('region', { name: /^Payload of MSG/ }).waitFor();
      await press(page, 'Typed before');
      await press(page, 'Search log');
      await page.getByRole('searchbox', { name: 'Search the log' }).fill('alice');
    },
  ],
  ['the sequence view', (page) => press(page, 'Sequence view')],
  ['the form for a connection', (page) => page.getByText('New connection', { exact: true }).click()],
  ['the panel of files', (page) => page.getByText('File', { exact: true }).click()],
  [
    'a link to share',
    async (page) => {
      await press(page, 'Share link');
      await page.getByLabel('Link to this session').waitFor();
    },
  ],
  [
    'the window of tasks',
    async (page) => {
      await press(page, 'Tasks');
      await page.getByRole('dialog', { name: 'Tasks' }).getByRole('listitem').first().waitFor();
    },
  ],
  [
    'a task with a hint, in the terminal',
    async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Hide', exact: true }).click();
      await page.getByRole('button', { name: /^Hint/ }).click();
      await press(page, 'Terminal view');
      await page.locator('.xterm-rows').waitFor();
    },
  ],
  [
    'a scene in its midst',
    async (page) => {
      await page.evaluate(() => {
        location.hash = '#scene=presence';
      });
      await sceneBar(page).getByRole('button', { name: 'Pause' }).click();
    },
  ],
];

test.each([
  ['in a wide window', {}],
  ['on a phone', PHONE],
])(
  'axe finds nothing, and nothing is wider than the window, %s',
  async (_, options) => {
    const { page, faults } = await openPlayground(browser(), options);
    const found: string[] = [];
    for (const [name, go] of STATES) {
      await go(page);
      found.push(...(await axeFinds(page)).map((each) => `${name}: ${each}`));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) found.push(`${name}: ${over} pixels too wide`);
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  },
  180_000,
);
