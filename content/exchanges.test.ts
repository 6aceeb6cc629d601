// Plays every exchange of every page on the mock server; whatever page and server say must be the same bytes.

import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';
import { decodeBlock, playBlock } from './play.ts';
import { MSNP } from './registry.ts';

const root = new URL('.', import.meta.url);
const files = globSync('**/*.md', { cwd: root }).toSorted();
const blocks = files.flatMap((file) =>
  blocksOf(readFileSync(new URL(file, root), 'utf8'), `content/${file}`),
);

for (const block of blocks) {
  test(`${block.file}:${block.line} ${block.history === undefined ? 'is decoded' : 'is decoded, as history'}: ${block.title}`, () => {
    const { findings } = decodeBlock(block);
    expect(findings.map(({ line, detail }) => `${block.file}:${line} ${detail}`)).toEqual([]);
  });
  if (block.history !== undefined) continue;
  test(`${block.file}:${block.line} is what the mock server says: ${block.title}`, () => {
    expect(playBlock(block).map(({ line, detail }) => `${block.file}:${line} ${detail}`)).toEqual([]);
  });
}

test('nearly every exchange is played, and each that is not says why', () => {
  const told = blocks.filter(({ history }) => history !== undefined);
  expect(
    told.filter(({ history }) => (history ?? '').length < 10).map(({ file, line }) => `${file}:${line}`),
  ).toEqual([]);
  expect(told.length).toBeLessThanOrEqual(Math.ceil(blocks.length / 10));
});

/** Forms that no exchange shows and that do not say why. The number may only fall. */
const UNSHOWN = 0;

test('every form is seen in an exchange, or says why not', () => {
  const seen = new Set(
    blocks.flatMap((block) => decodeBlock(block).spoken.flatMap(({ frame }) => frame.form?.id ?? [])),
  );
  const unseen = [...MSNP.commands, MSNP.errors].flatMap((command) =>
    Object.entries(command.forms)
      .filter(([name, form]) => form.unshown === undefined && !seen.has(`${command.name}.${name}`))
      .map(([name]) => `${command.name}.${name}`),
  );
  expect(unseen.length, unseen.join(' ')).toBeLessThanOrEqual(UNSHOWN);
});
