// What the address book does with contacts, and what others notice of it.

import { MOST_CONTACTS, putOn, takeOff } from '#content/lists.ts';
import { type Act, addressRefusal, CONTACT_UNKNOWN, type Refusal } from '#content/services/book-service.ts';
import { all, at, element, fields, textAt } from '#content/services/soap.ts';
import type { Element } from '#content/xml.ts';
import { encodeText } from '#protocol/params.ts';
import type { Account, Contact } from '#server/account.ts';
import { welcome } from '#server/open-door.ts';
import type { Reach } from '#server/serve.ts';
import { inviteToCircle, leaveCircle } from './circles.ts';
import { contactContent, KEPT_FIELDS, OWN_BOOK, ownEntryOf } from './entries.ts';
import { changeOwner } from './owner-entry.ts';

/** The network of addresses that are known by e-mail alone. */
const YAHOO = 32;

/** The contact of an id, or of an address where there is no id. */
export function contactOf(owner: Account, entry: Element): Contact | undefined {
  const id = textAt(entry, 'contactId').toLowerCase();
  if (id === '') return owner.contact(textAt(entry, 'contactInfo/passportName'));
  return [...owner.contacts.values()].find(({ guid, lists }) => guid === id && lists.has('FL'));
}

/** What a client keeps about a contact. Nobody else sees it. */
function note(contact: Contact, info: Element | undefined): void {
  for (const field of KEPT_FIELDS) {
    const value = at(info, field);
    if (value) contact.notes.set(field, encodeText(value.text));
  }
  for (const annotation of all(info, 'annotations/Annotation')) {
    if (textAt(annotation, 'Name') === 'AB.NickName')
      contact.notes.set('AB.NickName', encodeText(textAt(annotation, 'Value')));
  }
}

/** Puts somebody into the address book; who is there already is a conflict. */
export function addContact(
  owner: Account,
  info: Element | undefined,
  reach: Reach,
  allow: boolean,
  given = '',
): Contact | Refusal {
  const foreign = textAt(info, 'emails/ContactEmail/email');
  const account = given || textAt(info, 'passportName');
  const handle = account || foreign;
  const isForeign = account === '' || welcome(reach.world, account) === undefined;
  const refusal = addressRefusal(handle, reach);
  if (refusal && (refusal.code === 'BadEmailArgument' || !foreign)) return refusal;
  const known = owner.contact(handle);
  if (known?.lists.has('FL')) {
    const text = 'The address book has this contact already';
    return { code: 'ContactAlreadyExists', text, conflict: known.guid };
  }
  if (owner.on('FL').length >= MOST_CONTACTS)
    return { code: 'RequestLimitReached', text: 'The address book is full' };
  if (allow && !owner.has('BL', handle)) putOn(reach, owner, 'AL', handle);
  const contact = putOn(reach, owner, 'FL', handle);
  if (foreign && isForeign) contact.network = YAHOO;
  note(contact, info);
  return contact;
}

export const contactAdd: Act = ({ call: { request }, owner, reach }) => {
  const info = at(request, 'contacts/Contact/contactInfo');
  const allow = textAt(request, 'options/EnableAllowListManagement') === 'true';
  const result = addContact(owner, info, reach, allow);
  return 'code' in result ? result : element('ABContactAddResult', fields({ guid: result.guid }));
};

export const createContact: Act = ({ call: { request }, owner, reach }) => {
  const handle = textAt(request, 'contactHandle/Email');
  const book = textAt(request, 'abHandle/ABId').toLowerCase();
  const info = at(request, 'contactInfo');
  const result =
    book === '' || book === OWN_BOOK
      ? addContact(owner, info, reach, true, handle)
      : inviteToCircle(owner, book, handle, reach);
  return 'code' in result ? result : element('CreateContactResult', contactContent(owner, result, reach));
};

export const contactUpdate: Act = ({ call: { request }, owner, reach }) => {
  for (const entry of all(request, 'contacts/Contact')) {
    const info = at(entry, 'contactInfo');
    const id = textAt(entry, 'contactId').toLowerCase();
    if (textAt(info, 'contactType') === 'Me' || id === ownEntryOf(owner)) changeOwner(owner, info, reach);
    else {
      const contact = contactOf(owner, entry);
      if (!contact) return CONTACT_UNKNOWN;
      note(contact, info);
      owner.touch();
    }
  }
  return '';
};

export const contactDelete: Act = ({ call: { request }, owner, reach }) => {
  for (const entry of all(request, 'contacts/Contact')) {
    const contact = contactOf(owner, entry);
    if (!contact || !takeOff(reach, owner, 'FL', contact.handle)) return CONTACT_UNKNOWN;
  }
  return '';
};

/** The later form, with the id right below the action. */
export const deleteContact: Act = ({ call: { request }, owner, reach }) => {
  const contact = contactOf(owner, request);
  return contact && takeOff(reach, owner, 'FL', contact.handle) ? '' : CONTACT_UNKNOWN;
};

export const manageConnection: Act = ({ call: { request }, owner, reach }) => {
  const contact = [...owner.contacts.values()].find(
    ({ guid }) => guid === textAt(request, 'contactId').toLowerCase(),
  );
  if (!contact) return CONTACT_UNKNOWN;
  const isOwnBook = textAt(request, 'relationshipType') === '3';
  if (isOwnBook && textAt(request, 'action') === '1') putOn(reach, owner, 'FL', contact.handle);
  return element('ManageWLConnectionResult', contactContent(owner, contact, reach));
};

export const breakConnection: Act = ({ call: { request }, owner, reach }) => {
  const book = textAt(request, 'abHandle/ABId').toLowerCase();
  if (book !== '' && book !== OWN_BOOK) return leaveCircle(owner, book, reach);
  const contact = contactOf(owner, request);
  if (!contact) return CONTACT_UNKNOWN;
  if (textAt(request, 'blockContact') === 'true') {
    takeOff(reach, owner, 'AL', contact.handle);
    putOn(reach, owner, 'BL', contact.handle);
  }
  takeOff(reach, owner, 'FL', contact.handle);
  return '';
};
