// For whom the token service makes tickets, and by which policy: the same in both its forms.

import type { Element } from '#content/services/service.ts';

const REFERENCE = 'wst:RequestSecurityToken/wsp:AppliesTo/wsa:EndpointReference';

/** A service that a ticket can be for. The policy stands first in `about`. */
function domain(
  address: string,
  policy: string,
  about: string,
  rest: Omit<Element, 'path' | 'about'> = {},
): Element {
  return { path: `${REFERENCE}/wsa:Address[.='${address}']`, about: `${policy}. ${about}`, ...rest };
}

/** Every address that a source has, in the order in which they came up. */
export const DOMAINS: readonly Element[] = [
  domain(
    'http://Passport.NET/tb',
    'No policy',
    'Always the first one. It brings a token of the old kind, encrypted, and a secret beside it.',
  ),
  domain(
    'messenger.msn.com',
    '? and the parameter of USR TWN S, with & where that has commas',
    'The ticket that USR TWN S hands in.',
    { until: 'MSNP14' },
  ),
  domain('messenger.msn.com', '?id=507', 'For fetching offline messages.', { since: 'MSNP15' }),
  domain(
    'messengerclear.live.com',
    'The policy of USR SSO S, which is MBI_KEY_OLD',
    'The ticket that USR SSO S hands in, and the secret with which the nonce is answered.',
    { since: 'MSNP15' },
  ),
  domain('contacts.msn.com', 'MBI, or ?fs=1&id=24000&… before MSNP15', 'For address book and sharing.', {
    since: 'MSNP13',
    confidence: 'disputed',
  }),
  domain('messengersecure.live.com', 'MBI_SSL', 'For sending offline messages.', { since: 'MSNP15' }),
  domain('storage.msn.com', 'MBI or MBI_SSL', 'For the roaming profile.', {
    since: 'MSNP15',
    confidence: 'disputed',
  }),
  domain('spaces.live.com', 'MBI', 'For the blogs.', {
    since: 'MSNP13',
    sources: ['wiki:services/rst', 'papyon:service/description/SingleSignOn'],
  }),
  domain('spaces.msn.com', 'MBI', 'For the blogs, by another name.', {
    since: 'MSNP13',
    confidence: 'single',
    sources: ['wiki:services/rst'],
  }),
  domain('livecontacts.live.com', 'MBI', 'For Live Contacts, said to be a smaller address book.', {
    since: 'MSNP15',
    confidence: 'single',
    sources: ['wiki:services/rst'],
  }),
  domain('sup.live.com', 'MBI', 'For the feed of what is new.', {
    since: 'MSNP18',
    confidence: 'single',
    sources: ['msnp-sharp:SingleSignOn.cs'],
  }),
  domain('directory.services.live.com', 'Policy not known', 'For the directory of people.', {
    since: 'MSNP21',
    confidence: 'single',
    sources: ['msnp-sharp:SingleSignOn.cs'],
  }),
  domain('voice.messenger.msn.com', '?id=69264', 'For calls from computer to telephone.', {
    sources: ['papyon:service/description/SingleSignOn', 'amsn:auth.tcl'],
  }),
  {
    path: `${REFERENCE}/wsa:ServiceName[.='p2pslc.messenger.msn.com']`,
    about:
      'MBI_X509_CID. Stands in place of an address, and asks for a certificate that secures data between clients.',
    confidence: 'single',
    sources: ['wiki:services/rst'],
  },
];

/** The policies, and what each brings. */
export const POLICIES = {
  MBI: 'a ticket',
  MBI_SSL: 'a ticket that may travel over TLS only',
  MBI_KEY: 'a ticket and a secret, as far as is known',
  MBI_KEY_OLD: 'a ticket and a secret',
  MBI_X509_CID: 'a certificate for the key in wst:Supporting',
  '?{parameters}': 'a ticket by the parameters of Passport 1.4',
} as const;
