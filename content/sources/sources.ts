// The bibliography: every source that a definition may name, and what it is good for.

export interface Source {
  readonly title: string;
  readonly kind: string;
  /** Where it was published, as text. */
  readonly place: string;
  readonly licence: string;
  /** What it can be trusted for. */
  readonly goodFor: string;
}

export const SOURCES = {
  wiki: {
    title: "yellows' wiki of MSNP, as of 2024 and 2025",
    kind: 'reference wiki',
    place: 'https://git.computernewb.com/yellows111/msnp-wiki',
    licence: 'GFDL 1.3 or later',
    goodFor:
      'Every command and the versions up to MSNP15, the results that clients make of errors, and what clients do',
  },
  seeds: {
    title: "yellows' wiki of MSNP, earlier edition: MSNP4, MSNP6, MSNP7, MSNP11 and MSNP14",
    kind: 'reference wiki',
    place: 'an earlier state of the same wiki',
    licence: 'GFDL 1.3 or later',
    goodFor: 'Sessions of five versions, and lists of errors that came and went with each, since taken down',
  },
  'draft-movva': {
    title: 'draft-movva-msn-messenger-protocol-00 (August 1999)',
    kind: 'vendor document',
    place: 'https://datatracker.ietf.org/doc/html/draft-movva-msn-messenger-protocol-00',
    licence: 'IETF draft, no rights but publication',
    goodFor: 'The vendor’s own account of MSNP2; Gaim used to ship a copy, doc/MSN-PROTOCOL',
  },
  hypothetic: {
    title: 'MSN Messenger Protocol, Mike Mintz and Andrew Sayers',
    kind: 'reference site',
    place: 'http://www.hypothetic.org/docs/msn/',
    licence: 'unstated',
    goodFor: 'MSNP8 to MSNP11 thoroughly, MSNP7 in its former edition (sitev2.0); what errors mean',
  },
  msnpiki: {
    title: 'MSNPiki',
    kind: 'reference wiki',
    place: 'http://msnpiki.msnfanatic.com/',
    licence: 'unstated',
    goodFor: 'What changed from MSNP9 to MSNP18; what errors mean',
  },
  nina: {
    title: 'NINA wiki, Protocols/MSNP (took over MSNPiki)',
    kind: 'reference wiki',
    place: 'https://wiki.nina.chat/wiki/Protocols/MSNP',
    licence: 'unstated',
    goodFor: 'Which client speaks which version, and pages on MSNP13, MSNP15, MSNP16, MSNP18 and MSNP21',
  },
  dequis: {
    title: 'wiki.dequis.org projects/msn',
    kind: 'notes',
    place: 'https://wiki.dequis.org/projects/msn/',
    licence: 'unstated',
    goodFor: 'Captures made in 2014 of MSNP21, MSNP22 and MSNP24, and what servers accepted at that time',
  },
  'protocol-docs': {
    title: 'msndevs/protocol-docs wiki',
    kind: 'reference wiki',
    place: 'https://github.com/msndevs/protocol-docs/wiki',
    licence: 'unstated',
    goodFor: 'The commands of MSNP24 and its log-on',
  },
  escargot: {
    title: 'Escargot revival server',
    kind: 'server source',
    place: 'https://gitlab.com/escargot-chat/server, mirrored as subpurple/escargot',
    licence: 'CC BY-NC 4.0, by the file LICENSE of the mirror',
    goodFor:
      'How a server that real clients use behaves, MSNP2 to MSNP18; its table of commands (msnp.ods) and of clients (notes.txt)',
  },
  'msn-server': {
    title: 'Escargot, 2017 state',
    kind: 'server source',
    place: 'Krutonium/msn-server',
    licence: 'CC BY-NC 4.0, by the file LICENSE of the mirror',
    goodFor: 'How the same server read the protocol in its first year',
  },
  'msn-switchboard': {
    title: 'msn-switchboard',
    kind: 'server source',
    place: 'xephir64/msn-switchboard',
    licence: 'none stated',
    goodFor: 'Switchboards, and SYN in MSNP7, written without regard to Escargot',
  },
  'msnp-sharp': {
    title: 'MSNP-Sharp',
    kind: 'client library source',
    place: 'https://github.com/msndevs/msnp-sharp',
    licence: 'BSD 3-clause (file headers)',
    goodFor:
      'One branch for each: MSNPSHARP_25_STABLE (MSNP15, MSNP16), MSNPSHARP_31_STABLE (MSNP18), master (MSNP21), and wiki, with KB_MSNP21',
  },
  papyon: {
    title: 'papyon',
    kind: 'client library source',
    place: 'Kjir/papyon',
    licence: 'GPL-2.0 or later',
    goodFor: 'What a client does in MSNP15, MSNP16 and MSNP18',
  },
  emesene: {
    title: 'emesene',
    kind: 'client source',
    place: 'https://github.com/emesene/emesene',
    licence: 'GPL-3.0',
    goodFor: 'What a client does from MSNP13 to MSNP18',
  },
  'msn-pecan': {
    title: 'msn-pecan',
    kind: 'client plug-in source',
    place: 'https://github.com/felipec/msn-pecan',
    licence: 'GPL-2.0',
    goodFor: 'What a client does from MSNP9 to MSNP12',
  },
  amsn: {
    title: 'aMSN',
    kind: 'client source',
    place: 'tomhennigan/amsn',
    licence: 'GPL-2.0 or later (file headers)',
    goodFor:
      'MSNP7, in files of 2002, up to MSNP18; a file each for MSNP11 to MSNP15 in obsolete/protocols/msnp',
  },
  gtmess: {
    title: 'gtmess',
    kind: 'client source',
    place: 'geotz/gtmess',
    licence: 'GPL-2.0',
    goodFor: 'MSNP9 to MSNP12; it recognises LKP and SBS',
  },
  jml: {
    title: 'Java MSN Library',
    kind: 'client library source',
    place: 'msn4web/java-msn-library',
    licence: 'Apache-2.0',
    goodFor: 'MSNP8 to MSNP15, with code for RFS, SBS and UBN',
  },
  'msnp11-sdk': {
    title: 'msnp11-sdk',
    kind: 'client library source',
    place: 'campos02/msnp11-sdk',
    licence: 'MIT',
    goodFor: "MSNP11 against today's revival servers",
  },
  msnpjs: {
    title: 'msnpjs',
    kind: 'library source',
    place: 'foxt/msnpjs',
    licence: 'GPL-3.0',
    goodFor: 'JavaScript reading of the protocol',
  },
  gaim: {
    title: 'Gaim MSN plug-in of 2003',
    kind: 'client source',
    place: 'mirror tieto/pidgin, src/protocols/msn',
    licence: 'GPL-2.0 or later',
    goodFor: 'Lines of MSNP5 to MSNP7, seen from a client',
  },
  libpurple: {
    title: 'libpurple MSN plug-in',
    kind: 'client source',
    place: 'mirror tieto/pidgin, libpurple/protocols/msn',
    licence: 'GPL-2.0 or later',
    goodFor: 'Lines of MSNP9 to MSNP15, and product ids',
  },
  bitlbee: {
    title: 'BitlBee MSN module',
    kind: 'client source',
    place: 'https://github.com/bitlbee/bitlbee',
    licence: 'GPL-2.0 or later',
    goodFor: 'MSNP21 in 2015, by TCP and by the gateway; a branch with MSNP24 that was never merged',
  },
  'miranda-ng': {
    title: 'Miranda NG MSN plug-in',
    kind: 'client source',
    place: 'https://github.com/miranda-ng/miranda-ng',
    licence: 'GPL-2.0',
    goodFor: 'Log-on and presence of MSNP24',
  },
  'skype-java': {
    title: 'Java clients for Skype',
    kind: 'client source',
    place: 'found through a public index of source code',
    licence: 'unknown',
    goodFor: 'What MSNP24 writes by PUT: presence, subscriptions, contacts',
  },
  msnpclient: {
    title: 'MSNPClient',
    kind: 'client library source',
    place: 'Animadoria/MSNPClient',
    licence: 'none stated',
    goodFor: 'C# client sketch, MSNP12 and later',
  },
  'msnp-data': {
    title: 'msnp-data',
    kind: 'library source',
    place: 'empereaux/msnp-data',
    licence: 'MIT',
    goodFor: 'TypeScript model of contacts and capabilities',
  },
  kopete: {
    title: 'KMSN and Kopete',
    kind: 'client source',
    place: 'found through a public index of source code',
    licence: 'GPL, see file headers',
    goodFor: 'VER list of MSNP7 clients',
  },
  wikipedia: {
    title: 'Wikipedia: Microsoft Notification Protocol',
    kind: 'encyclopaedia',
    place: 'https://en.wikipedia.org/wiki/Microsoft_Notification_Protocol',
    licence: 'CC BY-SA',
    goodFor: 'Versions by client, and when old ones were shut out',
  },
  imfreedom: {
    title: 'imfreedom knowledge base, MSN page',
    kind: 'notes',
    place: 'https://keep.imfreedom.org/imfreedom/knowledgebase',
    licence: 'unstated',
    goodFor: 'Cut-off of October 2003, 14.0.5027',
  },
  kirsle: {
    title: 'Noah Petherbridge, blog of 2014-12-09',
    kind: 'blog',
    place: 'https://www.kirsle.net/skype-switched-to-the-msn-messenger-protocol',
    licence: 'unstated',
    goodFor: 'MSNP24 as Skype protocol',
  },
  'trace-pidgin-2009': {
    title: 'Two debug logs of Pidgin with Microsoft’s servers, 2 and 10 June 2009',
    kind: 'capture',
    place: 'post in a forum',
    licence: 'unknown',
    goodFor: 'A log-on of MSNP15 on the wire, as far as USR S',
  },
  'trace-learner-2009': {
    title: 'Trace kept in a test class by somebody who learned the protocol',
    kind: 'capture',
    place: 'found through a public index of source code',
    licence: 'unknown',
    goodFor: 'MSNP15 with a dispatch server, on the wire',
  },
  'trace-wlm-2009': {
    title: 'Remarks in a bridge to Windows Live Messenger 2009, written in Rust',
    kind: 'capture',
    place: 'found through a public index of source code',
    licence: 'unknown',
    goodFor: 'Lines that WLM 2009 sends',
  },
  'trace-sniffer': {
    title: 'Comment in a Python sniffer',
    kind: 'capture',
    place: 'found through a public index of source code',
    licence: 'unknown',
    goodFor: 'VER line of WLM 2011',
  },
  'trace-libimmsnp': {
    title: 'libimmsnp comments',
    kind: 'capture',
    place: 'found through a public index of source code',
    licence: 'unknown',
    goodFor: 'VER and CVR of 7.5.0324',
  },
  'trace-acl-msn': {
    title: 'C++ MSN client on acl',
    kind: 'client source',
    place: 'found through a public index of source code',
    licence: 'unknown',
    goodFor: 'CVR of 15.4.3508.1109',
  },
  'ms-pass': {
    title: '[MS-PASS]: Passport Server Side Include (SSI) Version 1.4 Protocol',
    kind: 'vendor document',
    place: 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-pass/',
    licence: 'Microsoft Open Specifications',
    goodFor: 'Headers of Passport 1.4 and what a client has to do with them; nothing about Messenger',
  },
  'passport-sdk': {
    title: 'Microsoft .NET Passport software development kit, documentation',
    kind: 'vendor document',
    place: 'https://learn.microsoft.com/en-us/previous-versions/ms817211(v=msdn.10)',
    licence: 'Microsoft terms of use',
    goodFor: 'Kids Passport and what a site asks Passport for; nothing about Messenger',
  },
  'microsoft-news': {
    title: 'Microsoft: announcements of 8 February 2000',
    kind: 'press release',
    place: 'https://news.microsoft.com/2000/02/08/',
    licence: 'Microsoft terms of use',
    goodFor: 'When Kids Passport was announced',
  },
  itprotoday: {
    title: 'IT Pro Today: Passport for Kids (24 March 2002)',
    kind: 'article',
    place: 'https://itprotoday.com/it-infrastructure/passport-for-kids',
    licence: 'all rights reserved',
    goodFor: 'What a parent could allow in Kids Passport',
  },
  eschoolnews: {
    title: 'eSchool News: articles on Kids Passport (2001, 2002)',
    kind: 'article',
    place: 'https://www.eschoolnews.com/2002/08/01/microsoft-to-make-kids-passpport-more-parent-friendly/',
    licence: 'all rights reserved',
    goodFor: 'The review of Kids Passport by an advertising watchdog',
  },
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof SOURCES;
