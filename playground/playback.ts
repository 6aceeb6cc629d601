// The mock server of a session in time: kept as it stands now and then, and another in its place when a session is
// done again.

import { actingOf, sizeOf } from './acts.ts';
import type { Reply, Request } from './channel.ts';
import { Embedded } from './embedded.ts';
import { Keyframes } from './keyframes.ts';
import { replayed, resumed } from './replay.ts';

export class Playback {
  #embedded: Embedded;

  /** The mock server as it stands now. */
  get embedded(): Embedded {
    return this.#embedded;
  }

  readonly #keyframes: Keyframes;

  /** `real`: the time outside, in milliseconds; only differences count. `every`: acts after which one is kept. */
  constructor(real: number, every?: number) {
    this.#embedded = new Embedded(real);
    this.#keyframes = new Keyframes(every);
  }

  /** What is said when it has begun. */
  greeting(): Reply {
    const { now } = this.#embedded.stage;
    return { at: now, now, earlier: [], happenings: [] };
  }

  /** Does what a request asks for. */
  answer(to: number, request: Request, real: number): Reply {
    if (request.kind === 'replay') return this.#replay(to, request, real);
    const reply = this.#embedded.answer(to, request, real);
    const acting = actingOf(request, reply);
    const frame = acting && this.#keyframes.note(this.#embedded, sizeOf({ at: reply.at, request: acting }));
    return frame === undefined ? reply : { ...reply, frames: this.#keyframes.kept };
  }

  /** Lets the clock follow the real one; undefined when nothing happened. */
  tick(real: number): Reply | undefined {
    return this.#embedded.tick(real);
  }

  #replay(to: number, request: Request & { readonly kind: 'replay' }, real: number): Reply {
    const { from, acts, until, shown, keep } = request;
    this.#keyframes.only(keep);
    if (from === undefined) {
      const { embedded, session, frames } = replayed(acts, until, shown, real, this.#keyframes);
      this.#embedded = embedded;
      return this.#stood(to, { answer: { frames, ...(shown ? { session } : {}) } });
    }
    const embedded = this.#keyframes.from(from);
    if (!embedded) return this.#stood(to, { failure: 'The mock server has forgotten how it stood then.' });
    const told = resumed(embedded, acts, until, shown, real);
    this.#embedded = embedded;
    return this.#stood(to, { answer: { frames: [], ...(shown ? { told } : {}) } });
  }

  #stood(to: number, outcome: Pick<Reply, 'answer' | 'failure'>): Reply {
    return { ...this.greeting(), to, ...outcome, frames: this.#keyframes.kept };
  }
}
