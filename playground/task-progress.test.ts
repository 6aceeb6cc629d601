// What is remembered of tasks, in a storage that works, is full, or holds nonsense.

import { expect, test } from 'vitest';
import { type Storage, TaskProgress } from './task-progress.ts';

function memory(text?: string): Storage {
  let kept = text ?? null;
  return {
    getItem: () => kept,
    setItem: (_, value) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
  };
}

test('the best of several attempts is kept for the next visit, until it is forgotten', () => {
  const storage = memory();
  const progress = new TaskProgress(storage);
  progress.note('block', 4);
  progress.note('block', 2);
  progress.note('block', 3);
  expect(new TaskProgress(storage).best('block')).toBe(2);
  progress.forget();
  expect(progress.size).toBe(0);
  expect(new TaskProgress(storage).best('block')).toBeUndefined();
});

test.each(['', '{', 'null', '[]', '"x"', '{"block":"2","hide":-1}'])(
  'nonsense that is kept, %s, is nothing',
  (text) => {
    expect(new TaskProgress(memory(text)).size).toBe(0);
  },
);

test('a storage that is full, and none at all, remember for this visit', () => {
  const full: Storage = {
    ...memory(),
    setItem() {
      throw new Error('full');
    },
  };
  for (const storage of [full, undefined]) {
    const progress = new TaskProgress(storage);
    progress.note('hide', 1);
    expect(progress.best('hide')).toBe(1);
  }
});
