// The page's end of the line to the worker: asks and is answered, hears what happened, and outlives a crash.

import type { Answers, Happening, Reply, Request } from './channel.ts';

/** What is needed of a worker. */
export interface WorkerEnd {
  postMessage(message: { readonly id: number; readonly request: Request }): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: ErrorEvent) => void): void;
}

export interface LinkListener {
  /** What is behind the worker, as in `mock server`. */
  readonly what: string;
  /** The worker said something: what a request has led to, or what came about by itself. */
  readonly heard: (reply: Reply, request: Request | undefined) => void;
  /** The worker is gone, and with it all connections; the next request starts another. */
  readonly crashed: (reason: string) => void;
}

export interface LinkOptions extends LinkListener {
  /** Starts a worker. */
  readonly start: () => WorkerEnd;
  /** How long a worker that has begun may take for an answer, in milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 20_000;

/** Line numbers of one worker's life; the next one's begin above, unless it takes the place of the first. */
const LIFE = 1_000_000_000;

interface Asked {
  readonly request: Request;
  readonly resolve: (answer: MessageEvent['data']) => void;
  readonly reject: (reason: Error) => void;
}

export class Link {
  readonly #options: LinkOptions;
  readonly #asked = new Map<number, Asked>();
  #worker: WorkerEnd | undefined;
  #begun = false;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #count = 0;
  #lives = 0;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** Asks the mock server. Fails with a sentence when it refuses, or crashes over it. */
  ask<K extends Request['kind']>(request: Extract<Request, { readonly kind: K }>): Promise<Answers[K]> {
    const worker = this.#worker ?? this.#start();
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { request, resolve, reject });
      worker.postMessage({ id, request });
      if (this.#watch === undefined) this.#wait(worker);
    });
  }

  /** Starts a worker, if there is none. */
  prepare(): void {
    if (!this.#worker) this.#start();
  }

  /** The next worker has nothing of what the last one had: its lines are others, though it counts from 1 again. */
  part(): void {
    this.#lives += 1;
  }

  #start(): WorkerEnd {
    const worker = this.#options.start();
    this.#begun = false;
    worker.addEventListener('message', (event) => this.#hear(worker, event.data));
    worker.addEventListener('error', (event) => this.#bury(worker, event.message));
    this.#worker = worker;
    return worker;
  }

  /** Gives a worker that was asked something its time. How long it takes to load is the network's affair. */
  #wait(worker: WorkerEnd): void {
    clearTimeout(this.#watch);
    this.#watch = undefined;
    if (!this.#begun || this.#asked.size === 0) return;
    const patience = this.#options.patience ?? PATIENCE;
    this.#watch = setTimeout(
      () => this.#bury(worker, `it did not answer for ${patience / 1000} seconds`),
      patience,
    );
  }

  #hear(worker: WorkerEnd, reply: Reply): void {
    if (worker !== this.#worker) return;
    const { to, answer, failure, earlier, happenings } = reply;
    this.#begun = true;
    const asked = to === undefined ? undefined : this.#asked.get(to);
    if (to !== undefined) this.#asked.delete(to);
    this.#wait(worker);
    const lift = (each: Happening) => lifted(each, this.#lives * LIFE);
    this.#options.heard(
      { ...reply, earlier: earlier.map(lift), happenings: happenings.map(lift) },
      asked?.request,
    );
    if (failure === undefined) asked?.resolve(answer && 'told' in answer ? retold(answer, lift) : answer);
    else asked?.reject(new Error(failure));
  }

  #bury(worker: WorkerEnd, message: string): void {
    if (worker !== this.#worker) return;
    worker.terminate();
    clearTimeout(this.#watch);
    this.#watch = undefined;
    this.#worker = undefined;
    const waiting = [...this.#asked.values()];
    this.#asked.clear();
    const reason = message || 'no reason given';
    for (const { reject } of waiting)
      reject(new Error(`This was not done, the ${this.#options.what} stopped over it: ${reason}`));
    this.#options.crashed(reason);
  }
}

function retold(answer: Answers['replay'], lift: (each: Happening) => Happening): Answers['replay'] {
  return { ...answer, told: answer.told?.map(lift) ?? [] };
}

function lifted(happening: Happening, by: number): Happening {
  if (happening.kind === 'said') {
    return { ...happening, entry: { ...happening.entry, id: happening.entry.id + by } };
  }
  if (happening.kind === 'shown' && happening.entry !== undefined)
    return { ...happening, entry: happening.entry + by };
  return happening.kind === 'refused' ? { ...happening, entry: happening.entry + by } : happening;
}
