// SYN on the mock server: one line when the client has all, else everything in the order of its version.

import { BLP } from '#content/commands/blp/command.ts';
import { BPR } from '#content/commands/bpr/command.ts';
import { GTC } from '#content/commands/gtc/command.ts';
import { LSG } from '#content/commands/lsg/command.ts';
import { sendGroups } from '#content/commands/lsg/serve.ts';
import { LST } from '#content/commands/lst/command.ts';
import { sendList } from '#content/commands/lst/serve.ts';
import { PRP } from '#content/commands/prp/command.ts';
import { contactIdOf, groupIdOf, groupsOf, groupsWordOf, hasGuids, isSince } from '#content/identity.ts';
import { type Account, type Contact, LIST_BITS } from '#server/account.ts';
import type { Answer, Context, Serve, Session } from '#server/serve.ts';
import { SYN } from './command.ts';

/** The names that a form of this version may carry as its property, in the order of the definition. */
function propertiesOf({ dialect }: Session, form: string): string[] {
  const property = dialect.byId.get(form)?.params.find(({ name }) => name === 'property');
  return [...(property?.words?.keys() ?? [])];
}

/** The versions of what the server has: numbers, or times that stay until something changes. */
function versionsOf({ session, draw }: Context, account: Account) {
  if (!hasGuids(session)) return { listVersion: String(account.listVersion), settingsVersion: '0' };
  account.listTime ??= draw('time');
  account.settingsTime ??= draw('time');
  return { listVersion: account.listTime, settingsVersion: account.settingsTime };
}

/** Modes, properties and lists up to MSNP7: every line repeats the transaction ID and the version. */
function sendRepeating(context: Context, trid: number, account: Account): void {
  const { session, send, world } = context;
  const { listVersion } = account;
  const value = (properties: ReadonlyMap<string, string> | undefined, name: string) =>
    properties?.get(name) ?? (name.startsWith('M') ? 'N' : undefined);
  send(session, GTC, 'echoed', { trid, listVersion, mode: account.prompt });
  send(session, BLP, 'echoed', { trid, listVersion, mode: account.privacy });
  for (const property of propertiesOf(session, 'PRP.echoed')) {
    send(session, PRP, 'echoed', { trid, listVersion, property, value: value(account.properties, property) });
  }
  sendGroups(context, trid, account);
  const shared = propertiesOf(session, 'BPR.changed');
  sendList(context, trid, account, 'FL', ({ handle }) => {
    const other = world.account(handle);
    const properties = other?.allows(account.handle) ? other.properties : undefined;
    for (const property of shared) {
      send(session, BPR, 'changed', { listVersion, handle, property, value: value(properties, property) });
    }
  });
  for (const list of ['AL', 'BL', 'RL'] as const) sendList(context, trid, account, list);
}

/** The lists of a contact as a sum. Before MSNP10 there is no PL: who is on it is on RL. */
function bitsOf(session: Session, account: Account, contact: Contact): number {
  const bits = account.bitsOf(contact);
  return bits & LIST_BITS.PL && !isSince(session, 'MSNP10') ? (bits & ~LIST_BITS.PL) | LIST_BITS.RL : bits;
}

function sendContact(
  { session, send, world }: Context,
  account: Account,
  contact: Contact,
  shared: readonly string[],
): void {
  const isContact = contact.lists.has('FL');
  const { handle, friendly, network } = contact;
  send(session, LST, 'inSync', {
    handle,
    friendly,
    contactId: isContact ? contactIdOf(session, contact) : undefined,
    listBits: bitsOf(session, account, contact),
    network,
    groups: groupsWordOf(session, account, contact),
  });
  const other = isContact ? world.account(handle) : undefined;
  if (!other?.allows(account.handle)) return;
  for (const property of shared) {
    const value = other.properties.get(property);
    if (value !== undefined) send(session, BPR, 'inSync', { property, value });
  }
}

/** The same from MSNP8 on: each person once, and only properties that have a value. */
function sendCounted(context: Context, account: Account): void {
  const { session, send } = context;
  send(session, GTC, 'inSync', { mode: account.prompt });
  send(session, BLP, 'inSync', { mode: account.privacy });
  for (const property of propertiesOf(session, 'PRP.inSync')) {
    const value = property === 'MFN' ? account.friendly : account.properties.get(property);
    if (value !== undefined) send(session, PRP, 'inSync', { property, value });
  }
  for (const group of groupsOf(session, account)) {
    send(session, LSG, 'inSync', { name: group.name, group: groupIdOf(session, group) });
  }
  const shared = propertiesOf(session, 'BPR.inSync');
  for (const contact of account.contacts.values()) sendContact(context, account, contact, shared);
}

/** Whether the client has all: the versions that it names are those of the server. */
function isCurrent(session: Session, has: readonly unknown[], is: readonly string[]): boolean {
  const count = hasGuids(session) ? 2 : 1;
  return is.slice(0, count).every((version, index) => String(has[index]) === version);
}

export const serve: Serve<typeof SYN> = {
  sync({ trid, listVersion, settingsVersion }, context: Answer<typeof SYN>) {
    const { session, reply, send } = context;
    if (!session.place) return;
    const { account } = session.place;
    session.place.synchronised = true;
    const versions = versionsOf(context, account);
    const server = [versions.listVersion, versions.settingsVersion];
    if (isCurrent(session, [listVersion, settingsVersion], server)) {
      return reply('synced', { trid, ...versions });
    }
    const groups = groupsOf(session, account).length;
    if (send(session, SYN, 'counted', { trid, ...versions, contacts: account.contacts.size, groups })) {
      return sendCounted(context, account);
    }
    reply('synced', { trid, ...versions });
    sendRepeating(context, trid, account);
  },
};
