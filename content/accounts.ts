// A world of given accounts: who there is, and who knows whom.

import { isVisible } from '#content/visibility.ts';
import { encodeText } from '#protocol/params.ts';
import type { Account, ListName } from '#server/account.ts';
import type { Draw } from '#server/draw.ts';
import { World } from '#server/world.ts';

/** A group of contacts. */
export interface GroupEntry {
  readonly name: string;
  readonly contacts: readonly string[];
}

/** One account. Names are plain text; contacts, blocked and members are handles. */
export interface AccountEntry {
  readonly handle: string;
  readonly password: string;
  readonly friendlyName: string;
  readonly contacts: readonly string[];
  readonly blocked: readonly string[];
  readonly groups: readonly GroupEntry[];
}

/** A world of these accounts: contacts stand on FL and AL, or on FL and BL when blocked, and on the other's RL. */
export function worldOf(accounts: readonly AccountEntry[], draw: Draw): World {
  const world = new World(draw, isVisible);
  for (const { handle, password, friendlyName } of accounts) {
    world.addAccount({ handle, password, friendly: encodeText(friendlyName) });
  }
  const put = (owner: Account, list: ListName, other: string) =>
    world.addTo(owner, list, other, world.account(other)?.friendly);
  // Who allows and who blocks is settled before anybody becomes a contact, so that nobody is left pending.
  for (const { handle, contacts, blocked } of accounts) {
    const owner = world.account(handle);
    if (!owner) continue;
    for (const other of blocked) put(owner, 'BL', other);
    for (const other of contacts) if (!owner.has('BL', other)) put(owner, 'AL', other);
  }
  for (const { handle, contacts, groups } of accounts) {
    const owner = world.account(handle);
    if (!owner) continue;
    for (const contact of contacts) {
      put(owner, 'FL', contact);
      const other = world.account(contact);
      if (!other) continue;
      put(other, 'RL', owner.handle);
      world.removeFrom(other, 'PL', owner.handle);
    }
    for (const { name, contacts: members } of groups) {
      const { number } = world.addGroup(owner, encodeText(name));
      for (const member of members) owner.contact(member)?.groups.add(number);
    }
  }
  return world;
}
