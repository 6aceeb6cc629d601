// Who sees whose presence: what the mock server sends when somebody comes, goes or changes.

import { FLN } from '#content/commands/fln/command.ts';
import { ILN } from '#content/commands/iln/command.ts';
import { tellUser, tellUserGone } from '#content/commands/nfy/tell.ts';
import { NLN } from '#content/commands/nln/command.ts';
import { UBX } from '#content/commands/ubx/command.ts';
import { dataFor } from '#content/commands/ubx/data.ts';
import { isVisible } from '#content/visibility.ts';
import type { Account } from '#server/account.ts';
import type { Context, Reach, Session } from '#server/serve.ts';
import type { Place } from '#server/world.ts';

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

/** Tells one session how an account shows: as online, with its data, or as gone. */
export function tellPresence(context: Reach, to: Session, account: Account): void {
  const place = context.world.shown(account.handle);
  if (!place) tellGone(context, to, account);
  else if (context.send(to, NLN, 'changed', shownAs(place))) tellData(context, to, account);
  else tellUser(context, to, account);
}

/** The machine GUIDs of an account's places, with that of one that has just gone. */
function guidsOf({ world }: Reach, account: Account, gone?: Place): string[] {
  const places = [...world.placesOf(account.handle), ...(gone ? [gone] : [])];
  return [...new Set(places.flatMap(({ guid }) => guid ?? []))];
}

/** Tells one session that an account is gone, or may not be seen any more. */
export function tellGone(context: Reach, to: Session, account: Account, gone?: Place): void {
  const nothing = { capabilities: 0, capabilityPair: { basic: 0, extended: 0 } };
  if (context.send(to, FLN, 'gone', { ...named(account.handle), ...nothing })) return;
  tellUserGone(context, to, account, guidsOf(context, account, gone), true);
}

/** Tells one session what an account has published beside its status; nothing when it has published nothing. */
export function tellData(context: Reach, to: Session, account: Account): void {
  const data = dataFor(context.world.placesOf(account.handle), to);
  if (data === undefined) return;
  if (!context.send(to, UBX, 'changed', { ...named(account.handle), payload: utf8.encode(data) }))
    tellUser(context, to, account);
}

/** From MSNP16, an account hears of its own other places; right after log-on there is nothing to say yet. */
export function tellOwnData(context: Reach, place: Place): void {
  const to = context.sessionOf(place.wire);
  if (!to) return;
  const data = dataFor(context.world.placesOf(place.account.handle), to);
  const payload = data === undefined ? NOTHING : utf8.encode(data);
  if (!context.send(to, UBX, 'changed', { ...named(place.account.handle), payload }))
    tellUser(context, to, place.account);
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

/** Whether an account wants to hear of another, may, and would hear of somebody online. */
export function sees(viewer: Account, other: Account): boolean {
  return viewer !== other && viewer.watches(other.handle) && other.allows(viewer.handle);
}

/** Tells a session of one contact that is online already, in answer to a request; nothing when it is not. */
export function tellInitial(
  context: Reach,
  to: Session,
  trid: number,
  viewer: Account,
  other: Account,
): void {
  const place = context.world.shown(other.handle);
  if (!place || !sees(viewer, other)) return;
  const said =
    context.send(to, ILN, 'initial', { trid, ...shownAs(place) }) ||
    context.send(to, NLN, 'changed', shownAs(place));
  if (said) tellData(context, to, other);
  else tellUser(context, to, other, 'Full');
}

/** In answer to the first status: every contact that is online. */
export function tellEveryone(context: Reach, place: Place, trid: number): void {
  const to = context.sessionOf(place.wire);
  if (!to) return;
  for (const contact of place.account.on('FL')) {
    const other = context.world.account(contact.handle);
    if (other) tellInitial(context, to, trid, place.account, other);
  }
}

/** Tells the account's other places how it shows now. */
export function tellOwnPlaces(context: Reach, account: Account, but: Place): void {
  for (const other of context.world.placesOf(account.handle)) {
    const to = other === but ? undefined : context.sessionOf(other.wire);
    if (!to || other.status === undefined) continue;
    if (context.world.shown(account.handle)) tellPresence(context, to, account);
    else if (!context.knows(to, 'FLN.gone')) tellUser(context, to, account);
  }
}

/**
 * A place of an account does not show any more. Who watches the account hears that it is gone, or how it shows
 * from another place; its other places hear that this one is gone.
 */
export function fade(context: Reach, place: Place, wasVisible: boolean): void {
  const { world, sessionOf } = context;
  const { account, guid } = place;
  const remains = world.shown(account.handle) !== undefined;
  for (const { wire } of wasVisible ? world.watchersOf(account) : []) {
    const to = sessionOf(wire);
    if (to && remains) {
      if (guid !== undefined && !context.knows(to, 'FLN.gone'))
        tellUserGone(context, to, account, [guid], false);
      tellPresence(context, to, account);
    } else if (to) tellGone(context, to, account, place);
  }
  if (guid === undefined) return;
  for (const other of world.placesOf(account.handle)) {
    const to = other === place ? undefined : sessionOf(other.wire);
    if (to && !context.knows(to, 'FLN.gone')) tellUserGone(context, to, account, [guid], false);
    else if (to) tellOwnData(context, other);
  }
}

/** The connection of a place is gone. */
export function leavePresence(context: Context): void {
  const place = context.world.depart(context.session.wire);
  if (place && (place.status !== undefined || place.documents.size > 0))
    fade(context, place, isVisible(place.status));
}
