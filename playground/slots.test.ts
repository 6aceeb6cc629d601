// Sessions on the device: the latest few, each of one tab; storage that is full or forbidden breaks nothing.

import { expect, test } from 'vitest';
import { type Shelf, SLOT_LETTERS, SLOT_LIMIT, Slots } from './slots.ts';

function device() {
  const kept = new Map<string, string>();
  const shelf: Shelf = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
  const time = { now: 1_000_000 };
  return {
    kept,
    shelf,
    time,
    slots: new Slots(
      () => shelf,
      () => time.now,
    ),
  };
}

test('a tab finds its own session, and a new tab the latest whose tab is gone', () => {
  const { slots, time } = device();
  slots.keep('a', 'A');
  time.now += 1;
  slots.keep('b', 'B');
  expect(slots.find('a')?.json).toBe('A');
  expect(slots.find(undefined)).toBeUndefined();
  slots.sign('a', false);
  expect(slots.find(undefined)?.json).toBe('A');
  time.now += 60_000;
  expect(slots.find(undefined)?.json).toBe('B');
  slots.sign('b', true);
  expect(slots.find(undefined)?.json).toBe('A');
});

test('only the latest few are kept, and what is forgotten is gone from the device', () => {
  const { slots, time, kept } = device();
  for (let count = 0; count < 20; count++) {
    time.now += 1;
    slots.keep(`t${count}`, 'x');
  }
  expect([...kept.keys()].filter((key) => key.startsWith('msnp-session:'))).toHaveLength(SLOT_LIMIT);
  slots.forget('t19');
  expect(kept.has('msnp-session:t19')).toBe(false);
  expect(slots.find('t19')?.json).toBeUndefined();
});

test('a full storage, a forbidden one and a session that is too long are each said, and nothing throws', () => {
  const { shelf, slots } = device();
  const full = new Slots(
    () => ({
      ...shelf,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }),
    () => 0,
  );
  expect(full.keep('a', 'A')).toBe(false);
  expect(full.trouble).toMatch(/storage of this browser is full/);
  const forbidden = new Slots(
    () => {
      throw new DOMException('no', 'SecurityError');
    },
    () => 0,
  );
  expect([forbidden.keep('a', 'A'), forbidden.find('a')]).toEqual([false, undefined]);
  expect(forbidden.trouble).toMatch(/does not allow/);
  expect(slots.keep('a', 'x'.repeat(SLOT_LETTERS + 1))).toBe(false);
  expect(slots.trouble).toMatch(/too long/);
});

test('what others wrote in the place of the list is no list, and is no harm', () => {
  const { kept, slots } = device();
  for (const junk of [
    '{',
    '{}',
    '[1,null,{"id":"../x","kept":0,"seen":0}]',
    '[{"id":"a","kept":"0","seen":0}]',
  ]) {
    kept.set('msnp-sessions', junk);
    expect(slots.find(undefined)).toBeUndefined();
  }
  expect(slots.keep('a', 'A')).toBe(true);
});
