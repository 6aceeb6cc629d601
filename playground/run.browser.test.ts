// The Run buttons of the pages, clicked: one on a page of each kind that has them, and the exchange is seen to play.
import { expect, test } from 'vitest';
import { BASE, PAGES } from '#testing/built-pages.ts';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { playOut, sceneBar, sees } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

/** The first page with a Run button of each kind: by the section, and whether it is the section's own page. */
const KINDS = new Map(
  [...PAGES.values()]
    .filter(({ html }) => html.includes(`href="${BASE}/playground/#run=`))
    .map(({ path }) => [path.replace(/^(\/[\w-]+\/).+$/, '$1…'), path] as const)
    .toReversed(),
);

test('there are Run buttons on the home page, and on pages of versions, commands, errors, services, formats, guide', () => {
  const kinds = [...KINDS.keys()];
  expect(kinds).toEqual(
    expect.arrayContaining([
      '/',
      ...['versions', 'commands', 'errors', 'services', 'formats', 'guide'].map((name) => `/${name}/…`),
    ]),
  );
});

test.each([...KINDS])(
  'a Run button of %s (%s) opens the playground, and the exchange plays to its end',
  async (_, path) => {
    const faults: string[] = [];
    const context = await visitSite(browser(), { viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => void faults.push(error.message));
    await page.goto(addressOf(path));
    await page.locator('a.run').first().click();
    await page.waitForURL(/\/playground\/#run=/);
    await playOut(page);
    const bar = sceneBar(page);
    expect(await bar.textContent()).not.toContain('differ');
    await sees(page, /[CS]: \w{3}/);
    await page.getByRole('region', { name: 'Inspector' }).locator('table').first().waitFor();
    expect(faults).toEqual([]);
  },
);
