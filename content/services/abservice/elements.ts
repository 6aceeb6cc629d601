// What stands in an address book: contacts, groups, and the book itself, element by element.

import { under } from '#content/services/paths.ts';
import type { Element } from '#content/services/service.ts';

const ANNOTATIONS = {
  'MSN.IM.GTC': 'of Me: whether the client asks before it takes somebody (1) or not (2)',
  'MSN.IM.BLP': 'of Me: whether people on no list are allowed (1) or blocked (2)',
  'MSN.IM.MPOP': 'of Me: whether the account may be in several places',
  'MSN.IM.MBEA': 'of Me: seen with 0',
  'MSN.IM.RoamLiveProperties': 'of Me: whether the profile roams, 1 yes, 2 no',
  'MSN.IM.Display': 'of a group: seen with 1',
  'MSN.IM.BuddyType': 'of a member on another network',
  'MSN.IM.InviteMessage': 'the words of an invitation',
  'MSN.IM.HasSharedFolder': 'by its name, whether a folder is shared with the contact',
  'AB.NickName': 'the name that the user gave this contact',
  'AB.JobTitle': 'job title',
  'AB.Spouse': 'spouse',
  'Live.Profile.Expression.LastChanged': 'when the profile changed last',
  'Live.Locale': 'locale',
  'Live.Passport.Birthdate': 'date of birth, as Passport has it',
} as const;

const CONTACT_TYPES = {
  Me: 'the user',
  Regular: 'a contact',
  Live: 'by its name, a contact who has agreed',
  LivePending: 'a contact who has yet to agree; new ones are added as this',
  LiveRejected: 'by its name, one who has said no',
  LiveDropped: 'by its name, one who was a contact',
  Messenger: 'known by name',
  Circle: 'a circle',
} as const;

const CHANGED = {
  DisplayName: 'displayName',
  Passport: 'passportName',
  IsMessengerUser: 'isMessengerUser',
  ContactFirstName: 'firstName',
  ContactLastName: 'lastName',
  MiddleName: 'MiddleName',
  Comment: 'comment',
  Anniversary: 'Anniversary',
  ContactBirthDate: 'birthdate',
  ContactPrimaryEmailType: 'primaryEmailType',
  ContactEmail: 'emails',
  ContactPhone: 'phones',
  ContactLocation: 'locations',
  ContactWebSite: 'webSites',
  Annotation: 'annotations',
  GroupName: 'name, of a group',
  HasSpace: 'hasSpace',
  IsFavorite: 'isFavorite',
} as const;

/** Names of what was changed, for updates. */
export const PROPERTIES_CHANGED: Element = {
  path: 'propertiesChanged',
  about: 'What was changed, the words below with blanks between them, each for the element behind it.',
  values: CHANGED,
};

const LAST: readonly Element[] = [
  { path: 'propertiesChanged', about: 'Empty in an answer that gives everything.' },
  { path: 'fDeleted', about: 'true in an answer with changes, for what is gone.' },
  { path: 'lastChange', about: 'When it changed.' },
];

const ANNOTATION: readonly Element[] = [
  { path: 'annotations/Annotation/Name', about: 'Name of a note of any kind.', values: ANNOTATIONS },
  { path: 'annotations/Annotation/Value', about: 'What it says, as text.' },
];

/** What is said of a contact. */
export const CONTACT_INFO: readonly Element[] = [
  ...ANNOTATION,
  {
    path: 'emails/ContactEmail/contactEmailType',
    about: 'Which of the contact’s addresses this is; the numbers above 2 are open.',
    values: {
      ContactEmailPersonal: 'private',
      ContactEmailBusiness: 'at work',
      ContactEmailOther: 'another one',
      ContactEmailMessenger: 'for Messenger',
      Messenger2: 'on Yahoo! and other networks',
      Messenger3: 'on a further network',
    },
    optional: true,
  },
  { path: 'emails/ContactEmail/email', about: 'The address.', optional: true },
  { path: 'emails/ContactEmail/isMessengerEnabled', about: 'Whether messages may go there.', optional: true },
  {
    path: 'emails/ContactEmail/Capability',
    about: 'Number of the network, 32 for Yahoo!.',
    optional: true,
    sources: ['msnp-sharp:msnab_datatypes.xsd', 'escargot:front/msn/tmpl/abservice'],
  },
  {
    path: 'phones/ContactPhone/contactPhoneType',
    about: 'Which telephone this is.',
    values: {
      ContactPhonePersonal: 'at home',
      ContactPhoneBusiness: 'at work',
      ContactPhoneMobile: 'mobile',
      ContactPhonePager: 'pager',
      ContactPhoneFax: 'fax',
      ContactPhoneOther: 'another one',
    },
    optional: true,
  },
  { path: 'phones/ContactPhone/number', about: 'The number.', optional: true },
  { path: 'locations/ContactLocation', about: 'A postal address.', optional: true },
  { path: 'webSites/ContactWebSite', about: 'A page.', optional: true },
  { path: 'contactType', about: 'What kind of entry it is.', values: CONTACT_TYPES },
  { path: 'quickName', about: 'A short name.', optional: true },
  { path: 'firstName', about: 'First name.', optional: true },
  { path: 'MiddleName', about: 'Middle name.', optional: true },
  { path: 'lastName', about: 'Last name.', optional: true },
  {
    path: 'passportName',
    about: 'The handle. Contacts of other networks have none, only an address.',
    optional: true,
  },
  { path: 'IsPassportNameHidden', about: 'Whether the handle is kept from others.' },
  { path: 'displayName', about: 'The name that the contact shows.', optional: true },
  { path: 'puid', about: 'Number at Passport; answers have 0.' },
  { path: 'groupIds/guid', about: 'A group that the contact is in, one element for each.', optional: true },
  { path: 'CID', about: 'Number of the contact in all Live services, decimal and signed.' },
  { path: 'IsNotMobileVisible', about: 'Whether phones are not shown this contact.' },
  { path: 'isMobileIMEnabled', about: 'Whether the contact takes messages on a phone.' },
  {
    path: 'isMessengerUser',
    about: 'Whether the contact is on the list in Messenger. Others are entries of the mail program.',
  },
  { path: 'isFavorite', about: 'Whether the contact is a favourite.' },
  { path: 'isSmtp', about: 'Whether it is an address of mail and nothing else.' },
  { path: 'hasSpace', about: 'Whether the contact has a blog.' },
  { path: 'spotWatchState', about: 'Seen with NoDevice.' },
  { path: 'birthdate', about: 'Date of birth; 0001-01-01T00:00:00 for none.' },
  { path: 'primaryEmailType', about: 'Which of the addresses is the first.' },
  { path: 'PrimaryLocation', about: 'Which of the places is the first.' },
  { path: 'PrimaryPhone', about: 'Which of the telephones is the first.' },
  { path: 'IsPrivate', about: 'Known by name.' },
  { path: 'Gender', about: 'Unspecified, or what the contact said.' },
  { path: 'TimeZone', about: 'None, or a zone.' },
  { path: 'comment', about: 'The user’s own remark.', optional: true },
  { path: 'Anniversary', about: 'A day, written year/month/day.', optional: true },
  {
    path: 'NetworkInfoList',
    about: 'What other networks know of the contact.',
    optional: true,
    since: 'MSNP15',
    sources: ['msnp-sharp:msnab_datatypes.xsd'],
    confidence: 'single',
  },
];

/** A contact. */
export const CONTACT: readonly Element[] = [
  {
    path: 'contactId',
    about: 'GUID of the entry. It is the contact’s id in commands too, where those have one.',
  },
  ...under('contactInfo', CONTACT_INFO),
  ...LAST,
];

/** A group of contacts. */
export const GROUP: readonly Element[] = [
  { path: 'groupId', about: 'GUID of the group.' },
  ...under('groupInfo', [
    ...ANNOTATION.map(({ values: _, ...rest }) => rest),
    {
      path: 'groupType',
      about: 'C8529CE2-6EAD-434d-881F-341E17DB3FF8 for every group of contacts.',
      confidence: 'disputed',
    },
    { path: 'name', about: 'Name of the group.' },
    { path: 'IsNotMobileVisible', about: 'Whether phones are not shown this group.' },
    { path: 'IsPrivate', about: 'Known by name.' },
    { path: 'IsFavorite', about: 'Whether it is the group of favourites.' },
    { path: 'fMessenger', about: 'false in requests. What it marks is not told.', optional: true },
  ]),
  ...LAST,
];

/** The address book itself. */
export const BOOK: readonly Element[] = [
  { path: 'abId', about: 'GUID of the address book; all zeros is the user’s own.' },
  { path: 'abInfo/ownerPuid', about: '0.' },
  { path: 'abInfo/OwnerCID', about: 'The owner’s number in all Live services.' },
  { path: 'abInfo/ownerEmail', about: 'The owner’s handle.' },
  { path: 'abInfo/fDefault', about: 'true for the user’s own.' },
  { path: 'abInfo/joinedNamespace', about: 'Known by name.' },
  { path: 'abInfo/IsBot', about: 'Whether the owner is a program.' },
  {
    path: 'abInfo/IsParentManaged',
    about: 'Whether a parent looks after the account.',
    since: 'MSNP13',
  },
  { path: 'abInfo/SubscribeExternalPartner', about: 'Known by name.' },
  { path: 'abInfo/NotifyExternalPartner', about: 'Known by name.' },
  { path: 'abInfo/AddressBookType', about: 'Individual for a person’s; Escargot has Group for a circle’s.' },
  { path: 'lastChange', about: 'When anything in it changed last. A client asks for changes since then.' },
  { path: 'DynamicItemLastChanged', about: 'The same for updates of blogs.' },
  { path: 'RecentActivityItemLastChanged', about: 'The same for the feed of what is new.' },
  { path: 'createDate', about: 'When it was made.' },
  { path: 'propertiesChanged', about: 'Empty.' },
];
