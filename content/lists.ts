// The lists as all generations of commands share them: who may be added, what a change does, and who hears of it.

import { ADC } from '#content/commands/adc/command.ts';
import { ADD } from '#content/commands/add/command.ts';
import { ADL } from '#content/commands/adl/command.ts';
import { BPR } from '#content/commands/bpr/command.ts';
import { REM } from '#content/commands/rem/command.ts';
import { RML } from '#content/commands/rml/command.ts';
import { escapeXml } from '#content/xml.ts';
import { type Account, type Contact, LIST_BITS, LIST_NAMES, type ListName } from '#server/account.ts';
import { welcome } from '#server/open-door.ts';
import type { Context, Reach, Session } from '#server/serve.ts';
import { isSince } from './identity.ts';
import { tellGone, tellInitial, tellPresence } from './presence.ts';

const utf8 = new TextEncoder();

/** Most people on a forward list, as of October 2005; it had been 75, 150 and 300 before. */
export const MOST_CONTACTS = 600;

/** The network id of a contact that is a telephone. */
export const TELEPHONE = 4;

/** The properties of a contact that BPR tells of. */
const PROPERTIES = ['PHH', 'PHW', 'PHM', 'MOB'] as const;

/** The list of a name. */
export function listNamed(name: string): ListName | undefined {
  return LIST_NAMES.find((each) => each === name);
}

/** Whether a handle is a telephone that the client may have as a contact. */
export function isTelephone(session: Session, handle: string): boolean {
  return handle.startsWith('tel:') && isSince(session, 'MSNP11');
}

/** The numeric error for a handle that is no account. */
export function unknownAccount(session: Session): number {
  return isSince(session, 'MSNP10') ? 208 : 205;
}

/** What speaks against putting a person on a list, as a numeric error; undefined when nothing does. */
export function objection({ session, world }: Context, owner: Account, list: ListName, handle: string) {
  if (!welcome(world, handle) && !isTelephone(session, handle)) return unknownAccount(session);
  if (owner.has(list, handle)) return 215;
  const opposite = list === 'AL' ? 'BL' : list === 'BL' ? 'AL' : undefined;
  if (opposite && owner.has(opposite, handle)) return 219;
  return list === 'FL' && owner.on('FL').length >= MOST_CONTACTS ? 210 : undefined;
}

/**
 * Makes a change to who may see an account. Who could see it and cannot any more is told that it is gone; who
 * could not and now can, how it shows.
 */
export function changeAudience<T>(context: Reach, owner: Account, change: () => T): T {
  const { world, sessionOf } = context;
  const before = new Set(world.watchersOf(owner));
  const result = change();
  if (!world.shown(owner.handle)) return result;
  const after = new Set(world.watchersOf(owner));
  for (const place of before) {
    const to = after.has(place) ? undefined : sessionOf(place.wire);
    if (to) tellGone(context, to, owner);
  }
  for (const place of after) {
    const to = before.has(place) ? undefined : sessionOf(place.wire);
    if (to) tellPresence(context, to, owner);
  }
  return result;
}

/** Puts a person on a list, with all that others notice of it. Gives the contact. */
export function putOn(
  context: Reach,
  owner: Account,
  list: ListName,
  handle: string,
  friendly?: string,
): Contact {
  const { world } = context;
  const { contact, added } = changeAudience(context, owner, () =>
    world.addTo(owner, list, handle, friendly ?? world.account(handle)?.friendly),
  );
  if (list === 'FL' && friendly !== undefined) contact.friendly = friendly;
  if (handle.startsWith('tel:')) contact.network = TELEPHONE;
  const other = world.account(handle);
  if (list === 'FL' && added && other && other !== owner) tellAdded(context, other, owner);
  return contact;
}

/** Takes a person off a list, with all that others notice of it; false when the list does not hold them. */
export function takeOff(context: Reach, owner: Account, list: ListName, handle: string): boolean {
  const { world } = context;
  if (!changeAudience(context, owner, () => world.removeFrom(owner, list, handle))) return false;
  const other = world.account(handle);
  if (list === 'FL' && other && other !== owner) tellDropped(context, other, owner);
  return true;
}

/** Right after a person was put on the forward list: their properties, and their presence when they are online. */
export function tellContact(context: Context, trid: number, owner: Account, contact: Contact): void {
  const { world, session, send } = context;
  const other = world.account(contact.handle);
  if (!other) return;
  if (session.place?.synchronised) {
    const properties = other.allows(owner.handle) ? other.properties : new Map<string, string>();
    for (const property of PROPERTIES) {
      const value = properties.get(property) ?? (property === 'MOB' ? 'N' : undefined);
      const { listVersion } = owner;
      send(session, BPR, 'changed', { listVersion, handle: other.handle, property, value });
    }
  }
  if (session.place?.status !== undefined) tellInitial(context, session, trid, owner, other);
}

/** Tells everyone who has an account as a contact, and may see it, of a property that has changed. */
export function tellProperty(context: Context, account: Account, property: string, value?: string): void {
  const { world } = context;
  for (const follower of world.followersOf(account)) {
    if (follower === account || !account.allows(follower.handle)) continue;
    follower.touch();
    const { listVersion } = follower;
    for (const to of sessionsOf(context, follower)) {
      if (to.place?.synchronised)
        context.send(to, BPR, 'changed', { listVersion, handle: account.handle, property, value });
    }
  }
}

function sessionsOf({ world, sessionOf }: Reach, account: Account): Session[] {
  const sessions = world.placesOf(account.handle).map(({ wire }) => sessionOf(wire));
  return sessions.filter((session) => session !== undefined);
}

/** The document by which later versions tell of one person on the reverse list. */
function reverse({ handle, friendly }: Account, named: boolean): Uint8Array {
  const at = handle.indexOf('@');
  const [name, domain] = [handle.slice(0, at), handle.slice(at + 1)].map(escapeXml);
  const called = named ? ` f="${escapeXml(friendly)}"` : '';
  return utf8.encode(`<ml><d n="${domain}"><c n="${name}" t="1" l="${LIST_BITS.RL}"${called} /></d></ml>`);
}

/** Tells an account, in the version of each of its places, that somebody has put it on their forward list. */
export function tellAdded(context: Reach, account: Account, by: Account): void {
  const { handle, friendly } = by;
  const fields = { list: 'RL', listVersion: account.listVersion, handle, friendly };
  for (const to of sessionsOf(context, account)) {
    if (context.send(to, ADD, 'notice', fields) || context.send(to, ADC, 'notice', fields)) continue;
    context.send(to, ADL, 'notice', { payload: reverse(by, true) });
  }
}

/** Tells an account, in the version of each of its places, that somebody has taken it off their forward list. */
export function tellDropped(context: Reach, account: Account, by: Account): void {
  const fields = { list: 'RL', listVersion: account.listVersion, handle: by.handle };
  for (const to of sessionsOf(context, account)) {
    if (context.send(to, REM, 'notice', fields)) continue;
    context.send(to, RML, 'notice', { payload: reverse(by, false) });
  }
}
