// The headers that address book and sharing service have in common, and the scenarios that clients name.

import type { Header } from '#content/services/service.ts';

/** What the element PartnerScenario may say, and when a client says it. */
export const SCENARIOS = {
  Initial: 'at log-on',
  Timer: 'when changes are fetched from time to time; third-party clients send it with nearly everything',
  ContactSave: 'when a contact is added or put into a group',
  GroupSave: 'when a group is made or changed',
  BlockUnblock: 'when somebody is blocked, or no longer',
  MessengerPendingList: 'when somebody who waits on the pending list is dealt with',
  ContactMsgrAPI: 'when somebody is put on a list who is no contact',
  CircleInvite: 'when somebody is asked into a circle',
  CircleSave: 'when a circle is made or changed',
  CircleIdAlert: 'when a notice about a circle has come',
  ABChangeNotifyAlert: 'when a notice has come that the address book changed',
  JoinedCircleDuringPush: 'when a circle was joined in between',
  LivePlatformSyncChangesToServer: 'when later clients write changes back',
  RoamingIdentityChanged: 'when name, message or picture changed',
  None: 'when there is no occasion',
} as const;

/** Headers of HTTP and SOAP that both services know. */
export const BOOK_HEADERS: readonly Header[] = [
  { name: 'Content-Type', in: 'request', about: 'text/xml; charset=utf-8.' },
  {
    name: 'SOAPAction',
    in: 'request',
    about: 'http://www.msn.com/webservices/AddressBook/ and the name of the action.',
  },
  {
    name: 'Cookie',
    in: 'request',
    about: 'MSPAuth= and what stands between t= and &p= in the ticket: the proof of early clients.',
    until: 'MSNP14',
  },
  {
    name: 'ABApplicationHeader/ApplicationId',
    in: 'request',
    about:
      'A GUID for the client’s build, such as 996CDE1E-AA53-4477-B943-2BE802EA6166, CFE80F9D-180F-4399-82AB-413F33A1FA11 or AAD9B99B-58E6-4F23-B975-D9EC1F9EC24A. Some write ApplicationID.',
    confidence: 'disputed',
  },
  {
    name: 'ABApplicationHeader/IsMigration',
    in: 'request',
    about: 'true or false; every sample of a client has false.',
  },
  {
    name: 'ABApplicationHeader/PartnerScenario',
    in: 'request',
    about: 'What the call is made for. The list under the actions has the words.',
  },
  {
    name: 'ABApplicationHeader/CacheKey',
    in: 'request',
    about: 'The key of the last answer, given back. May be missing.',
  },
  {
    name: 'ABApplicationHeader/BrandId',
    in: 'request',
    about: 'Brand of the account, which the token service names as MainBrandID. Later clients only.',
    since: 'MSNP15',
    confidence: 'single',
    sources: ['msnp-sharp:SingleSignOn.cs'],
  },
  { name: 'ABAuthHeader/ManagedGroupRequest', in: 'request', about: 'false.' },
  {
    name: 'ABAuthHeader/TicketToken',
    in: 'request',
    about: 'The ticket for contacts.msn.com, XML-escaped.',
    since: 'MSNP13',
  },
  { name: 'ServiceHeader/Version', in: 'response', about: 'Version of the service.' },
  {
    name: 'ServiceHeader/CacheKey',
    in: 'response',
    about: 'A key for the next call: 12r1; or 14r2; and Base64.',
  },
  {
    name: 'ServiceHeader/CacheKeyChanged',
    in: 'response',
    about: 'true when the client has to keep the new key.',
  },
  {
    name: 'ServiceHeader/PreferredHostName',
    in: 'response',
    about: 'The host that the next calls go to.',
  },
  { name: 'ServiceHeader/SessionId', in: 'response', about: 'A GUID.' },
];
