// A session done again from its acts: the mock server makes no chance of its own, so it comes out the same.

import type { Act } from './channel.ts';
import { Embedded } from './embedded.ts';
import { NO_SESSION, reduce, type Session } from './session.ts';

/** Acts after which what has happened is worked into the session, so that it does not pile up. */
const BATCH = 64;

/** The server and the session that some acts lead to. */
export interface Stood {
  readonly embedded: Embedded;
  readonly session: Session;
}

/**
 * Does acts again on a fresh server, which then stands at the time `until`. Without `shown` nobody looks at what
 * happens meanwhile: that is faster, and the session stays empty. `real` is the time outside.
 */
export function replayed(acts: readonly Act[], until: number, shown: boolean, real: number): Stood {
  const embedded = new Embedded(real);
  let session = NO_SESSION;
  const work = () => {
    for (const each of embedded.take()) session = reduce(session, each);
  };
  embedded.quiet = !shown;
  for (const [index, act] of acts.entries()) {
    embedded.again(act);
    if (index % BATCH === 0) work();
  }
  embedded.standAt(until, real);
  work();
  embedded.quiet = false;
  return { embedded, session };
}
