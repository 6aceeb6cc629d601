// Somebody who comes for the first time and reads nothing: from the home page to a chat between two people.
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressOf, visitSite } from '#testing/built-site.ts';
import { PHONE, sceneBar } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

/** Whether all of an element is on the screen, as it is scrolled now. */
async function isInSight(page: Page, target: Locator): Promise<boolean> {
  const box = await target.boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

test.each([
  ['in a wide window', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', PHONE],
])(
  '%s, three presses and the scene at its own pace are enough, and the next of them is always in sight',
  async (_, options) => {
    const context = await visitSite(browser(), options);
    const page = await context.newPage();
    await page.goto(addressOf('/'));
    const begun = Date.now();
    const way = page.getByRole('link', { name: 'Playground' }).first();
    expect(await isInSight(page, way)).toBe(true);
    await way.click();
    const door = page.getByRole('button', { name: 'See two people chat' });
    await door.waitFor();
    expect(await isInSight(page, door)).toBe(true);
    await door.click();
    const scene = sceneBar(page);
    await expect.poll(() => scene.getAttribute('data-state'), { timeout: 60_000 }).toBe('done');
    await page
      .locator('#pg-panel')
      .getByText(/Your turn, as Bob/)
      .waitFor();
    const plain = page.getByRole('button', { name: 'Send', exact: true });
    if (await plain.isVisible()) {
      await expect.poll(() => isInSight(page, plain)).toBe(true);
      await plain.click();
    } else {
      expect(await isInSight(page, page.locator('.xterm-screen'))).toBe(true);
      await page.keyboard.press('Enter');
    }
    // Alice has it, and says so beside her name.
    const alice = page.getByRole('tab', { name: /^alice SB/ });
    await expect.poll(() => alice.textContent()).toMatch(/1$/);
    expect(Date.now() - begun).toBeLessThan(120_000);
  },
  150_000,
);
