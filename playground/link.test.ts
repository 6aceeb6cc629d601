// The page's end of the worker: answers find their questions, a crash loses nothing but the worker.

import { expect, test, vi } from 'vitest';
import type { Happening, Reply } from './channel.ts';
import { Link, type WorkerEnd } from './link.ts';

class Fake implements WorkerEnd {
  readonly asked: number[] = [];
  terminated = false;
  readonly #listeners = new Map<string, (event: never) => void>();

  postMessage({ id }: { readonly id: number }): void {
    this.asked.push(id);
  }

  terminate(): void {
    this.terminated = true;
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    this.#listeners.set(type, listener);
  }

  emit(type: string, event: object): void {
    Reflect.apply(this.#listeners.get(type) ?? (() => undefined), undefined, [event]);
  }

  say(reply: Partial<Reply>): void {
    this.emit('message', { data: { at: 0, now: 0, earlier: [], happenings: [], ...reply } });
  }
}

function linked() {
  const workers: Fake[] = [];
  const heard: Happening[] = [];
  const crashes: string[] = [];
  const start = () => {
    const worker = new Fake();
    workers.push(worker);
    return worker;
  };
  const link = new Link({
    what: 'mock server',
    start,
    heard: ({ happenings }) => void heard.push(...happenings),
    crashed: (reason) => void crashes.push(reason),
  });
  return { link, workers, heard, crashes };
}

const SAID: Happening = {
  kind: 'said',
  connection: 'alice NS',
  entry: {
    id: 7,
    at: 0,
    direction: 'note',
    line: '',
    marks: [],
    version: 'MSNP8',
    service: 'NS',
    phase: 'fresh',
  },
};

test('the worker starts with the first question, and each answer finds its own', async () => {
  const { link, workers } = linked();
  expect(workers).toHaveLength(0);
  const first = link.ask({ kind: 'clock', milliseconds: 0 });
  const second = link.ask({ kind: 'clock', milliseconds: 1 });
  workers[0]?.say({ to: 2, answer: { now: 2 } });
  workers[0]?.say({ to: 1, answer: { now: 1 } });
  expect([await first, await second]).toEqual([{ now: 1 }, { now: 2 }]);
});

test('what the server refuses fails with its sentence', async () => {
  const { link, workers } = linked();
  const asked = link.ask({ kind: 'close', connection: 'x' });
  workers[0]?.say({ to: 1, failure: 'No server XX' });
  await expect(asked).rejects.toThrow('No server XX');
});

test('after a crash the question fails, the worker is ended, and the next question starts another', async () => {
  const { link, workers, crashes, heard } = linked();
  const asked = link.ask({ kind: 'clock', milliseconds: 0 });
  workers[0]?.emit('error', { message: 'boom' });
  await expect(asked).rejects.toThrow('boom');
  expect([crashes, workers[0]?.terminated, workers.length]).toEqual([['boom'], true, 1]);
  link.part();
  void link.ask({ kind: 'clock', milliseconds: 0 });
  workers[0]?.say({ happenings: [SAID] });
  expect(heard).toEqual([]);
  workers[1]?.say({ happenings: [SAID] });
  expect(heard).toMatchObject([{ entry: { id: 1_000_000_007 } }]);
});

test('a worker that goes on with what another had keeps its numbers', () => {
  const { link, workers, heard } = linked();
  void link.ask({ kind: 'clock', milliseconds: 0 }).catch(() => undefined);
  workers[0]?.emit('error', { message: 'boom' });
  void link.ask({ kind: 'clock', milliseconds: 0 });
  workers[1]?.say({ happenings: [SAID] });
  expect(heard).toMatchObject([{ entry: { id: 7 } }]);
});

test('a worker that has begun and hangs is ended; one that loads slowly is waited for', async () => {
  vi.useFakeTimers();
  const { link, workers, crashes } = linked();
  const asked = link.ask({ kind: 'clock', milliseconds: 0 });
  vi.advanceTimersByTime(300_000);
  expect(crashes).toEqual([]);
  workers[0]?.say({});
  vi.advanceTimersByTime(30_000);
  await expect(asked).rejects.toThrow('it did not answer for 20 seconds');
  expect(workers[0]?.terminated).toBe(true);
  vi.useRealTimers();
});
