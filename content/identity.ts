// How contacts and groups are named on the wire: by handle and number, or by GUID once the address book has moved.

import type { Account, Contact, Group } from '#server/account.ts';
import type { Session } from '#server/serve.ts';
import type { VersionId } from './vocabulary.ts';

/** Whether a session speaks a version or a later one. */
export function isSince({ dialect }: Session, first: VersionId): boolean {
  const { versions } = dialect.protocol;
  return versions.indexOf(dialect.version) >= versions.indexOf(first);
}

/** Whether contacts and groups have GUIDs here: in MSNP10 if the account has ABCHMigrated 1, then always. */
export function hasGuids(session: Session): boolean {
  if (isSince(session, 'MSNP11')) return true;
  return isSince(session, 'MSNP10') && (session.place?.account.migrated ?? true);
}

/** The id of a contact, as C= gives it. */
export function contactIdOf(session: Session, { guid, handle }: Contact): string {
  return hasGuids(session) ? guid : handle;
}

/** The contact of an id, if there is one. */
export function contactOf(session: Session, account: Account, id: string): Contact | undefined {
  if (!hasGuids(session)) return account.contact(id);
  return [...account.contacts.values()].find(({ guid }) => guid === id.toLowerCase());
}

/** The id of a group. */
export function groupIdOf(session: Session, { guid, number }: Group): string {
  return hasGuids(session) ? guid : String(number);
}

/** The groups that a client sees: where groups have GUIDs, there is no group for those in none. */
export function groupsOf(session: Session, account: Account): Group[] {
  return hasGuids(session) ? account.groups.filter(({ number }) => number !== 0) : account.groups;
}

/** The group of an id, if there is one. */
export function groupOf(session: Session, account: Account, id: string): Group | undefined {
  const wanted = hasGuids(session) ? id.toLowerCase() : String(Number(id));
  return groupsOf(session, account).find((group) => groupIdOf(session, group) === wanted);
}

/** The groups of somebody on the forward list, joined by commas; undefined where the line leaves them out. */
export function groupsWordOf(session: Session, account: Account, contact: Contact): string | undefined {
  if (!contact.lists.has('FL')) return undefined;
  const ids = groupsOf(session, account)
    .filter((group) => account.isIn(contact, group))
    .map((group) => groupIdOf(session, group));
  return ids.length > 0 ? ids.join(',') : undefined;
}

/** Whether two machine GUIDs name the same place; braces and case do not matter. */
export function isSameGuid(one: string | undefined, other: string | undefined): boolean {
  const plain = (guid: string) => guid.replace(/[{}]/g, '').toLowerCase();
  return one !== undefined && other !== undefined && plain(one) === plain(other);
}
