// The configuration service: one document with the settings of the official client.

import { under } from '#content/services/paths.ts';
import { type Element, service } from '#content/services/service.ts';
import { versionsFrom } from '#content/vocabulary.ts';

const BOTH = [
  'wiki:services/msgrconfig',
  'msnp11-sdk:http/xml/msgr_config.rs',
  'escargot:front/msn/tmpl',
] as const;

/** The document, by its sections. */
const DOCUMENT: readonly Element[] = [
  { path: 'Simple/Beta/Invite', about: 'URL and SiteID of invitations to a beta.' },
  { path: 'Simple/Config/ExpiresInDays', about: 'After how many days the document is fetched anew.' },
  { path: 'Simple/DisablePhoneDialer', about: '1 switches the telephone dialler off.' },
  {
    path: 'Simple/Logitech',
    about: 'PremiumAVConfigServer, PreRollEnabled and WebcamConfigServer, for video by Logitech.',
  },
  {
    path: 'Simple/MinFlashPlayer',
    about: 'The oldest Flash player that will do: attributes MajorVersion, MinorVersion, BuildNumber.',
  },
  { path: 'Simple/RadUrl', about: 'Address of the advertisement program.' },
  {
    path: 'Simple/Relay',
    about:
      'Enabled, MaxCallLength, RegistrationDomain, RelayDNS and TimeoutToFallback, for calls that need a relay.',
  },
  {
    path: 'Simple/TrustedDomains/domain/@name',
    about: 'A domain whose pages the client trusts.',
    sources: ['wiki:services/msgrconfig', 'escargot:front/msn/tmpl'],
  },
  {
    path: 'Simple/ErrorResponseTable/Feature',
    about:
      'Attributes type and name: a feature. Each Entry below it has an error as hr and what to do as action.',
    sources: ['wiki:services/msgrconfig', 'escargot:front/msn/tmpl'],
  },
  {
    path: 'TabConfig/msntabdata/tab/image',
    about: 'Picture of a tab: a PNG of 36 by 32, or res:{name}.',
    sources: BOTH,
  },
  { path: 'TabConfig/msntabdata/tab/name', about: 'Its name.', sources: BOTH },
  {
    path: 'TabConfig/msntabdata/tab/type',
    about: 'What kind of tab it is.',
    values: {
      page: 'an ordinary one',
      hotmail: 'hides the tab',
      alerts: 'where the button for past alerts leads',
    },
    sources: BOTH,
  },
  { path: 'TabConfig/msntabdata/tab/tooltip', about: 'What stands beside the pointer.', sources: BOTH },
  { path: 'TabConfig/msntabdata/tab/contenturl', about: 'Page inside the tab.', sources: BOTH },
  { path: 'TabConfig/msntabdata/tab/hiturl', about: 'Page that a click opens.', sources: BOTH },
  { path: 'TabConfig/msntabdata/tab/siteid', about: 'Number of the site at Passport.', sources: BOTH },
  { path: 'TabConfig/msntabdata/tab/tabid', about: 'A number.', optional: true },
  {
    path: 'TabConfig/msntabdata/tab/notificationid',
    about: 'Number of the alerts of this tab.',
    sources: BOTH,
  },
  { path: 'TabConfig/msntabdata/tab/hidden', about: 'Whether it is hidden at first.', optional: true },
  {
    path: 'TabConfig/msntabsettings',
    about: 'oemdisplaylimit and oemtotallimit, for tabs by the maker of the computer.',
    sources: BOTH,
  },
  { path: 'AbchCfg/abchconfig/url', about: 'Address of the address book service.' },
  { path: 'AdMainConfig', about: 'AdDownloadTimeInMinutes and AdMainCfg, for advertisements.' },
  { path: 'AdPhoneConfig/URL', about: 'Where telephone calls are advertised.' },
  {
    path: 'LocalizedConfig',
    about:
      'What depends on the market, which the attribute Market names: AdMainConfig, AppDirConfig, AVPrerollAd, BuyWebcamLink, ContactCard, DynamicContent, EditorialConfig, FlashUpgradeURL, MessengerBlogURL, MobileMessaging, MSNSearch, MsnTodayConfig, MusicIntegration, PremiumAV, RL, TermsOfUse, UPUX, VoiceClip, WebWatchConfig.',
    sources: ['wiki:services/msgrconfig', 'escargot:front/msn/tmpl'],
  },
  {
    path: '{any address}',
    about: 'Words that the client replaces in addresses.',
    values: {
      $PUID$: 'number of the account',
      $QUERY$: 'what is searched for',
      $FC$: 'not told',
      $FORMAT$: 'format of the player',
      $VERSION$: 'version of the client',
      $CONTENTID$: 'what is listened to: its number',
      $TITLE$: 'its title',
      $ARTIST$: 'its artist',
      $ALBUM$: 'its album',
      $WMID$: 'its number at Windows Media',
      '%1 to %6': 'in RL/ViewProfileURL; %6 is the handle, of the others nothing is told',
    },
  },
];

const FROM_WIKI = { confidence: 'single', sources: ['wiki:services/msgrconfig'] } as const;

/** The elements with what is known of them: most by the wiki alone. */
const SECTIONS = DOCUMENT.map(
  (element): Element => (element.sources ? element : { ...element, ...FROM_WIKI }),
);

/** What is asked about the place where the client runs. */
function place(prefix: string): readonly Element[] {
  return [
    { path: `${prefix}Country`, about: 'Country, two letters.' },
    { path: `${prefix}CLCID`, about: 'Language of the client, four hexadecimal digits, such as 0409.' },
    { path: `${prefix}PLCID`, about: 'Language of the system, likewise.' },
    { path: `${prefix}GeoID`, about: 'Number that Windows has for the country, decimal.' },
  ];
}

export const MSGRCONFIG = service({
  id: 'msgrconfig',
  title: 'Messenger configuration',
  summary:
    'Hands out the settings of the official client: its tabs, addresses of pages, trusted domains. Nobody has to be logged on for it.',
  transport: 'soap',
  since: 'MSNP9',
  addresses: [
    { url: 'http://config.messenger.msn.com/Config/MsgrConfig.asmx', about: 'Clients 6.0 to 8.0, by SOAP.' },
    {
      url: 'http://config.messenger.msn.com/config/MsgrConfig.asmx?op=GetClientConfig',
      about: 'Clients from 8.1 on, by GET.',
    },
    {
      url: 'http://svcs.microsoft.com/svcs/mms/tabs.asp',
      about: 'Before MSNP9: the tabs.',
      sources: ['wiki:versions/msnp8', 'escargot:front/msn/http/other.py'],
    },
    {
      url: 'http://svcs.microsoft.com/svcs/mms/portal.asp',
      about: 'Before MSNP9: the page MSN Today.',
      sources: ['wiki:versions/msnp8', 'escargot:front/msn/http/other.py'],
    },
    {
      url: 'http://svcs.microsoft.com/svcs/mms/abch_config.asp',
      about: 'Before MSNP9: abchconfig with url, refresh and percent, for the address book.',
      sources: ['wiki:versions/msnp8', 'wiki:services/msgrconfig', 'escargot:front/msn/notes.txt'],
    },
    {
      url: 'http://svcs.microsoft.com/svcs/mms/ads.asp',
      about: 'Before MSNP9: advertisements.',
      sources: ['wiki:versions/msnp8', 'wiki:services/msgrconfig', 'escargot:front/msn/notes.txt'],
    },
  ],
  namespaces: { config: 'http://www.msn.com/webservices/Messenger/Client' },
  headers: [
    {
      name: 'SOAPAction',
      in: 'request',
      about: 'With POST: http://www.msn.com/webservices/Messenger/Client/GetClientConfig.',
    },
    { name: 'Content-Type', in: 'request', about: 'With POST: text/xml.' },
  ],
  actions: [
    {
      name: 'GetClientConfig',
      about: 'Asks for the document by SOAP.',
      soapAction: 'http://www.msn.com/webservices/Messenger/Client/GetClientConfig',
      request: place('clientinfo/').map((element) => ({ ...element, optional: true, since: 'MSNP11' })),
      response: [
        {
          path: 'GetClientConfigResult',
          about: 'The document as text, in a CDATA section: its elements are no elements of the answer.',
        },
        ...under('GetClientConfigResult/MsgrConfig', SECTIONS),
      ],
      note: 'clientinfo came with client 7.0.',
    },
    {
      name: 'GET /config/MsgrConfig.asmx',
      about: 'Asks for the document with an address alone.',
      since: 'MSNP15',
      request: [
        { path: 'op', about: 'GetClientConfig.' },
        ...place(''),
        { path: 'ver', about: 'Version of the client, in three parts: 8.5.1302.' },
      ],
      response: [{ path: 'MsgrConfig', about: 'The document itself, as above.' }],
    },
  ],
  faults: [
    {
      code: '500',
      when: 'ver has something else in it than digits and dots.',
      actions: ['GET /config/MsgrConfig.asmx'],
      confidence: 'single',
      sources: ['escargot:front/msn/http/other.py'],
    },
  ],
  usedBy: [...versionsFrom('MSNP9', 'MSNP18'), 'MSNP21'],
  unknowns: [
    'In what unit Relay/MaxCallLength counts.',
    'What tabid is for, and what the types of Feature are.',
    'What %1 to %5 stand for in RL/ViewProfileURL.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:services/msgrconfig',
    'wiki:versions/msnp8',
    'escargot:front/msn/http/other.py',
    'escargot:front/msn/notes.txt',
    'msnp11-sdk:http/xml/msgr_config.rs',
  ],
});
