// How much the reference holds, counted in what it publishes.

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';
import { REGISTRY } from './publish/registry.ts';
import { publish } from './publish.ts';

const published = publish(REGISTRY);
const forms = Object.values(published.commands).flatMap((command) => Object.values(command.forms));
const root = new URL('.', import.meta.url);
const pages = globSync('**/*.md', { cwd: root }).map((file) => readFileSync(new URL(file, root), 'utf8'));
const blocks = pages.flatMap((page) => blocksOf(page, ''));

test.each([
  ['versions', published.versions.length, 25],
  ['commands', Object.keys(published.commands).length, 72],
  [
    'forms, each once for every run of versions in which it looks the same',
    forms.flatMap((form) => form.generations).length,
    250,
  ],
  ['numeric errors', Object.keys(published.errors).length, 120],
  ['web services', Object.keys(published.webServices).length, 10],
  ['formats and tables', Object.keys(published.formats).length, 20],
  ['exchanges', blocks.length, 400],
])('there are enough %s: %i', (what, count, least) => {
  console.log(`${count} ${what}`);
  expect(count).toBeGreaterThanOrEqual(least);
});

test('at least nine in ten exchanges are played', () => {
  const played = blocks.filter(({ history }) => history === undefined).length;
  console.log(`${played} of ${blocks.length} exchanges are played`);
  expect(played / blocks.length).toBeGreaterThanOrEqual(0.9);
});

test('prose leaves parameters to the tables: no page has a table of them', () => {
  const tables = pages.filter((page) => /^\|\s*(parameter|word|field)s?\s*\|.*type/im.test(page));
  expect(tables).toEqual([]);
});
