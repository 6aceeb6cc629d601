// A worker that starts once something else has come: what is said to it until then waits.

import type { WorkerEnd } from './link.ts';

/** The end of a worker that is started when a promise has settled, either way. */
export function lateWorker(start: () => WorkerEnd, when: Promise<unknown>): WorkerEnd {
  let worker: WorkerEnd | undefined;
  let ended = false;
  const waiting: ((worker: WorkerEnd) => void)[] = [];
  const soon = (does: (worker: WorkerEnd) => void) => {
    if (worker) does(worker);
    else waiting.push(does);
  };
  const begin = () => {
    if (ended) return;
    const begun = start();
    worker = begun;
    for (const does of waiting) does(begun);
  };
  when.then(begin, begin);
  return {
    postMessage: (message) => soon((worker) => worker.postMessage(message)),
    terminate() {
      ended = true;
      worker?.terminate();
    },
    addEventListener(
      ...on: ['message', (event: MessageEvent) => void] | ['error', (event: ErrorEvent) => void]
    ) {
      soon((worker) =>
        on[0] === 'message' ? worker.addEventListener(...on) : worker.addEventListener(...on),
      );
    },
  };
}
