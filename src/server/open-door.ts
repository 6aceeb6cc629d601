// A server that takes anybody in: accounts come about when they are first named, and any password is theirs.

import { encodeText } from '#protocol/params.ts';
import { type Account, isHandle } from './account.ts';
import type { World } from './world.ts';

/** How far the door is open. */
export interface OpenDoor {
  /** How many more accounts may come about. */
  left: number;
  /** Told once, when the last of them has. */
  readonly full: () => void;
}

/** The account of a handle. Through an open door, one that is not there comes about; undefined when none does. */
export function welcome(world: World, handle: string): Account | undefined {
  const known = world.account(handle);
  const { openDoor } = world;
  if (known || !openDoor || openDoor.left === 0 || !isHandle(handle)) return known;
  openDoor.left -= 1;
  if (openDoor.left === 0) openDoor.full();
  return world.addAccount({ handle, password: '', friendly: encodeText(handle), open: true });
}

/**
 * Whether an account that came about through the open door may come in, whatever its password: only while the door is
 * open. Undefined for every other account, whose password decides.
 */
export function letsIn({ openDoor }: World, account: Account): boolean | undefined {
  return account.open ? openDoor !== undefined : undefined;
}
