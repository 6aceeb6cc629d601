// The address book: contacts and groups, kept by a web service.

import { under } from '#content/services/paths.ts';
import { type Action, type Element, service } from '#content/services/service.ts';
import { versionsFrom } from '#content/vocabulary.ts';
import { BOOK, CONTACT, GROUP, PROPERTIES_CHANGED } from './elements.ts';
import { BOOK_HEADERS, SCENARIOS } from './headers.ts';

const NAMESPACE = 'http://www.msn.com/webservices/AddressBook';

/** The sources of actions that the schema alone shows. */
const SCHEMA = { confidence: 'single', sources: ['msnp-sharp:MSNABSharingService.wsdl'] } as const;

const OWN_BOOK: Element = {
  path: 'abId',
  about: 'Which address book: 00000000-0000-0000-0000-000000000000 is the user’s own.',
};

const GROUP_NAMED: Element = { path: 'groupFilter/groupIds/guid', about: 'The group.' };

const CONTACT_NAMED: Element = { path: 'contacts/Contact/contactId', about: 'The contact.' };

const HANDLE: Element = {
  path: 'abHandle/ABId',
  about: 'Which address book: the user’s own, or that of a circle.',
};

/** An action, with the SOAPAction that all of this service have. */
function action<A extends Omit<Action, 'soapAction'>>(written: A): A & { readonly soapAction: string } {
  return { ...written, soapAction: `${NAMESPACE}/${written.name}` };
}

/** An action that is known by its name, perhaps with a sentence. */
function named(
  name: string,
  about: string,
  rest: Omit<Action, 'name' | 'about' | 'request' | 'response'> = {},
): Action {
  return action({ name, about, request: [], response: [], ...SCHEMA, ...rest });
}

export const ABSERVICE = service({
  id: 'abservice',
  title: 'Address book',
  summary:
    'Keeps the contacts, which are the forward list, and the groups they are sorted into. Also called ABCH, for Address Book Clearing House.',
  transport: 'soap',
  since: 'MSNP8',
  addresses: [
    { url: 'http://contacts.msn.com/abservice/abservice.asmx', about: 'Without TLS, which BitlBee uses.' },
    { url: 'https://contacts.msn.com/abservice/abservice.asmx', about: 'With TLS.' },
    {
      url: 'https://byrdr.omega.contacts.msn.com/abservice/abservice.asmx',
      about: 'Where the first call goes; the answer names the host for all others.',
      sources: ['msnp-sharp:MSNService.cs', 'miranda-ng:protocols/MSN', 'wiki:services/abservice'],
    },
    {
      url: 'https://omega.contacts.msn.com/abservice/abservice.asmx',
      about: 'What Pidgin 2.5.9 asks. Its build 2.10.9 has local-bay.contacts.msn.com.',
      confidence: 'single',
      sources: ['libpurple'],
    },
    {
      url: 'https://local-sn-people.directory.live.com/abservice/abservice.asmx',
      about: 'In the last years of the service.',
      confidence: 'single',
    },
    {
      url: 'http://sup.live.com/whatsnew/whatsnewservice.asmx',
      about: 'The feed of what contacts are doing, in the same namespace.',
      since: 'MSNP18',
      confidence: 'single',
      sources: ['msnp-sharp:WhatsUpService.cs'],
    },
  ],
  namespaces: { ab: NAMESPACE, soap: 'http://schemas.xmlsoap.org/soap/envelope/' },
  headers: BOOK_HEADERS,
  actions: [
    action({
      name: 'ABFindAll',
      about: 'Fetches the address book, or what changed in it.',
      until: 'MSNP17',
      request: [
        OWN_BOOK,
        { path: 'abView', about: 'Full.' },
        { path: 'deltasOnly', about: 'true for changes alone.' },
        { path: 'dynamicItemView', about: 'Gleam: updates of blogs as well.', optional: true },
        {
          path: 'lastChange',
          about: 'Since when, as the last answer had it; 0001-01-01T00:00:00.0000000-08:00 for everything.',
        },
      ],
      response: [
        ...under('ABFindAllResult/groups/Group', GROUP),
        ...under('ABFindAllResult/contacts/Contact', CONTACT),
        { path: 'ABFindAllResult/CircleResult', about: 'Circles, where there are any.', optional: true },
        ...under('ABFindAllResult/ab', BOOK),
      ],
      scenarios: SCENARIOS,
      note: 'The user’s own entry, of type Me, is one of the contacts. Its annotations hold the settings that GTC and BLP were for.',
    }),
    action({
      name: 'ABFindContactsPaged',
      about: 'Fetches the address book or its changes a page at a time, and the circles with it.',
      since: 'MSNP18',
      request: [
        { path: 'filterOptions/DeltasOnly', about: 'true for changes alone.' },
        { path: 'filterOptions/LastChanged', about: 'Since when.' },
        {
          path: 'filterOptions/ContactFilter/IncludeHiddenContacts',
          about: 'Whether hidden contacts come too.',
        },
        { path: 'abView', about: 'MessengerClient8.' },
        { path: 'extendedContent', about: 'AB AllGroups CircleResult: what is to be in the answer.' },
        HANDLE,
        { path: 'pageContext', about: 'Which page.', optional: true },
      ],
      response: [
        { path: 'ABFindContactsPagedResult/Groups/Group', about: 'As in ABFindAll.' },
        { path: 'ABFindContactsPagedResult/Contacts/Contact', about: 'As in ABFindAll.' },
        {
          path: 'ABFindContactsPagedResult/CircleResult/Circles',
          about: 'The circles of the account.',
          optional: true,
        },
        {
          path: 'ABFindContactsPagedResult/CircleResult/CircleTicket',
          about: 'A document with a signature, escaped. USR SHA hands it in, in Base64.',
        },
        { path: 'ABFindContactsPagedResult/Ab', about: 'As ab in ABFindAll.' },
      ],
    }),
    action({
      name: 'ABAdd',
      about: 'Makes the address book, when the service has said ABDoesNotExist.',
      request: [
        { path: 'abInfo/name', about: 'Empty.' },
        { path: 'abInfo/ownerPuid', about: '0.' },
        { path: 'abInfo/ownerEmail', about: 'The handle.' },
        { path: 'abInfo/fDefault', about: 'true.' },
      ],
      response: [{ path: 'ABAddResult', about: 'Id of the new address book.' }],
    }),
    action({
      name: 'ABContactAdd',
      about: 'Adds a contact.',
      request: [
        OWN_BOOK,
        { path: 'contacts/Contact/contactInfo/contactType', about: 'LivePending or Regular.' },
        { path: 'contacts/Contact/contactInfo/passportName', about: 'The handle.' },
        { path: 'contacts/Contact/contactInfo/isMessengerUser', about: 'true.' },
        {
          path: 'contacts/Contact/contactInfo/MessengerMemberInfo/PendingAnnotations',
          about: 'MSN.IM.InviteMessage with the words that the contact will read.',
          optional: true,
        },
        {
          path: 'contacts/Contact/contactInfo/MessengerMemberInfo/DisplayName',
          about: 'The name under which the user introduces themselves.',
          optional: true,
        },
        {
          path: 'options/EnableAllowListManagement',
          about: 'true: the service puts the handle on the allow list as well, unless it is blocked.',
        },
      ],
      response: [{ path: 'ABContactAddResult/guid', about: 'Id of the new entry.' }],
    }),
    action({
      name: 'ABContactUpdate',
      about: 'Changes a contact, or the user’s own entry.',
      request: [
        OWN_BOOK,
        {
          path: 'contacts/Contact/contactId',
          about: 'The contact. Left out for the own entry.',
          optional: true,
        },
        {
          path: 'contacts/Contact/contactInfo',
          about: 'The new values, and no others. For the own entry, contactType Me among them.',
        },
        ...under('contacts/Contact', [PROPERTIES_CHANGED]),
      ],
      response: [],
    }),
    action({
      name: 'ABContactDelete',
      about: 'Removes a contact.',
      request: [OWN_BOOK, CONTACT_NAMED],
      response: [],
    }),
    action({
      name: 'ABGroupAdd',
      about: 'Makes a group.',
      request: [
        OWN_BOOK,
        {
          path: 'groupAddOptions/fRenameOnMsgrConflict',
          about: 'false: a name that is taken is refused, not changed.',
        },
        { path: 'groupInfo/GroupInfo/name', about: 'Name of the group.' },
        { path: 'groupInfo/GroupInfo/groupType', about: 'C8529CE2-6EAD-434d-881F-341E17DB3FF8.' },
        { path: 'groupInfo/GroupInfo/fMessenger', about: 'false.' },
        { path: 'groupInfo/GroupInfo/annotations/Annotation', about: 'MSN.IM.Display with 1.' },
      ],
      response: [{ path: 'ABGroupAddResult/guid', about: 'Id of the new group.' }],
    }),
    action({
      name: 'ABGroupUpdate',
      about: 'Renames a group.',
      request: [
        OWN_BOOK,
        { path: 'groups/Group/groupId', about: 'The group.' },
        { path: 'groups/Group/groupInfo/name', about: 'Its new name.' },
        { path: 'groups/Group/propertiesChanged', about: 'GroupName.' },
      ],
      response: [],
    }),
    action({
      name: 'ABGroupDelete',
      about: 'Deletes a group.',
      request: [OWN_BOOK, GROUP_NAMED],
      response: [],
    }),
    action({
      name: 'ABGroupContactAdd',
      about: 'Puts a contact into a group.',
      request: [
        OWN_BOOK,
        GROUP_NAMED,
        { path: 'contacts/Contact/contactId', about: 'The contact.', optional: true },
        {
          path: 'contacts/Contact/contactInfo',
          about: 'In place of the id: somebody new, who is added first.',
          optional: true,
        },
        {
          path: 'groupContactAddOptions/fGenerateMissingQuickName',
          about: 'Whether the service makes up a short name.',
          optional: true,
        },
        {
          path: 'groupContactAddOptions/EnableAllowListManagement',
          about: 'As in ABContactAdd.',
          optional: true,
        },
      ],
      response: [{ path: 'ABGroupContactAddResult/guid', about: 'Id of the contact.' }],
    }),
    action({
      name: 'ABGroupContactDelete',
      about: 'Takes a contact out of a group.',
      request: [OWN_BOOK, CONTACT_NAMED, GROUP_NAMED],
      response: [],
    }),
    action({
      name: 'CreateContact',
      about: 'Adds a contact, or asks somebody into a circle.',
      since: 'MSNP18',
      request: [
        HANDLE,
        { path: 'contactHandle/Email', about: 'The handle.' },
        { path: 'contactHandle/Puid', about: 'Number at Passport.' },
        { path: 'contactHandle/Cid', about: 'Number in Live services.' },
        { path: 'contactHandle/CircleId', about: 'The circle.' },
        { path: 'contactInfo', about: 'As in ABContactAdd.' },
      ],
      response: [{ path: 'CreateContactResult', about: 'The new entry, as in ABFindAll.' }],
    }),
    action({
      name: 'ManageWLConnection',
      about: 'Accepts, invites, raises or hides: a contact, or a member of a circle.',
      since: 'MSNP18',
      confidence: 'single',
      sources: ['msnp-sharp:MSNABSharingService.wsdl'],
      request: [
        { path: 'contactId', about: 'Who.' },
        { path: 'connection', about: 'true or false.' },
        { path: 'presence', about: 'true or false.' },
        { path: 'action', about: 'What to do.', values: { 1: 'invite or accept', 2: 'reject' } },
        {
          path: 'relationshipType',
          about: 'Where.',
          values: { 3: 'in the user’s own address book', 5: 'in a circle' },
        },
        {
          path: 'relationshipRole',
          about: 'As what, in a circle.',
          values: {
            0: 'to accept the invitation to oneself',
            1: 'administrator',
            2: 'assistant',
            3: 'member',
            4: 'invited, not yet a member',
          },
        },
        { path: 'annotations', about: 'MSN.IM.InviteMessage, perhaps.', optional: true },
      ],
      response: [{ path: 'ManageWLConnectionResult', about: 'The entry, as in ABFindAll.' }],
    }),
    action({
      name: 'BreakConnection',
      about: 'Removes a contact, or leaves a circle.',
      since: 'MSNP18',
      request: [
        HANDLE,
        { path: 'contactId', about: 'Who.' },
        { path: 'deleteContact', about: 'Whether the entry goes too.' },
        { path: 'blockContact', about: 'Whether the contact is blocked as well.' },
      ],
      response: [],
    }),
    named('DeleteContact', 'Removes a contact, in the latest clients.', { since: 'MSNP21' }),
    named('ABFindByContacts', 'Fetches given contacts.'),
    named('ABFind', 'Known by its name.'),
    named('ABDelete', 'Known by its name.'),
    named('UpdateDynamicItem', 'Notes that the update of a blog was seen.', {
      confidence: 'confirmed',
      sources: ['msnp-sharp:MSNABSharingService.wsdl', 'escargot:front/msn/http/abservice.py'],
    }),
    named('AddDynamicItem', 'Known by its name.', { since: 'MSNP18' }),
    named('FindFriendsInCommon', 'By its name, finds contacts that two people share.', { since: 'MSNP18' }),
    named('GetContactsRecentActivity', 'Fetches what contacts did lately, from sup.live.com.', {
      since: 'MSNP18',
    }),
    named('GetBatchRecentActivity', 'The same for several at once, from sup.live.com.', { since: 'MSNP18' }),
  ],
  faults: [
    {
      code: 'ABDoesNotExist',
      when: 'The account has no address book yet. Make one with ABAdd and ask again.',
      actions: ['ABFindAll', 'ABFindContactsPaged'],
    },
    { code: 'ABAlreadyExists', when: 'It has one.', actions: ['ABAdd'] },
    {
      code: 'ContactAlreadyExists',
      when: 'Somebody is a contact already. additionalDetails/conflictObjectId is the id of the entry.',
      actions: ['ABContactAdd', 'ABGroupContactAdd', 'CreateContact'],
    },
    { code: 'ContactDoesNotExist', when: 'No contact has this id.' },
    {
      code: 'GroupAlreadyExists',
      when: 'Another group has the name.',
      actions: ['ABGroupAdd', 'ABGroupUpdate'],
    },
    { code: 'GroupDoesNotExist', when: 'No group has this id.' },
    {
      code: 'BadArgumentLength',
      when: 'The name of a group is too long.',
      actions: ['ABGroupAdd', 'ABGroupUpdate'],
    },
    { code: 'BadEmailArgument', when: 'An address lacks its @ or its dot.', actions: ['ABContactAdd'] },
    { code: 'InvalidPassportUser', when: 'Nobody has this account.', actions: ['ABContactAdd'] },
    {
      code: 'FullSyncRequired',
      when: 'Changes alone cannot be had. Ask for everything, with deltasOnly false.',
      actions: ['ABFindAll', 'ABFindContactsPaged'],
    },
    { code: 'RequestLimitReached', when: 'Too many contacts, or too many calls.' },
    {
      code: 'PassportAuthFail',
      when: 'The ticket is not accepted, perhaps because it is old. BitlBee gets a new one and repeats the call.',
      confidence: 'single',
      sources: ['bitlbee:soap.c'],
    },
    {
      code: 'Forbidden',
      when: 'The action is not served any more.',
      confidence: 'single',
      sources: ['escargot:front/msn/tmpl/abservice'],
    },
  ],
  usedBy: [...versionsFrom('MSNP8', 'MSNP18'), 'MSNP21'],
  disputes: [
    {
      claim: 'Since when clients use it',
      says: { wiki: 'MSNP8', 'third-party clients': 'nobody needs it before MSNP13' },
      taken: 'Both: until MSNP12 it had the mail program’s entries, from MSNP13 it is the only list.',
    },
    {
      claim: 'The element with the client’s GUID',
      says: { wiki: 'ApplicationID', bitlbee: 'ApplicationId', 'msnp-sharp': 'ApplicationId' },
      taken: 'Neither is looked at.',
    },
    {
      claim: 'Capitals in groupType',
      says: {
        'wiki (requests)': 'C8529CE2-6EAD-434d-881F-341E17DB3FF8',
        'wiki (answers)': 'c8529ce2-6ead-434d-881f-341e17db3ff8',
      },
      taken: 'Each as it is told: capitals in, small letters out.',
    },
  ],
  unknowns: [
    'What is behind the first part of a CacheKey, which is 12r1; or 14r2;.',
    'What ABFind, ABDelete and ABFindByContacts are asked with.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:services/abservice',
    'wiki:services/abservice/abfindall',
    'wiki:services/abservice/abcontactadd',
    'wiki:services/abservice/abcontactupdate',
    'wiki:services/abservice/abgroupadd',
    'wiki:services/abservice/abgroupcontactadd',
    'escargot:front/msn/http/abservice.py',
    'escargot:front/msn/tmpl/abservice',
    'msnp-sharp:MSNABSharingService.wsdl',
    'papyon:service/AddressBook',
    'amsn:addressbook.tcl',
    'bitlbee:soap.h',
  ],
});
