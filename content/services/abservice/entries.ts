// The address book in XML: groups, contacts, the owner's own entry, circles. The order of elements is the schema's.

import { element, fields, xmlTime } from '#content/services/soap.ts';
import { encodeBase64 } from '#crypto/base64.ts';
import { utf8Bytes } from '#crypto/text.ts';
import { decodeText } from '#protocol/params.ts';
import type { Account, Contact, Group } from '#server/account.ts';
import type { Circle } from '#server/circles.ts';
import type { Reach } from '#server/serve.ts';

/** The address book that everyone has; others are those of circles. */
export const OWN_BOOK = '00000000-0000-0000-0000-000000000000';

/** The type that every group of contacts has. */
const GROUP_TYPE = 'c8529ce2-6ead-434d-881f-341e17db3ff8';

const NEVER = '0001-01-01T00:00:00';

/** Annotations of the owner's entry that are kept with the account and mean nothing to the server. */
export const KEPT_ANNOTATIONS = ['MSN.IM.MPOP', 'MSN.IM.RoamLiveProperties'] as const;

/** What of a contact's entry the owner may change, by its element; kept as notes under these names. */
export const KEPT_FIELDS = ['firstName', 'lastName', 'comment'] as const;

function annotations(values: Readonly<Record<string, string | undefined>>): string {
  const entries = Object.entries(values).flatMap(([Name, Value]) =>
    Value === undefined ? [] : [element('Annotation', fields({ Name, Value }))],
  );
  return entries.length === 0 ? '' : element('annotations', ...entries);
}

function changed(now: number): string {
  return element('propertiesChanged') + fields({ fDeleted: false, lastChange: xmlTime(now) });
}

/** The number of an account, in decimal; 0 for somebody who has none. */
export function cidOf(account: Account | undefined): number {
  return account?.memberId ?? 0;
}

/** The id of the owner's own entry. */
export function ownEntryOf({ memberId }: Account): string {
  return `00000000-0000-0000-0000-${memberId.toString(16).padStart(12, '0')}`;
}

/** The groups of an address book: people in no group are in none, so group 0 is not among them. */
export function groupsIn({ groups }: Account): readonly Group[] {
  return groups.filter(({ number }) => number !== 0);
}

export function groupEntry({ guid, name }: Group, now: number): string {
  const info = [
    annotations({ 'MSN.IM.Display': '1' }),
    fields({ groupType: GROUP_TYPE, name: decodeText(name), IsNotMobileVisible: false, IsPrivate: false }),
    fields({ IsFavorite: false }),
  ];
  return element('Group', fields({ groupId: guid }), element('groupInfo', ...info), changed(now));
}

const LAST_FIELDS = {
  hasSpace: false,
  spotWatchState: 'NoDevice',
  birthdate: NEVER,
  primaryEmailType: 'ContactEmailPersonal',
  PrimaryLocation: 'ContactLocationPersonal',
  PrimaryPhone: 'ContactPhonePersonal',
  IsPrivate: false,
  Gender: 'Unspecified',
  TimeZone: 'None',
} as const;

interface Person {
  readonly type: string;
  readonly handle: string;
  readonly name: string;
  readonly cid: number;
  readonly isMessengerUser: boolean;
  readonly annotations?: string;
  readonly emails?: string;
  readonly groups?: string;
  readonly notes?: ReadonlyMap<string, string>;
}

function personInfo({ type, handle, name, cid, notes, ...person }: Person): string {
  const note = (field: string) => (notes?.has(field) ? decodeText(notes.get(field) ?? '') : undefined);
  return element(
    'contactInfo',
    person.emails ?? '',
    person.annotations ?? '',
    fields({ contactType: type, quickName: name, firstName: note('firstName'), lastName: note('lastName') }),
    fields(person.emails === undefined ? { passportName: handle } : {}),
    fields({ IsPassportNameHidden: false, displayName: name, puid: 0 }),
    person.groups ?? '',
    fields({ CID: cid, IsNotMobileVisible: false, isMobileIMEnabled: false }),
    fields({ isMessengerUser: person.isMessengerUser, isFavorite: false, isSmtp: false }),
    fields({ ...LAST_FIELDS, comment: note('comment') }),
  );
}

/** Somebody in another network stands in an address book by e-mail alone. */
function foreignAddress(handle: string): string {
  const email = fields({
    contactEmailType: 'Messenger2',
    email: handle,
    isMessengerEnabled: true,
    Capability: 32,
  });
  return element('emails', element('ContactEmail', email));
}

/** What an entry of a contact holds, without the element around it. */
export function contactContent(owner: Account, contact: Contact, { world, now }: Reach): string {
  const { handle, guid, network, notes } = contact;
  const groups = groupsIn(owner).filter(({ number }) => contact.groups.has(number));
  const other = world.account(handle);
  const info = personInfo({
    type: 'Regular',
    handle,
    name: decodeText(other?.friendly ?? contact.friendly),
    cid: cidOf(other),
    isMessengerUser: network === 1,
    annotations: annotations({ 'AB.NickName': nickname(notes) }),
    ...(network === 1 ? {} : { emails: foreignAddress(handle) }),
    ...(groups.length === 0
      ? {}
      : { groups: element('groupIds', ...groups.map((group) => fields({ guid: group.guid }))) }),
    notes,
  });
  return fields({ contactId: guid }) + info + changed(now);
}

function nickname(notes: ReadonlyMap<string, string>): string | undefined {
  const kept = notes.get('AB.NickName');
  return kept === undefined ? undefined : decodeText(kept);
}

/** The owner's own entry, by which clients learn name and settings. */
export function ownEntry(owner: Account, now: number): string {
  const { properties, prompt, privacy } = owner;
  const kept = KEPT_ANNOTATIONS.map((name) => [name, properties.get(name)]);
  const info = personInfo({
    type: 'Me',
    handle: owner.handle,
    name: decodeText(owner.friendly),
    cid: cidOf(owner),
    isMessengerUser: false,
    annotations: annotations({
      'MSN.IM.MBEA': properties.get('MBE') === 'Y' ? '1' : '0',
      'MSN.IM.GTC': prompt === 'A' ? '1' : '2',
      'MSN.IM.BLP': privacy === 'AL' ? '1' : '2',
      ...Object.fromEntries(kept),
    }),
  });
  return element('Contact', fields({ contactId: ownEntryOf(owner) }), info, changed(now));
}

/** What the entry of the address book itself holds. */
export function bookContent(owner: Account, now: number): string {
  const info = fields({
    ownerPuid: 0,
    OwnerCID: cidOf(owner),
    ownerEmail: owner.handle,
    fDefault: true,
    joinedNamespace: false,
    IsBot: false,
    IsParentManaged: false,
    SubscribeExternalPartner: false,
    NotifyExternalPartner: false,
    AddressBookType: 'Individual',
  });
  const time = xmlTime(now);
  return [
    fields({ abId: OWN_BOOK }),
    element('abInfo', info),
    fields({ lastChange: time, DynamicItemLastChanged: NEVER, RecentActivityItemLastChanged: NEVER }),
    fields({ createDate: time }),
    element('propertiesChanged'),
  ].join('');
}

function circleEntry({ address, name }: Circle, now: number): string {
  const id = address.replace(/@.*/, '');
  const info = fields({
    Domain: 1,
    HostedDomain: 'live.com',
    Type: 2,
    MembershipAccess: 0,
    IsPresenceEnabled: true,
    RequestMembershipOption: 2,
    DisplayName: name,
    ProfileLastUpdated: NEVER,
    Changes: '',
    CreateDate: NEVER,
    LastChanged: xmlTime(now),
  });
  const membership = fields({ Role: 'Member', State: 'Accepted' });
  return element(
    'CircleInverseInfo',
    element('Content', element('Handle', fields({ Id: id })), element('Info', info)),
    element(
      'PersonalInfo',
      element('MembershipInfo', element('CirclePersonalMembership', membership)),
      fields({ Name: name, IsNotMobileVisible: false, IsFavorite: false, IsFamily: false, Changes: '' }),
    ),
    fields({ Deleted: false }),
  );
}

/** The circles of an account, and the ticket that it shows in its log-on before it may act on them. */
export function circleResult(owner: Account, { world, now }: Reach): string {
  const circles = world.circles.with(owner.handle).filter(({ passing }) => !passing);
  const entries = circles.map((circle) => circleEntry(circle, now));
  const ticket = element('Ticket', fields({ TS: xmlTime(now), CID: cidOf(owner) }));
  const signed = fields({ Data: encodeBase64(utf8Bytes(ticket)), Sig: encodeBase64(utf8Bytes('MOCK')) });
  return element(
    'CircleResult',
    entries.length === 0 ? '' : element('Circles', ...entries),
    fields({ CircleTicket: `<?xml version="1.0" encoding="utf-16"?>${element('SignedTicket', signed)}` }),
  );
}
