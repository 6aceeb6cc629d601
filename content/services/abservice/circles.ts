// Circles as the address book keeps them: each is an address book of its own, whose contacts are its members.

import { CIRCLE, CIRCLE_DOMAIN, leaveTalk } from '#content/circles.ts';
import { addressRefusal, CONTACT_UNKNOWN, type Refusal } from '#content/services/book-service.ts';
import type { Account, Contact } from '#server/account.ts';
import type { Circle } from '#server/circles.ts';
import type { Reach } from '#server/serve.ts';

/** The circle with an id, if the account belongs to it. */
export function circleOf(owner: Account, id: string, { world }: Reach): Circle | undefined {
  return world.circles.of(CIRCLE, `${id}@${CIRCLE_DOMAIN}`, owner.handle);
}

/** A member as an entry of the circle's address book. */
export function memberOf(handle: string, { world }: Reach): Contact {
  const account = world.account(handle);
  const guid = `00000000-0000-0000-0001-${(account?.memberId ?? 0).toString(16).padStart(12, '0')}`;
  const friendly = account?.friendly ?? handle;
  return { handle, friendly, guid, lists: new Set(), groups: new Set(), network: 1, notes: new Map() };
}

/** Takes somebody into a circle. An invitation is accepted at once: nobody keeps one that is open. */
export function inviteToCircle(owner: Account, id: string, handle: string, reach: Reach): Contact | Refusal {
  const circle = circleOf(owner, id, reach);
  if (!circle) return { code: 'ABDoesNotExist', text: 'There is no such circle' };
  const refusal = addressRefusal(handle, reach);
  if (refusal) return refusal;
  circle.members.add(handle.toLowerCase());
  return memberOf(handle, reach);
}

/** Takes the owner out of a circle. */
export function leaveCircle(owner: Account, id: string, reach: Reach): '' | Refusal {
  const circle = circleOf(owner, id, reach);
  if (!circle) return CONTACT_UNKNOWN;
  for (const { wire } of reach.world.placesOf(owner.handle)) leaveTalk(reach, circle, wire);
  circle.members.delete(owner.handle.toLowerCase());
  return '';
}
