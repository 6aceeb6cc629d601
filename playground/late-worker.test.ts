// A worker that waits for what is seen first: nothing that is said to it gets lost, and the order stays.
import { expect, test } from 'vitest';
import { lateWorker } from './late-worker.ts';
import type { WorkerEnd } from './link.ts';

/** A worker that notes what is said to it. */
function fake() {
  const said: string[] = [];
  const end: WorkerEnd = {
    postMessage: ({ id, request }) => void said.push(`${id} ${request.kind}`),
    terminate: () => void said.push('terminate'),
    addEventListener: (type: string) => void said.push(`listens to ${type}`),
  };
  return { said, end };
}

/** Something that comes later, or fails to. */
function later() {
  const ways = { come: () => {}, fail: () => {} };
  const promise = new Promise<void>((come, fail) => {
    Object.assign(ways, { come, fail: () => fail(new Error('no network')) });
  });
  return { promise, ways };
}

const LATER = { id: 3, request: { kind: 'reset' } } as const;

for (const outcome of ['has come', 'failed to come']) {
  test(`a worker starts once the view ${outcome}, and then hears all in order`, async () => {
    const { said, end } = fake();
    const { promise, ways } = later();
    const late = lateWorker(() => {
      said.push('start');
      return end;
    }, promise);
    late.addEventListener('message', () => undefined);
    late.addEventListener('error', () => undefined);
    late.postMessage({ id: 1, request: { kind: 'open', who: 'alice', service: 'NS', version: 'MSNP8' } });
    late.postMessage({ id: 2, request: { kind: 'line', connection: 'alice NS', line: 'VER 1 MSNP8' } });
    await Promise.resolve();
    expect(said).toEqual([]);
    if (outcome === 'has come') ways.come();
    else ways.fail();
    await promise.catch(() => undefined);
    late.postMessage(LATER);
    expect(said).toEqual([
      ...['start', 'listens to message', 'listens to error', '1 open', '2 line'],
      '3 reset',
    ]);
  });
}

test('a worker that was given up before it started never starts', async () => {
  const { said, end } = fake();
  const { promise, ways } = later();
  const late = lateWorker(() => end, promise);
  late.postMessage(LATER);
  late.terminate();
  ways.come();
  await promise;
  expect(said).toEqual([]);
});
