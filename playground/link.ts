// The page's end of the line to the worker: asks and is answered, hears what happened, and outlives a crash.

import type { Answers, Happening, Reply, Request } from './channel.ts';

/** What is needed of a worker. */
export interface WorkerEnd {
  postMessage(message: { readonly id: number; readonly request: Request }): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
}

export interface LinkOptions {
  /** Starts a worker. */
  readonly start: () => WorkerEnd;
  readonly happened: (happenings: readonly Happening[]) => void;
  /** The worker is gone, and with it all connections; the next request starts another. */
  readonly crashed: (reason: string) => void;
}

/** Line numbers of one worker's life; the next one's begin above. */
const LIFE = 1_000_000_000;

interface Asked {
  readonly resolve: (answer: MessageEvent['data']) => void;
  readonly reject: (reason: Error) => void;
}

export class Link {
  readonly #options: LinkOptions;
  readonly #asked = new Map<number, Asked>();
  #worker: WorkerEnd | undefined;
  #count = 0;
  #lives = -1;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** Asks the mock server. Fails with a sentence when it refuses, or crashes over it. */
  ask<K extends Request['kind']>(request: Extract<Request, { readonly kind: K }>): Promise<Answers[K]> {
    const worker = this.#worker ?? this.#start();
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      worker.postMessage({ id, request });
    });
  }

  #start(): WorkerEnd {
    const worker = this.#options.start();
    this.#lives += 1;
    worker.addEventListener('message', (event) => this.#hear(worker, event.data));
    worker.addEventListener('error', (event) => this.#bury(worker, event.message));
    this.#worker = worker;
    return worker;
  }

  #hear(worker: WorkerEnd, { to, answer, failure, happenings }: Reply): void {
    if (worker !== this.#worker) return;
    this.#options.happened(happenings.map((each) => lifted(each, this.#lives * LIFE)));
    const asked = to === undefined ? undefined : this.#asked.get(to);
    if (to === undefined || !asked) return;
    this.#asked.delete(to);
    if (failure === undefined) asked.resolve(answer);
    else asked.reject(new Error(failure));
  }

  #bury(worker: WorkerEnd, message: string): void {
    if (worker !== this.#worker) return;
    worker.terminate();
    this.#worker = undefined;
    const waiting = [...this.#asked.values()];
    this.#asked.clear();
    const reason = message || 'no reason given';
    this.#options.crashed(reason);
    for (const { reject } of waiting) reject(new Error(`The mock server stopped: ${reason}`));
  }
}

function lifted(happening: Happening, by: number): Happening {
  if (happening.kind === 'said') {
    return { ...happening, entry: { ...happening.entry, id: happening.entry.id + by } };
  }
  return happening.kind === 'refused' ? { ...happening, entry: happening.entry + by } : happening;
}
