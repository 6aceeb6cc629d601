// What makes the mock server send UBM: somebody in another network writes, or the user does at another place.

import type { Account } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';
import type { Place } from '#server/world.ts';
import { UBM } from './command.ts';

/** A message of another network. */
export interface Foreign {
  /** Who wrote it, and the network it came from. */
  readonly handle: string;
  readonly network: number;
  readonly type: number;
  readonly payload: Uint8Array;
}

/** Brings a message of another network to every place of an account. */
export function deliverForeign({ world, sessionOf, send }: Reach, to: Account, message: Foreign): void {
  const receiver = { receiver: to.handle, receiverNetwork: 1 };
  for (const { wire } of world.placesOf(to.handle)) {
    const session = sessionOf(wire);
    if (session) send(session, UBM, 'delivered', { ...message, ...receiver });
  }
}

/** What a place has sent with UUM. */
interface Sent {
  readonly receiver: string;
  readonly receiverNetwork: number;
  readonly type: number;
  readonly payload: Uint8Array;
}

/** From MSNP18, when the line names the receiver, the sender's other places get what one of them has sent. */
export function copyToOwnPlaces({ world, sessionOf, send }: Reach, from: Place, sent: Sent): void {
  const { handle } = from.account;
  for (const other of world.placesOf(handle)) {
    const session = other === from ? undefined : sessionOf(other.wire);
    const line = session?.dialect.byId.get('UBM.delivered');
    if (session && line?.params.some(({ name }) => name === 'receiver'))
      send(session, UBM, 'delivered', { handle, network: 1, ...sent });
  }
}
