// Scenes and tasks in a real browser: chosen, stepped forth and back, played to the end, reached and remembered.

import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SCENES } from '#content/scenes/scenes.ts';
import { connect, openPlayground, PHONE, type Playground, sceneBar } from '#testing/playground.ts';
import { chromiumForTests } from '#testing/windows.ts';

const browser = chromiumForTests();

function visit(fragment = '', options: BrowserContextOptions = {}): Promise<Playground> {
  return openPlayground(browser(), options, fragment);
}

/** Turns to another address of the same page. */
async function turnTo(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
}

/** Steps a scene that has just begun to its end. */
async function stepThrough(page: Page): Promise<void> {
  const bar = sceneBar(page);
  await bar.getByRole('button', { name: 'Pause' }).click();
  const step = bar.getByRole('button', { name: 'Step', exact: true });
  while (await step.isEnabled()) {
    const before = await bar.textContent();
    await step.click();
    await expect.poll(() => bar.textContent()).not.toBe(before);
  }
}

describe('scenes', () => {
  test('every scene plays to its end, with a sentence at each step', async () => {
    const { page, faults } = await visit();
    for (const { name, title, acts } of SCENES) {
      await turnTo(page, `#scene=${name}`);
      const bar = sceneBar(page);
      const total = acts.flatMap(({ says }) => says).length;
      await expect.poll(() => bar.textContent()).toContain(title);
      await expect.poll(() => bar.textContent()).toContain(`Step 1 of ${total}`);
      expect(await bar.getByRole('status').textContent()).toContain(acts[0]?.says[0]);
      if (total > 1) await stepThrough(page);
      await expect.poll(() => bar.getAttribute('data-state')).toBe('done');
      expect(await bar.getByRole('status').textContent()).toContain(acts.at(-1)?.says.at(-1));
      expect(await bar.textContent()).not.toContain('differ');
    }
    expect(faults).toEqual([]);
  }, 240_000);

  test('a scene is chosen from its window, and played with keys: back, step, play, stop', async () => {
    const { page } = await visit();
    await page.getByRole('button', { name: 'Choose a scene' }).click();
    const window = page.getByRole('dialog', { name: 'Scenes' });
    await window.getByRole('button', { name: 'Presence', exact: true }).press('Enter');
    await expect.poll(() => window.isVisible()).toBe(false);
    const bar = sceneBar(page);
    await expect.poll(() => bar.textContent()).toContain('Step 1 of 3');
    await page.getByRole('tab', { name: /^alice NS/, selected: true }).waitFor();
    await expect
      .poll(() => page.getByRole('region', { name: 'Inspector' }).textContent())
      .toContain('CHG 9 BSY');
    await bar.getByRole('button', { name: 'Pause' }).press('p');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => bar.textContent()).toContain('Step 2 of 3');
    await expect
      .poll(() => page.getByRole('region', { name: 'Inspector' }).textContent())
      .toContain('CHG 10 LUN');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => bar.textContent()).toContain('Step 1 of 3');
    await expect
      .poll(() => page.getByRole('region', { name: 'Inspector' }).textContent())
      .toContain('CHG 9 BSY');
    await page.keyboard.press('Escape');
    await expect.poll(() => bar.isVisible()).toBe(false);
    expect(await page.getByRole('tab').count()).toBe(2);
  });

  test('an address that names no scene says so and breaks nothing', async () => {
    const { page, faults } = await visit('#run=commands/usr/999');
    await expect.poll(() => page.locator('.pg').textContent()).toContain('has no exchange 999');
    await turnTo(page, '#run=../../etc/0');
    await turnTo(page, '#task=fly');
    await turnTo(page, '#scene=nothing-of-the-kind');
    await connect(page, 'bob', 'MSNP8', 'Log on for me');
    await page.getByRole('tab', { name: /^bob NS/ }).waitFor();
    expect(faults).toEqual([]);
  });
});

describe('tasks', () => {
  test('a task is taken, hints come one at a time, and it is reached, remembered, and forgotten', async () => {
    const { page, faults } = await visit();
    await page.getByRole('button', { name: 'Take on a task' }).click();
    const window = page.getByRole('dialog', { name: 'Tasks' });
    await window.getByRole('button', { name: 'Say that you are away' }).click();
    const bar = page.getByRole('region', { name: 'Task', exact: true });
    await expect.poll(() => bar.textContent()).toContain('0 lines typed · par 1');
    await bar.getByRole('button', { name: 'Hint 1 of 3' }).click();
    expect(await bar.getByRole('listitem').count()).toBe(1);
    await bar.getByRole('button', { name: 'Hint 2 of 3' }).click();
    expect(await bar.getByRole('listitem').allTextContents()).toHaveLength(2);
    await page.getByRole('button', { name: 'Plain view' }).click();
    const input = page.getByLabel('alice NS >');
    for (const line of ['CHG 20 BSY 0', 'CHG 21 AWY 0']) {
      await input.fill(line);
      await input.press('Enter');
    }
    await expect
      .poll(() => bar.getByRole('status').textContent())
      .toBe('Reached, in 2 lines. It can be done in 1.');
    await bar.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => bar.textContent()).toContain('0 lines typed · par 1 · done before in 2');
    await page.reload();
    await page.getByRole('button', { name: 'Tasks', exact: true }).click();
    await expect.poll(() => window.textContent()).toContain('Par 1. Done in 2.');
    await window.getByRole('button', { name: 'Forget what was done' }).click();
    await expect.poll(() => window.textContent()).not.toContain('Done in');
    expect(faults).toEqual([]);
  });
});

describe('sequence', () => {
  test('all connections stand in one order of time, and an arrow brings its line into the inspector', async () => {
    const { page, faults } = await visit('#scene=chat');
    const bar = sceneBar(page);
    await bar.getByRole('button', { name: 'Pause' }).waitFor();
    await page.getByRole('button', { name: 'Sequence view' }).click();
    await stepThrough(page);
    const arrows = page.getByRole('list', { name: 'All connections in the order of time' });
    const names = await arrows
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.ariaLabel?.split(' ').slice(0, 7).join(' ')));
    expect(names).toEqual([
      'alice to NS, on alice NS: XFR',
      'NS to alice, on alice NS: XFR',
      'alice to SB, on alice SB: USR',
      'SB to alice, on alice SB: USR',
      'alice to SB, on alice SB: CAL',
      'SB to alice, on alice SB: CAL',
      'NS to bob, on bob NS: RNG',
      'bob to SB, on bob SB: ANS',
      'SB to bob, on bob SB: IRO',
      'SB to bob, on bob SB: ANS',
      'SB to alice, on alice SB: JOI',
      'alice to SB, on alice SB, with',
      'SB to bob, on bob SB, with',
      'SB to alice, on alice SB: ACK',
    ]);
    const shown = page.getByRole('region', { name: 'Inspector' });
    await arrows.getByRole('button', { name: /RNG/ }).click();
    await expect.poll(() => shown.textContent()).toContain('RNG from the server, MSNP8 NS');
    await page.getByRole('tab', { name: /^bob NS/, selected: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => shown.textContent()).toContain('ANS from the client, MSNP8 SB');
    await page.keyboard.press('Home');
    await expect.poll(() => shown.textContent()).toContain('XFR from the client, MSNP8 NS');
    expect(faults).toEqual([]);
  });

  test('on a phone the lanes fit the screen, and a long session is shown from its end', async () => {
    const { page } = await visit('#scene=chat', PHONE);
    await sceneBar(page).getByRole('button', { name: 'Pause' }).tap();
    await page.getByLabel('alice NS >').waitFor();
    await page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      const field = document.querySelector('#pg-line');
      field?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    }, 'PNG\n'.repeat(120));
    await page.getByRole('button', { name: 'Sequence view' }).tap();
    const arrows = page.getByRole('list', { name: 'All connections in the order of time' });
    const listed = () => arrows.getByRole('listitem').count();
    await expect.poll(listed, { timeout: 60_000 }).toBe(200);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: /^Show 42 of 42 earlier lines$/ }).tap();
    await expect.poll(listed).toBe(242);
  }, 90_000);
});

describe('for everyone', () => {
  test('on a phone nothing is wider than the screen, in a scene, a task and their windows', async () => {
    const { page } = await visit('#scene=chat', PHONE);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(() => sceneBar(page).textContent()).toContain('Step 1 of 5');
    expect(await width()).toBeLessThanOrEqual(390);
    for (const name of ['Scenes', 'Tasks']) {
      await page.getByRole('button', { name, exact: true }).click();
      const window = page.getByRole('dialog', { name });
      await window.waitFor();
      expect(await width()).toBeLessThanOrEqual(390);
      expect(await window.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);
      await window.getByRole('button', { name: 'Close' }).click();
    }
    await turnTo(page, '#task=three');
    await expect.poll(() => page.getByRole('region', { name: 'Task', exact: true }).isVisible()).toBe(true);
    expect(await width()).toBeLessThanOrEqual(390);
  });
});
