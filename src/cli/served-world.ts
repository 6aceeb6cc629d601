// The world that is served: the accounts of a file or the sample ones, with what an earlier run has kept of them.

import { worldOf } from '#content/accounts.ts';
import { sampleWorld } from '#content/sample-world.ts';
import type { Draw } from '#server/draw.ts';
import { restore } from '#server/snapshot.ts';
import type { World } from '#server/world.ts';
import { readAccounts } from './accounts.ts';
import { readState } from './state.ts';

/** What a world is made from. */
export interface WorldSources {
  readonly accounts?: string | undefined;
  readonly state?: string | undefined;
  readonly open?: boolean | undefined;
}

/** Most accounts that come about by being named. */
export const MOST_NEWCOMERS = 10_000;

/**
 * Makes the world; `full` is told once when no more accounts come about. Throws a failure for a file that is wrong.
 * What the accounts file says of passwords goes before what was kept.
 */
export function servedWorld({ accounts, state, open }: WorldSources, draw: Draw, full: () => void): World {
  const entries = accounts === undefined ? undefined : readAccounts(accounts);
  const kept = state === undefined ? undefined : readState(state);
  const world = entries ? worldOf(entries, draw) : sampleWorld(draw);
  if (kept) restore(world, kept);
  for (const { handle, password } of entries ?? []) {
    const account = world.account(handle);
    if (!account) continue;
    account.password = password;
    account.open = false;
  }
  const newcomers = [...world.accounts.values()].filter((account) => account.open).length;
  if (open) world.openDoor = { left: Math.max(0, MOST_NEWCOMERS - newcomers), full };
  return world;
}
