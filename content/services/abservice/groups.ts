// What the address book does with groups. Group 0, of those in none, is no group here.

import { LONGEST_GROUP_NAME, MOST_GROUPS } from '#content/commands/adg/serve.ts';
import { type Act, CONTACT_UNKNOWN, GROUP_UNKNOWN, type Refusal } from '#content/services/book-service.ts';
import { all, at, element, fields, textAt } from '#content/services/soap.ts';
import type { Element } from '#content/xml.ts';
import { decodeText, encodeText } from '#protocol/params.ts';
import type { Account, Contact, Group } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';
import { addContact, contactOf } from './contacts.ts';
import { groupsIn } from './entries.ts';

function groupOf(owner: Account, id: string): Group | undefined {
  return groupsIn(owner).find(({ guid }) => guid === id.toLowerCase());
}

function namedGroups(owner: Account, request: Element): readonly (Group | undefined)[] {
  return all(request, 'groupFilter/groupIds/guid').map(({ text }) => groupOf(owner, text.trim()));
}

function nameRefusal(owner: Account, name: string, itself?: Group): Refusal | undefined {
  if (encodeText(name).length > LONGEST_GROUP_NAME)
    return { code: 'BadArgumentLength', text: 'The name of the group is too long' };
  const taken = groupsIn(owner).find((group) => group !== itself && decodeText(group.name) === name);
  if (!taken) return undefined;
  return { code: 'GroupAlreadyExists', text: 'A group has this name already', conflict: taken.guid };
}

export const groupAdd: Act = ({ call: { request }, owner, reach: { world } }) => {
  const name = textAt(request, 'groupInfo/GroupInfo/name');
  const refusal = nameRefusal(owner, name);
  if (refusal) return refusal;
  if (owner.groups.length >= MOST_GROUPS)
    return { code: 'RequestLimitReached', text: 'There are as many groups as there may be' };
  const { guid } = world.addGroup(owner, encodeText(name));
  return element('ABGroupAddResult', fields({ guid }));
};

export const groupUpdate: Act = ({ call: { request }, owner }) => {
  for (const entry of all(request, 'groups/Group')) {
    const group = groupOf(owner, textAt(entry, 'groupId'));
    if (!group) return GROUP_UNKNOWN;
    const name = at(entry, 'groupInfo/name')?.text.trim();
    if (name === undefined) continue;
    const refusal = nameRefusal(owner, name, group);
    if (refusal) return refusal;
    group.name = encodeText(name);
    owner.touch();
  }
  return '';
};

export const groupDelete: Act = ({ call: { request }, owner }) => {
  const groups = namedGroups(owner, request);
  if (groups.length === 0 || groups.includes(undefined)) return GROUP_UNKNOWN;
  for (const group of groups) if (group) owner.removeGroup(group);
  return '';
};

/** The contact of an entry; one that is described instead of named is added. */
function memberFor(owner: Account, entry: Element, request: Element, reach: Reach): Contact | Refusal {
  const known = contactOf(owner, entry);
  if (known?.lists.has('FL')) return known;
  if (textAt(entry, 'contactId') !== '') return CONTACT_UNKNOWN;
  const allow = textAt(request, 'groupContactAddOptions/EnableAllowListManagement') === 'true';
  return addContact(owner, at(entry, 'contactInfo'), reach, allow);
}

export const groupContactAdd: Act = ({ call: { request }, owner, reach }) => {
  const groups = namedGroups(owner, request);
  if (groups.length === 0 || groups.includes(undefined)) return GROUP_UNKNOWN;
  let guid = '';
  for (const entry of all(request, 'contacts/Contact')) {
    const contact = memberFor(owner, entry, request, reach);
    if ('code' in contact) return contact;
    for (const group of groups) if (group) owner.joinGroup(contact, group);
    guid = contact.guid;
  }
  return guid === '' ? CONTACT_UNKNOWN : element('ABGroupContactAddResult', fields({ guid }));
};

export const groupContactDelete: Act = ({ call: { request }, owner }) => {
  const groups = namedGroups(owner, request);
  if (groups.length === 0 || groups.includes(undefined)) return GROUP_UNKNOWN;
  for (const entry of all(request, 'contacts/Contact')) {
    const contact = contactOf(owner, entry);
    if (!contact) return CONTACT_UNKNOWN;
    for (const group of groups) if (group) owner.leaveGroup(contact, group);
  }
  return '';
};
