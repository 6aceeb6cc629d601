// The sharing service: who is allowed, blocked, reverse and pending, kept by a web service.

import { BOOK_HEADERS, SCENARIOS } from '#content/services/abservice/headers.ts';
import { under } from '#content/services/paths.ts';
import { type Action, type Element, service } from '#content/services/service.ts';
import { versionsFrom } from '#content/vocabulary.ts';

const NAMESPACE = 'http://www.msn.com/webservices/AddressBook';

/** The sources of actions that the schema alone shows. */
const SCHEMA = { confidence: 'single', sources: ['msnp-sharp:MSNABSharingService.wsdl'] } as const;

const ROLES = {
  Allow: 'allow list, AL',
  Block: 'block list, BL',
  Reverse: 'reverse list, RL',
  Pending: 'pending list, PL',
  ProfileExpression: 'who may see the profile',
} as const;

const KINDS = {
  PassportMember: 'an account, with Type Passport',
  EmailMember: 'an address on another network, with Type Email',
  PhoneMember: 'a telephone, with Type Phone',
  CircleMember: 'a circle, with Type Circle, from MSNP18',
  RoleMember: 'all who have a role elsewhere, with Type Role',
  ServiceMember: 'known by name',
  EveryoneMember: 'known by name',
  DomainMember: 'known by name',
  PartnerMember: 'known by name',
} as const;

const STATES = {
  Accepted: 'in force, as nearly every member is',
  Pending: 'not yet',
  Declined: 'refused',
  Removed: 'taken off',
  Tentative: 'known by name',
} as const;

/** Names a member, by kind. */
const NAMES: readonly Element[] = [
  { path: 'PassportName', about: 'PassportMember: the handle.', optional: true },
  { path: 'Email', about: 'EmailMember: the address.', optional: true },
  { path: 'PhoneNumber', about: 'PhoneMember: the number, with + and country code.', optional: true },
  { path: 'CircleId', about: 'CircleMember: id of the circle.', optional: true, since: 'MSNP18' },
  { path: 'Id', about: 'RoleMember: the role.', optional: true },
];

const MEMBER: readonly Element[] = [
  { path: '@xsi:type', about: 'Kind of the member.', values: KINDS },
  { path: 'MembershipId', about: 'Id of this entry; some servers write role/id of the contact.' },
  { path: 'Type', about: 'The kind once more: Passport, Email, Phone, Circle, Role.' },
  { path: 'DisplayName', about: 'Name of somebody who waits.', optional: true },
  { path: 'State', about: 'Whether it counts.', values: STATES },
  {
    path: 'Annotations/Annotation',
    about: 'MSN.IM.BuddyType for other networks; MSN.IM.InviteMessage of somebody who waits.',
    optional: true,
  },
  { path: 'Deleted', about: 'true in an answer with changes, for what is gone.' },
  { path: 'LastChanged', about: 'When it changed.' },
  { path: 'JoinedDate', about: 'When it was put there.' },
  { path: 'ExpirationDate', about: '0001-01-01T00:00:00: never.' },
  { path: 'Changes', about: 'Empty.' },
  ...NAMES,
  { path: 'IsPassportNameHidden', about: 'PassportMember: false.', optional: true },
  { path: 'PassportId', about: 'PassportMember: 0.', optional: true },
  { path: 'CID', about: 'PassportMember: number in Live services.', optional: true },
  { path: 'PassportChanges', about: 'PassportMember: empty.', optional: true },
  { path: 'LookedupByCID', about: 'PassportMember: false.', optional: true },
  { path: 'DefiningService', about: 'RoleMember: the service that has the role.', optional: true },
  { path: 'MaxRoleRecursionDepth', about: 'RoleMember: how deep roles within roles count.', optional: true },
  {
    path: 'MaxDegreesSeparationDepth',
    about: 'RoleMember: over how many people a relation counts.',
    optional: true,
  },
];

const SERVICE_HANDLE: readonly Element[] = [
  { path: 'serviceHandle/Id', about: '0.' },
  { path: 'serviceHandle/Type', about: 'Messenger.' },
  { path: 'serviceHandle/ForeignId', about: 'Empty.' },
];

/** An action, with the SOAPAction that all of this service have. */
function action<A extends Omit<Action, 'soapAction'>>(written: A): A & { readonly soapAction: string } {
  return { ...written, soapAction: `${NAMESPACE}/${written.name}` };
}

/** An action that is known by its name. */
function named(
  name: string,
  about = 'Known by its name.',
  rest: Pick<Action, 'confidence' | 'sources'> = SCHEMA,
): Action {
  return action({ name, about, request: [], response: [], ...rest });
}

export const SHARINGSERVICE = service({
  id: 'sharingservice',
  title: 'Contact sharing',
  summary: 'Keeps the lists AL, BL, RL and PL as roles with members, and makes circles.',
  transport: 'soap',
  since: 'MSNP13',
  addresses: [
    { url: 'https://contacts.msn.com/abservice/SharingService.asmx', about: 'With TLS.' },
    {
      url: 'http://contacts.msn.com/abservice/SharingService.asmx',
      about: 'Without TLS, which BitlBee uses.',
    },
    {
      url: 'https://byrdr.omega.contacts.msn.com/abservice/SharingService.asmx',
      about: 'Where the first call goes; the answer names the host for all others.',
      sources: ['wiki:services/sharingservice', 'msnp-sharp:MSNService.cs', 'miranda-ng:protocols/MSN'],
    },
    {
      url: 'https://local-sn-people.directory.live.com/abservice/SharingService.asmx',
      about: 'In the last years of the service.',
      confidence: 'single',
    },
  ],
  namespaces: { ab: NAMESPACE, soap: 'http://schemas.xmlsoap.org/soap/envelope/' },
  headers: BOOK_HEADERS.map((header) =>
    header.name === 'Cookie'
      ? header
      : header.since === 'MSNP13'
        ? { name: header.name, in: header.in, about: header.about }
        : header,
  ),
  actions: [
    action({
      name: 'FindMembership',
      about: 'Fetches every list but the forward list, or what changed in them.',
      request: [
        {
          path: 'serviceFilter/Types/ServiceType',
          about:
            'Which services’ lists, an element for each: Messenger, Invitation, SocialNetwork, Space, Profile; later IMAvailability and MessengerApplications too.',
        },
        { path: 'View', about: 'Full.', optional: true },
        { path: 'expandMembership', about: 'true or false, in later clients.', optional: true },
        { path: 'deltasOnly', about: 'true for changes alone.', optional: true },
        { path: 'lastChange', about: 'Since when.', optional: true },
      ],
      response: [
        ...under('FindMembershipResult/Services/Service', [
          {
            path: 'Memberships/Membership/MemberRole',
            about: 'Which list. The schema has more.',
            values: ROLES,
          },
          ...under('Memberships/Membership/Members/Member', MEMBER),
          { path: 'Memberships/Membership/MembershipIsComplete', about: 'true: the list is all there.' },
          { path: 'Info/Handle', about: 'Id, Type and ForeignId of the service.' },
          { path: 'Info/InverseRequired', about: 'false.' },
          { path: 'Info/AuthorizationCriteria', about: 'Everyone, among others.' },
          { path: 'Info/IsBot', about: 'Whether the owner is a program.' },
          { path: 'Changes', about: 'Empty.' },
          { path: 'LastChange', about: 'When the lists changed last. A client asks for changes since then.' },
          { path: 'Deleted', about: 'false.' },
        ]),
        ...under('FindMembershipResult/OwnerNamespace', [
          { path: 'Info/Handle', about: 'Id, IsPassportNameHidden and CID.' },
          { path: 'Info/CreatorPuid', about: '0.' },
          { path: 'Info/CreatorCID', about: 'The user’s number in Live services.' },
          { path: 'Info/CreatorPassportName', about: 'The user’s handle.' },
          { path: 'Changes', about: 'Empty.' },
          { path: 'CreateDate', about: 'When it was made.' },
          { path: 'LastChange', about: 'When it changed.' },
        ]),
      ],
      scenarios: SCENARIOS,
    }),
    action({
      name: 'AddMember',
      about: 'Puts somebody on the allow, block or reverse list, or into a role of the profile.',
      request: [
        ...SERVICE_HANDLE,
        { path: 'memberships/Membership/MemberRole', about: 'Which list.', values: ROLES },
        {
          path: 'memberships/Membership/Members/Member/@xsi:type',
          about: 'Kind of the member.',
          values: KINDS,
        },
        { path: 'memberships/Membership/Members/Member/Type', about: 'The kind once more.' },
        { path: 'memberships/Membership/Members/Member/State', about: 'Accepted.' },
        ...under('memberships/Membership/Members/Member', NAMES),
      ],
      response: [],
    }),
    action({
      name: 'DeleteMember',
      about: 'Takes somebody off the allow, block or pending list.',
      request: [
        ...SERVICE_HANDLE,
        { path: 'memberships/Membership/MemberRole', about: 'Which list.', values: ROLES },
        {
          path: 'memberships/Membership/Members/Member/MembershipId',
          about: 'Who, by the id that FindMembership gave. A name does as well.',
          optional: true,
        },
        ...under('memberships/Membership/Members/Member', NAMES),
        { path: 'memberships/Membership/MembershipIsComplete', about: 'false.', optional: true },
        { path: 'nsHandle', about: 'Another namespace than the user’s own.', optional: true },
      ],
      response: [],
    }),
    action({
      name: 'CreateCircle',
      about: 'Makes a circle.',
      since: 'MSNP18',
      request: [
        { path: 'properties/Domain', about: '1.' },
        { path: 'properties/HostedDomain', about: 'live.com.' },
        { path: 'properties/Type', about: '2.' },
        { path: 'properties/MembershipAccess', about: '0.' },
        { path: 'properties/IsPresenceEnabled', about: 'true.' },
        { path: 'properties/RequestMembershipOption', about: '2.' },
        { path: 'properties/DisplayName', about: 'Name of the circle.' },
        { path: 'callerInfo/PublicDisplayName', about: 'Name of the one who makes it.' },
      ],
      response: [
        {
          path: 'CreateCircleResult/Id',
          about: 'Id of the circle: 00000000-0000-0000-0009- and twelve hexadecimal digits.',
        },
      ],
    }),
    named('AddService', 'Makes the entry of a service, such as Messenger, that memberships belong to.', {
      confidence: 'confirmed',
      sources: ['msnp-sharp:MSNABSharingService.wsdl', 'papyon:service/AddressBook/sharing.py'],
    }),
    named('UpdateMember'),
    named('UpdateService'),
    named('FindInverseService'),
    named('DeleteInverseService'),
    named('AcceptInvitation'),
    named('DeclineInvitation'),
    named('AddNamespace'),
    named('DeleteNamespace'),
    named('FindMembershipByRole'),
  ],
  faults: [
    { code: 'MemberAlreadyExists', when: 'The list has this member.', actions: ['AddMember'] },
    { code: 'MemberDoesNotExist', when: 'The list has no such member.', actions: ['DeleteMember'] },
    {
      code: 'UserDoesNotExist',
      when: 'Nobody has this account.',
      actions: ['AddMember'],
      confidence: 'single',
      sources: ['escargot:front/msn/tmpl/sharing'],
    },
    {
      code: 'FullSyncRequired',
      when: 'Changes alone cannot be had. Ask for everything, with deltasOnly false.',
      actions: ['FindMembership'],
    },
    {
      code: 'ABDoesNotExist',
      when: 'The account has no address book yet. Make one with ABAdd of the address book service.',
    },
    {
      code: 'PassportAuthFail',
      when: 'The ticket is not accepted, perhaps because it is old.',
      confidence: 'single',
      sources: ['bitlbee:soap.c'],
    },
  ],
  usedBy: [...versionsFrom('MSNP13', 'MSNP18'), 'MSNP21'],
  disputes: [
    {
      claim: 'The address for the first call',
      says: {
        wiki: 'byrdr.omega.contacts.msn.com',
        bitlbee: 'contacts.msn.com',
        'msnp-sharp': 'both: contacts.msn.com in its WSDL, byrdr.omega.contacts.msn.com in its code',
      },
      taken: 'Any host: the mock server goes by the path.',
    },
    {
      claim: 'The version that makes circles',
      says: { 'msnp-sharp': 'MSNP18', 'wiki (table of commands)': 'circles as such are known from MSNP17' },
      taken: 'MSNP18, the first version whose commands know circles.',
    },
  ],
  unknowns: ['What 2ndDegreeSocNet means, a value of AuthorizationCriteria.'],
  confidence: 'confirmed',
  sources: [
    'wiki:services/sharingservice',
    'wiki:services/sharingservice/findmembership',
    'wiki:services/sharingservice/addmember',
    'escargot:front/msn/http/abservice.py',
    'escargot:front/msn/tmpl/sharing',
    'msnp-sharp:msnab_datatypes.xsd',
    'papyon:service/AddressBook/sharing.py',
    'amsn:addressbook.tcl',
    'bitlbee:soap.h',
  ],
});
