// Scenes on the mock server of the playground: steps forth and back, and every exchange of every page to its end.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '#content/blocks.ts';
import { SCENES } from '#content/scenes/scenes.ts';
import type { Happening, PageExchange, SceneState } from './channel.ts';
import { Embedded } from './embedded.ts';

const root = new URL('../content/', import.meta.url);

function markdownOf(page: string): string {
  const file = [`${page}.md`, `${page}/index.md`].map((name) => new URL(name, root)).find(existsSync);
  return file ? readFileSync(file, 'utf8') : '';
}

function stage(title: string, exchanges: readonly PageExchange[]) {
  const embedded = new Embedded(0);
  let log: Happening[] = [];
  let count = 0;
  function ask(kind: 'step' | 'back' | 'scene'): SceneState {
    count += 1;
    const request = kind === 'scene' ? { kind, source: { title, exchanges } } : { kind };
    const { answer, happenings } = embedded.answer(count, request, 0);
    for (const each of happenings) log = each.kind === 'fresh' ? [] : [...log, each];
    if (!answer || !('total' in answer)) throw new Error('no scene');
    return answer;
  }
  const begun = ask('scene');
  return {
    begun,
    step: () => ask('step'),
    back: () => ask('back'),
    shown: () => log.findLast(({ kind }) => kind === 'shown'),
    /** What was said since the last fresh start, without the numbers of the entries. */
    lines: () =>
      log.flatMap((each) =>
        each.kind === 'said' ? [`${each.connection} ${each.entry.direction} ${each.entry.line}`] : [],
      ),
    toTheEnd() {
      let state = begun;
      while (state.failure === undefined && state.done < state.total) state = ask('step');
      return state;
    },
  };
}

const CALL = [
  '```msnp version=MSNP8 title="A call" given="bob is online"',
  '# Alice asks for a switchboard.',
  'C: XFR 15 SB',
  'S: XFR 15 SB 192.0.2.30:1863 CKI 17262740.1050826919.32308',
  '@ alice SB',
  'C: USR 1 alice@example.com 17262740.1050826919.32308',
  'S: USR 1 OK alice@example.com Alice',
  '```',
].join('\n');

const call = [{ page: 'commands/xfr', markdown: CALL, index: 0 }];

test('a scene plays an exchange step by step and gives the bytes of the page', () => {
  const { step, lines, shown } = stage('', call);
  expect(step()).toMatchObject({ title: 'A call', done: 1, total: 2, connection: 'alice NS', astray: 0 });
  expect(shown()).toMatchObject({ connection: 'alice NS' });
  expect(step()).toMatchObject({ done: 2, total: 2, connection: 'alice SB', astray: 0 });
  expect(lines().filter((line) => line.startsWith('alice'))).toEqual([
    'alice NS note Open when the exchange begins. What reaches alice here in it will follow.',
    'alice NS note Given: bob is online.',
    'alice NS note Alice asks for a switchboard.',
    'alice NS client XFR 15 SB',
    'alice NS server XFR 15 SB 192.0.2.30:1863 CKI 17262740.1050826919.32308',
    'alice SB client USR 1 alice@example.com 17262740.1050826919.32308',
    'alice SB server USR 1 OK alice@example.com Alice',
  ]);
});

test('a step that was taken back leaves all as it was, and can be taken again', () => {
  const { step, back, lines } = stage('', call);
  step();
  const before = lines();
  step();
  const after = lines();
  expect(back()).toMatchObject({ done: 1, total: 2 });
  expect(lines()).toEqual(before);
  step();
  expect(lines()).toEqual(after);
});

test('where the server says something else than the page, the scene says so and counts it', () => {
  const markdown = CALL.replace('OK alice@example.com Alice', 'OK alice@example.com Alicia');
  const { toTheEnd, lines } = stage('', [{ page: 'commands/xfr', markdown, index: 0 }]);
  expect(toTheEnd()).toMatchObject({ astray: 1 });
  expect(lines().at(-1)).toBe('alice SB note The page has here: S: USR 1 OK alice@example.com Alicia');
});

test('a scene that is not on the page says so', () => {
  const { begun } = stage('', [{ page: 'commands/xfr', markdown: CALL, index: 7 }]);
  expect(begun).toMatchObject({ failure: 'The page commands/xfr has no exchange 7.' });
});

describe('every scene plays to its end without straying from its pages', () => {
  test.each(SCENES.map((scene) => [scene.name, scene] as const))('%s', (_, { title, acts }) => {
    const exchanges = acts.map(({ page, exchange }) => {
      const markdown = markdownOf(page);
      return {
        page,
        markdown,
        index: blocksOf(markdown, page).findIndex((block) => block.title === exchange),
      };
    });
    const state = stage(title, exchanges).toTheEnd();
    const total = acts.flatMap(({ says }) => says).length;
    expect(state).toMatchObject({ title, done: total, total, astray: 0 });
    expect(state.failure).toBeUndefined();
  });
});

test('every Run button of the site has an exchange that plays to its end without straying from its page', () => {
  const pages = globSync('**/*.md', { cwd: root }).map((file) => file.replace(/(\/index)?\.md$/, ''));
  const failures = pages.flatMap((page) => {
    const markdown = markdownOf(page);
    return blocksOf(markdown, page).flatMap(({ history }, index) => {
      if (history !== undefined) return [];
      const { failure, astray, total } = stage('', [{ page, markdown, index }]).toTheEnd();
      if (failure === undefined && astray === 0 && total > 0) return [];
      return [`${page}/${index}: ${failure ?? `${astray} lines astray, ${total} steps`}`];
    });
  });
  expect(failures).toEqual([]);
});
