// Every scene is made of exchanges that stand on the pages, says something at each step, and plays to its end.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Block, blocksOf } from '#content/blocks.ts';
import { playBlock } from '#content/play.ts';
import { readExchange } from '#protocol/exchange.ts';
import { type Act, strides, TOPICS } from './scene.ts';
import { SCENES } from './scenes.ts';

const root = new URL('..', import.meta.url);

function blocksFor({ page, exchange }: Act): Block[] {
  const names = [`${page}.md`, `${page}/index.md`].map((name) => new URL(name, root)).filter(existsSync);
  return names
    .flatMap((file) => blocksOf(readFileSync(file, 'utf8'), page))
    .filter(({ title }) => title === exchange);
}

test('there are at least 24 scenes, each listed once, and every topic has some', () => {
  const names = SCENES.map(({ name }) => name);
  expect(names.length).toBeGreaterThanOrEqual(24);
  expect(new Set(names).size).toBe(names.length);
  const files = globSync('*.ts', { cwd: new URL('.', import.meta.url) })
    .map((file) => file.replace('.ts', ''))
    .filter((file) => !['scene', 'scenes', 'scenes.test'].includes(file));
  expect(names.toSorted()).toEqual(files.toSorted());
  expect(TOPICS.filter((topic) => !SCENES.some((scene) => scene.topic === topic))).toEqual([]);
});

describe.each(SCENES.map((scene) => [scene.name, scene] as const))('scene %s', (_, scene) => {
  test.each(scene.acts.map((act) => [act.exchange, act] as const))('plays %s to its end', (_title, act) => {
    const [block, ...more] = blocksFor(act);
    if (!block) throw new Error(`${act.page} has no exchange with this title`);
    expect(more).toEqual([]);
    expect(playBlock(block)).toEqual([]);
    expect(act.says).toHaveLength(strides(readExchange(block.text).steps).length);
  });

  test('says something at each step, in whole sentences and in few words', () => {
    const all = [scene.teaches, ...scene.acts.flatMap(({ says }) => says)];
    expect(all.filter((text) => text.length < 10 || text.length > 320)).toEqual([]);
  });
});
