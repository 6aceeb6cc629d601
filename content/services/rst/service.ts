// The token service in its first form: one question by SOAP, a ticket for each service that it names.

import { type Header, service } from '#content/services/service.ts';
import { versionsFrom } from '#content/vocabulary.ts';
import { DOMAINS, POLICIES } from './domains.ts';

const TICKET = 'wst:RequestSecurityTokenResponse';

/** An element of the answer's header, which is called psf:pp. */
function pp(name: string, about: string): Header {
  return { name: `psf:pp/${name}`, in: 'response', about };
}

/** The header of the answer: what Passport says of itself and of the account. */
export const PP: readonly Header[] = [
  pp('psf:serverVersion', '1.'),
  pp('psf:PUID', 'Number of the account at Passport: sixteen hexadecimal digits in capitals.'),
  pp('psf:configVersion', 'Version of the sign-in library’s settings, four numbers with dots.'),
  pp('psf:uiVersion', 'Version of its user interface, likewise.'),
  pp('psf:authstate', '0x48803 when all is well.'),
  pp('psf:reqstatus', '0x0 when all is well, otherwise the code of what is wrong.'),
  pp(
    'psf:serverInfo',
    'A name of the server. Attributes: Path (Live1), RollingUpgradeState (ExclusiveNew), LocVersion (0), and the time as ServerTime.',
  ),
  pp('psf:cookies', 'Empty.'),
  pp('psf:browserCookies', 'Cookies for a browser. May be missing.'),
  pp(
    'psf:credProperties/psf:credProperty',
    'What Passport knows of the account, by Name: MainBrandID, BrandIDList, IsWinLiveUser, CID, AuthMembername, Country, Language, FirstName, LastName, ChildFlags, Flags, FlagsV2, IP and others.',
  ),
  pp(
    'psf:extProperties/psf:extProperty',
    'More of that kind: ANON, NAP, LastUsedCredType, WebCredType, CID.',
  ),
  pp('psf:response', 'Empty.'),
];

export const RST_SERVICE = service({
  id: 'rst',
  title: 'Request security token (RST)',
  summary:
    'One SOAP request with handle and password brings a ticket for every service that it names. Also called Passport SOAP or Passport 3.0.',
  transport: 'soap',
  since: 'MSNP12',
  addresses: [
    { url: 'https://login.live.com/RST.srf', about: 'For every account, those of msn.com perhaps excepted.' },
    {
      url: 'https://msnia.login.live.com/pp550/RST.srf',
      about: 'For accounts of msn.com; pp900 in place of pp550 in later builds.',
    },
    {
      url: 'https://login.passport.net/RST.srf',
      about: 'An earlier name.',
      confidence: 'single',
      sources: ['wiki:services/rst'],
    },
    {
      url: 'https://loginnet.passport.com/RST.srf',
      about: 'Fixed in BitlBee 1.2.8, which gets its ticket of MSNP8 there.',
      confidence: 'single',
      sources: ['bitlbee:1.2.8'],
    },
  ],
  namespaces: {
    soap: 'http://schemas.xmlsoap.org/soap/envelope/',
    wsse: 'http://schemas.xmlsoap.org/ws/2003/06/secext',
    saml: 'urn:oasis:names:tc:SAML:1.0:assertion',
    wsp: 'http://schemas.xmlsoap.org/ws/2002/12/policy',
    wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
    wsa: 'http://schemas.xmlsoap.org/ws/2004/03/addressing',
    wssc: 'http://schemas.xmlsoap.org/ws/2004/04/sc',
    wst: 'http://schemas.xmlsoap.org/ws/2004/04/trust',
    ps: 'http://schemas.microsoft.com/Passport/SoapServices/PPCRL',
    psf: 'http://schemas.microsoft.com/Passport/SoapServices/SOAPFault',
  },
  headers: [
    {
      name: 'Content-Type',
      in: 'request',
      about: 'text/xml; charset=utf-8. Clients 7.5 to 8.5 send no SOAPAction beside it.',
    },
    {
      name: 'ps:AuthInfo',
      in: 'request',
      about: 'Who asks. Has the attribute Id with the value PPAuthInfo.',
    },
    {
      name: 'ps:AuthInfo/ps:HostingApp',
      in: 'request',
      about: 'The program, a GUID in braces. Messenger is {7108E71A-9926-4FCB-BCC9-9A9D3F32E423}.',
    },
    {
      name: 'ps:AuthInfo/ps:BinaryVersion',
      in: 'request',
      about: 'Version of the sign-in library: 3, 4 or more.',
    },
    { name: 'ps:AuthInfo/ps:UIVersion', in: 'request', about: '1.' },
    { name: 'ps:AuthInfo/ps:Cookies', in: 'request', about: 'Empty.' },
    {
      name: 'ps:AuthInfo/ps:RequestParams',
      in: 'request',
      about:
        'Base64 of pairs: how many, then for each the length of its key, the key, the length of its value, the value; all numbers 32 bits, little-endian. AQAAAAIAAABsYwQAAAAxMDMz says lc=1033.',
    },
    {
      name: 'wsse:Security/wsse:UsernameToken',
      in: 'request',
      about: 'The proof. Has the attribute Id with the value user.',
    },
    {
      name: 'wsse:Security/wsse:UsernameToken/wsse:Username',
      in: 'request',
      about: 'The handle, XML-escaped.',
    },
    {
      name: 'wsse:Security/wsse:UsernameToken/wsse:Password',
      in: 'request',
      about: 'The password, XML-escaped.',
    },
    ...PP,
  ],
  actions: [
    {
      name: 'ps:RequestMultipleSecurityTokens',
      about: 'Asks for tickets. The element has the attribute Id with the value RSTS.',
      request: [
        {
          path: 'wst:RequestSecurityToken',
          about:
            'One for each ticket, with Id RST0, RST1 and so on. If there is but one, it may stand in the body by itself.',
        },
        {
          path: 'wst:RequestSecurityToken/wst:RequestType',
          about: 'http://schemas.xmlsoap.org/ws/2004/04/security/trust/Issue.',
        },
        ...DOMAINS,
        {
          path: 'wst:RequestSecurityToken/wsse:PolicyReference/@URI',
          about: 'The policy, which decides what comes with the ticket. The first request has none.',
          values: POLICIES,
          optional: true,
        },
        {
          path: 'wst:RequestSecurityToken/wst:Supporting/wsse:BinarySecurityToken',
          about: 'With a certificate’s policy only: the request for it, PKCS#10 in Base64.',
          optional: true,
          confidence: 'single',
          sources: ['wiki:services/rst'],
        },
      ],
      response: [
        {
          path: TICKET,
          about:
            'One for each request, in the same order, inside wst:RequestSecurityTokenResponseCollection.',
        },
        {
          path: `${TICKET}/wst:TokenType`,
          about: 'Which kind it is.',
          values: {
            'urn:passport:legacy': 'encrypted, for http://Passport.NET/tb',
            'urn:passport:compact': 'a ticket t={auth}&p={profile}',
          },
        },
        {
          path: `${TICKET}/wsp:AppliesTo/wsa:EndpointReference/wsa:Address`,
          about: 'The address of the request, repeated.',
        },
        { path: `${TICKET}/wst:LifeTime/wsu:Created`, about: 'When it was made.' },
        { path: `${TICKET}/wst:LifeTime/wsu:Expires`, about: 'When it ends.' },
        {
          path: `${TICKET}/wst:RequestedSecurityToken/wsse:BinarySecurityToken`,
          about:
            'A compact ticket, its & written &amp;. The attribute Id is Compact and the number of the request.',
        },
        {
          path: `${TICKET}/wst:RequestedSecurityToken/EncryptedData`,
          about: 'A legacy token, with Id BinaryDAToken0: triple DES, in the namespace of XML encryption.',
        },
        {
          path: `${TICKET}/wst:RequestedTokenReference/wsse:KeyIdentifier/@ValueType`,
          about: 'urn:passport or urn:passport:compact.',
        },
        {
          path: `${TICKET}/wst:RequestedTokenReference/wsse:Reference/@URI`,
          about: 'The token’s Id behind a #.',
        },
        {
          path: `${TICKET}/wst:RequestedProofToken/wst:BinarySecret`,
          about: 'The secret, 24 bytes in Base64. Comes with a legacy token, and where the policy has a key.',
          optional: true,
        },
      ],
    },
    {
      name: 'POST /',
      about:
        'Finds out whether the log-on server can be reached at all: the client sends nothing, to the root. One of the checks of its key ports.',
      request: [],
      response: [],
      confidence: 'single',
      sources: ['escargot:front/msn/http/other.py'],
    },
  ],
  faults: [
    {
      code: 'wsse:FailedAuthentication',
      when: 'Handle or password wrong, or the account locked. psf:reqstatus is 0x80048821 or 0x80048823.',
    },
    {
      code: 'psf:Redirect',
      when: 'The account belongs to another log-on server, which psf:redirectUrl names: ask the same there.',
    },
    {
      code: 'S:Client',
      when: 'Invalid Request, as its text says: the body cannot be understood.',
      confidence: 'single',
      sources: ['escargot:front/msn/tmpl/RST'],
    },
    {
      code: '0x800488fe',
      when: 'In psf:reqstatus: log-on from this place is blocked until the user has confirmed it.',
      confidence: 'single',
      sources: ['bitlbee:soap.c'],
    },
    { code: '911', when: 'From the notification server, to the USR that follows: the ticket is refused.' },
  ],
  replacedBy: ['rst2'],
  usedBy: [...versionsFrom('MSNP12', 'MSNP18'), 'MSNP21'],
  disputes: [
    {
      claim: 'The first version that asks here',
      says: {
        wiki: 'client 7.5.0160, which means MSNP12, and MSNP11 where a server agrees on no more',
        escargot: 'MSN 7.5 and later; from 2009 the second form',
        'bitlbee (1.2.8)': 'it does so with MSNP8',
      },
      taken: 'MSNP12, for the official client. A ticket is good for any version that takes one.',
    },
    {
      claim: 'The policy of contacts.msn.com in MSNP13 and MSNP14',
      says: {
        'wiki (table of elements)': 'the parameters of a challenge, or MBI',
        'wiki (its sample for MSNP13)': 'MBI',
        papyon: '?fs=1&id=24000&kv=7&rn=...&tw=0&ver=...',
      },
      taken: 'The mock server gives a ticket whatever the policy is.',
    },
    {
      claim: 'The policy of storage.msn.com',
      says: { wiki: 'MBI_SSL', bitlbee: 'MBI_SSL', 'msnp-sharp': 'MBI' },
      taken: 'The mock server gives a ticket whatever the policy is.',
    },
    {
      claim: 'psf:reqstatus when the password is wrong',
      says: {
        'escargot (first form)': '0x80048823',
        'escargot (second form)': '0x80048821',
        'wiki (HRESULT table)':
          '0x80048821 for a wrong name or password; 0x80048823 when too many were wrong',
      },
      taken: '0x80048821, in both forms.',
    },
  ],
  unknowns: [
    'What is in the encrypted legacy token.',
    'What tickets for messengersecure.live.com were good for beside offline messages.',
  ],
  confidence: 'confirmed',
  sources: [
    'wiki:services/rst',
    'wiki:errors_and_hresults',
    'escargot:front/msn/tmpl/RST',
    'papyon:service/description/SingleSignOn',
    'bitlbee:soap.c',
    'bitlbee:soap.h',
    'msnp-sharp:SingleSignOn.cs',
    'amsn:auth.tcl',
  ],
});
