// Who sees whose presence: what the mock server sends when somebody comes, goes or changes.

import { FLN } from '#content/commands/fln/command.ts';
import { ILN } from '#content/commands/iln/command.ts';
import { NLN } from '#content/commands/nln/command.ts';
import { UBX } from '#content/commands/ubx/command.ts';
import { dataFor } from '#content/commands/ubx/data.ts';
import type { Account } from '#server/account.ts';
import type { Context, Reach, Session } from '#server/serve.ts';
import { isVisible, type Place } from '#server/world.ts';

const utf8 = new TextEncoder();
const NOTHING = new Uint8Array(0);

/** The words by which a line names an account, in every version's way. */
export function named(handle: string) {
  return { handle, network: 1, contact: { network: 1, handle } };
}

/** What a line about somebody's presence holds, in every version's words. */
export function shownAs(place: Place) {
  const { account, status = 'NLN', capabilities, msnobject } = place;
  return {
    ...named(account.handle),
    status,
    friendly: account.friendly,
    capabilities: capabilities.basic,
    capabilityPair: capabilities,
    msnobject,
  };
}

/** Tells one session how an account shows: as on line, with its data, or as gone. */
export function tellPresence(context: Reach, to: Session, account: Account): void {
  const place = context.world.shown(account.handle);
  if (place) {
    context.send(to, NLN, 'changed', shownAs(place));
    tellData(context, to, account);
  } else tellGone(context, to, account);
}

/** Tells one session that an account is gone, or may not be seen any more. */
export function tellGone(context: Reach, to: Session, { handle }: Account): void {
  context.send(to, FLN, 'gone', {
    ...named(handle),
    capabilities: 0,
    capabilityPair: { basic: 0, extended: 0 },
  });
}

/** Tells one session what an account has published beside its status; nothing when it has published nothing. */
export function tellData(context: Reach, to: Session, account: Account): void {
  const data = dataFor(context.world.placesOf(account.handle), to);
  if (data !== undefined)
    context.send(to, UBX, 'changed', { ...named(account.handle), payload: utf8.encode(data) });
}

/** From MSNP16, an account hears of its own other places; right after log-on there is nothing to say yet. */
export function tellOwnData(context: Reach, place: Place): void {
  const to = context.sessionOf(place.wire);
  if (!to) return;
  const data = dataFor(context.world.placesOf(place.account.handle), to);
  const payload = data === undefined ? NOTHING : utf8.encode(data);
  context.send(to, UBX, 'changed', { ...named(place.account.handle), payload });
}

/** Tells everyone who watches an account how it shows now. */
export function announce(context: Reach, account: Account): void {
  for (const { wire } of context.world.watchersOf(account)) {
    const to = context.sessionOf(wire);
    if (to) tellPresence(context, to, account);
  }
}

/** Tells everyone who watches an account what it has published. */
export function announceData(context: Reach, account: Account): void {
  if (!context.world.shown(account.handle)) return;
  for (const { wire } of context.world.watchersOf(account)) {
    const to = context.sessionOf(wire);
    if (to) tellData(context, to, account);
  }
}

/** Whether an account wants to hear of another, may, and would hear of somebody on line. */
export function sees(viewer: Account, other: Account): boolean {
  return viewer !== other && viewer.watches(other.handle) && other.allows(viewer.handle);
}

/** Tells a session of one contact that is on line already, in answer to a request; nothing when it is not. */
export function tellInitial(
  context: Context,
  to: Session,
  trid: number,
  viewer: Account,
  other: Account,
): void {
  const place = context.world.shown(other.handle);
  if (!place || !sees(viewer, other)) return;
  if (!context.send(to, ILN, 'initial', { trid, ...shownAs(place) }))
    context.send(to, NLN, 'changed', shownAs(place));
  tellData(context, to, other);
}

/** In answer to the first status: every contact that is on line. */
export function tellEveryone(context: Reach, place: Place, trid: number): void {
  const to = context.sessionOf(place.wire);
  if (!to) return;
  for (const contact of place.account.on('FL')) {
    const other = context.world.account(contact.handle);
    if (other) tellInitial(context, to, trid, place.account, other);
  }
}

/** An account has gone from one place: who watched it hears that it is gone, or how it shows from another. */
export function leavePresence(context: Context): void {
  const place = context.world.depart(context.session.wire);
  if (place && isVisible(place.status)) announce(context, place.account);
}
