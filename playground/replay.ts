// A session done again from its acts: the mock server makes no chance of its own, so it comes out the same, from the
// start as from any point at which it was kept.

import type { Act, Happening, ReplayedFrame } from './channel.ts';
import { Embedded } from './embedded.ts';
import type { Keyframes } from './keyframes.ts';
import { NO_SESSION, reduce, type Session } from './session.ts';

/** Acts after which what has happened is worked into the session, so that it does not pile up. */
const BATCH = 64;

/** Most points that are kept of what is done again as a whole. */
const FRAMES = 4;

/** The server and the session that some acts lead to. */
export interface Stood {
  readonly embedded: Embedded;
  readonly session: Session;
  /** Points near the end that were kept, each with the session there. */
  readonly frames: readonly ReplayedFrame[];
}

/**
 * Does acts again on a fresh server, which then stands at the time `until`. Without `shown` nobody looks at what
 * happens meanwhile: that is faster, and the session stays empty. `real` is the time outside. Points of the way are
 * kept in `keyframes`.
 */
export function replayed(
  acts: readonly Act[],
  until: number,
  shown: boolean,
  real: number,
  keyframes?: Keyframes,
): Stood {
  const embedded = new Embedded(real);
  const frames: ReplayedFrame[] = [];
  let session = NO_SESSION;
  const work = () => {
    for (const each of embedded.take()) session = reduce(session, each);
  };
  embedded.quiet = !shown;
  for (const [index, act] of acts.entries()) {
    embedded.again(act);
    if (index % BATCH === 0) work();
    const left = acts.length - 1 - index;
    if (!keyframes || !shown || left === 0 || left % keyframes.every !== 0) continue;
    if (left > FRAMES * keyframes.every) continue;
    work();
    frames.push({ frame: keyframes.keep(embedded), left, session });
  }
  embedded.standAt(until, real);
  work();
  embedded.quiet = false;
  return { embedded, session, frames };
}

/** Does acts again on a server that stands where they begin. Gives what happens meanwhile, if that is `shown`. */
export function resumed(
  embedded: Embedded,
  acts: readonly Act[],
  until: number,
  shown: boolean,
  real: number,
): readonly Happening[] {
  embedded.quiet = !shown;
  for (const act of acts) embedded.again(act);
  embedded.standAt(until, real);
  embedded.quiet = false;
  return embedded.take();
}
