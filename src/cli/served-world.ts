// The world that is served: the accounts of a file or the sample ones, with what an earlier run has kept of them.

import { worldOf } from '#content/accounts.ts';
import { sampleWorld } from '#content/sample-world.ts';
import { restore } from '#server/snapshot.ts';
import type { Draw, World } from '#server/world.ts';
import { readAccounts } from './accounts.ts';
import { readState } from './state.ts';

/** The files that a world is made from. */
export interface WorldFiles {
  readonly accounts?: string | undefined;
  readonly state?: string | undefined;
}

/** Makes the world. Throws a failure for a file that is wrong. */
export function servedWorld({ accounts, state }: WorldFiles, draw: Draw): World {
  const entries = accounts === undefined ? undefined : readAccounts(accounts);
  const kept = state === undefined ? undefined : readState(state);
  const world = entries ? worldOf(entries, draw) : sampleWorld(draw);
  if (kept) restore(world, kept);
  for (const { handle, password } of entries ?? []) {
    const account = world.account(handle);
    if (account) account.password = password;
  }
  return world;
}
