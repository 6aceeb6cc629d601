// The token service in its second form: the same question in later dialects of SOAP and WS-Trust.

import { DOMAINS, POLICIES } from '#content/services/rst/domains.ts';
import { PP } from '#content/services/rst/service.ts';
import { service } from '#content/services/service.ts';

const TICKET = 'wst:RequestSecurityTokenResponse';

export const RST2_SERVICE = service({
  id: 'rst2',
  title: 'Request security token, second form (RST2)',
  summary:
    'What the token service speaks with Windows Live Messenger 2009 and later: other namespaces, a few other elements, the same tickets.',
  transport: 'soap',
  since: 'MSNP18',
  addresses: [
    { url: 'https://login.live.com/RST2.srf', about: 'Windows Live Messenger 2009 and later.' },
    {
      url: 'https://msnia.login.live.com/RST2.srf',
      about: 'For accounts of msn.com.',
      confidence: 'single',
      sources: ['msnp-sharp:SingleSignOn.cs'],
    },
  ],
  namespaces: {
    soap: 'http://www.w3.org/2003/05/soap-envelope',
    wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
    wsp: 'http://schemas.xmlsoap.org/ws/2004/09/policy',
    wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
    wsa: 'http://www.w3.org/2005/08/addressing',
    wst: 'http://schemas.xmlsoap.org/ws/2005/02/trust',
    ps: 'http://schemas.microsoft.com/Passport/SoapServices/PPCRL',
    psf: 'http://schemas.microsoft.com/Passport/SoapServices/SOAPFault',
  },
  headers: [
    {
      name: 'wsa:Action',
      in: 'request',
      about: 'http://schemas.xmlsoap.org/ws/2005/02/trust/RST/Issue.',
    },
    { name: 'wsa:To', in: 'request', about: 'The address that is asked.' },
    { name: 'wsa:MessageID', in: 'request', about: 'A number of the question.' },
    {
      name: 'ps:AuthInfo',
      in: 'request',
      about: 'Who asks, as in the first form: HostingApp, BinaryVersion, UIVersion, Cookies, RequestParams.',
    },
    {
      name: 'wsse:Security/wsse:UsernameToken',
      in: 'request',
      about: 'Handle and password, as in the first form.',
    },
    {
      name: 'wsse:Security/wsu:Timestamp',
      in: 'request',
      about: 'wsu:Created and wsu:Expires: when the question was asked, and how long it stands.',
    },
    ...PP,
  ],
  actions: [
    {
      name: 'ps:RequestMultipleSecurityTokens',
      about: 'Asks for tickets, as in the first form.',
      soapAction: 'http://schemas.xmlsoap.org/ws/2005/02/trust/RST/Issue',
      request: [
        {
          path: 'wst:RequestSecurityToken',
          about: 'One for each ticket, with Id RST0, RST1 and so on.',
        },
        {
          path: 'wst:RequestSecurityToken/wst:RequestType',
          about: 'http://schemas.xmlsoap.org/ws/2005/02/trust/Issue.',
          confidence: 'single',
          sources: ['msnp-sharp:SingleSignOn.cs'],
        },
        ...DOMAINS.filter(({ until }) => until === undefined).map(({ since: _, ...domain }) => domain),
        {
          path: 'wst:RequestSecurityToken/wsp:PolicyReference/@URI',
          about: 'The policy. The element is wsp:PolicyReference here, no longer wsse:PolicyReference.',
          values: POLICIES,
          optional: true,
          confidence: 'single',
          sources: ['msnp-sharp:SingleSignOn.cs'],
        },
      ],
      response: [
        { path: TICKET, about: 'One for each request, in the same order.' },
        { path: `${TICKET}/wst:TokenType`, about: 'urn:passport:legacy or urn:passport:compact.' },
        {
          path: `${TICKET}/wsp:AppliesTo/wsa:EndpointReference/wsa:Address`,
          about: 'The address of the request, repeated.',
        },
        {
          path: `${TICKET}/wst:Lifetime`,
          about: 'wsu:Created and wsu:Expires. It was wst:LifeTime before.',
        },
        {
          path: `${TICKET}/wst:RequestedSecurityToken`,
          about: 'wsse:BinarySecurityToken or EncryptedData, with the ids of the first form.',
        },
        {
          path: `${TICKET}/wst:RequestedAttachedReference/wsse:SecurityTokenReference/wsse:Reference/@URI`,
          about: 'Together with the next one in place of wst:RequestedTokenReference.',
        },
        {
          path: `${TICKET}/wst:RequestedUnattachedReference/wsse:SecurityTokenReference/wsse:Reference/@URI`,
          about: 'The same value again.',
        },
        {
          path: `${TICKET}/wst:RequestedProofToken/wst:BinarySecret`,
          about: 'The secret, as in the first form.',
          optional: true,
        },
      ],
    },
  ],
  faults: [
    {
      code: 'wst:FailedAuthentication',
      when: 'Handle or password wrong. The code stands in S:Code/S:Subcode; S:Detail/psf:error has psf:value 0x80048821, and in psf:internalerror a code and a text.',
      confidence: 'single',
      sources: ['escargot:front/msn/tmpl/RST'],
    },
    {
      code: 'wst:InvalidRequest',
      when: 'The body cannot be understood; psf:value is 0x80048820.',
      confidence: 'single',
      sources: ['escargot:front/msn/tmpl/RST'],
    },
    { code: '911', when: 'From the notification server, to the USR that follows: the ticket is refused.' },
  ],
  usedBy: ['MSNP18', 'MSNP21'],
  disputes: [
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
    'What the reference of a ticket is computed from; clients do not use it.',
    'Whether the redirect of the first form exists in this one.',
    'The Content-Type with which the official client asked.',
  ],
  confidence: 'confirmed',
  sources: ['escargot:front/msn/tmpl/RST', 'msnp-sharp:SingleSignOn.cs', 'wiki:services/rst'],
});
