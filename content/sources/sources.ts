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
    title: "yellows' MSNP wiki, newer edition (2024-2025)",
    kind: 'reference wiki',
    place: 'https://git.computernewb.com/yellows111/msnp-wiki',
    licence: 'GFDL 1.3 or later',
    goodFor:
      'Command and version pages MSNP2..MSNP15, error table, client findings; no sentence of it may be copied',
  },
  seeds: {
    title: "yellows' MSNP wiki, older edition: five pages",
    kind: 'reference wiki',
    place: 'an earlier state of the same wiki',
    licence: 'GFDL 1.3 or later',
    goodFor: 'Error codes added, removed and returned a version (dropped from the newer edition)',
  },
  'draft-movva': {
    title: 'draft-movva-msn-messenger-protocol-00 (August 1999)',
    kind: 'vendor document',
    place: 'https://datatracker.ietf.org/doc/html/draft-movva-msn-messenger-protocol-00',
    licence: 'IETF draft, no rights but publication',
    goodFor: 'MSNP2 as Microsoft described it; also kept in old Gaim releases as doc/MSN-PROTOCOL',
  },
  hypothetic: {
    title: 'MSN Messenger Protocol, Mike Mintz and Andrew Sayers',
    kind: 'reference site',
    place: 'http://www.hypothetic.org/docs/msn/',
    licence: 'unstated',
    goodFor: 'MSNP8..MSNP11 in depth; an older edition (sitev2.0) covers MSNP7; error list',
  },
  msnpiki: {
    title: 'MSNPiki',
    kind: 'reference wiki',
    place: 'http://msnpiki.msnfanatic.com/',
    licence: 'unstated',
    goodFor: 'MSNP9..MSNP18 changes, error list',
  },
  nina: {
    title: 'NINA wiki, Protocols/MSNP (took over MSNPiki)',
    kind: 'reference wiki',
    place: 'https://wiki.nina.chat/wiki/Protocols/MSNP',
    licence: 'unstated',
    goodFor: 'MSNP grid by client, MSNP13, 15, 16, 18, 21 pages',
  },
  dequis: {
    title: 'wiki.dequis.org projects/msn',
    kind: 'notes',
    place: 'https://wiki.dequis.org/projects/msn/',
    licence: 'unstated',
    goodFor: 'MSNP21, 22 and 24 traces of 2014, which versions servers still took',
  },
  'protocol-docs': {
    title: 'msndevs/protocol-docs wiki',
    kind: 'reference wiki',
    place: 'https://github.com/msndevs/protocol-docs/wiki',
    licence: 'unstated',
    goodFor: 'MSNP24 commands and authentication',
  },
  escargot: {
    title: 'Escargot revival server',
    kind: 'server source',
    place: 'https://gitlab.com/escargot-chat/server (mirror subpurple/escargot)',
    licence: 'CC BY-NC 4.0 (LICENSE in the mirror)',
    goodFor:
      'What a working server does for MSNP2..MSNP18; msnp.ods is its command matrix; notes.txt its client grid',
  },
  'msn-server': {
    title: 'Escargot, 2017 state',
    kind: 'server source',
    place: 'Krutonium/msn-server',
    licence: 'CC BY-NC 4.0 (LICENSE in the mirror)',
    goodFor: 'Earlier reading of the same protocol',
  },
  'msn-switchboard': {
    title: 'msn-switchboard',
    kind: 'server source',
    place: 'xephir64/msn-switchboard',
    licence: 'none stated',
    goodFor: 'A second switchboard implementation',
  },
  'msnp-sharp': {
    title: 'MSNP-Sharp',
    kind: 'client library source',
    place: 'https://github.com/msndevs/msnp-sharp',
    licence: 'BSD 3-clause (file headers)',
    goodFor:
      'MSNP15 and 16 (branch MSNPSHARP_25_STABLE), 18 (MSNPSHARP_31_STABLE), 21 (master); wiki branch has KB_MSNP21',
  },
  papyon: {
    title: 'papyon',
    kind: 'client library source',
    place: 'Kjir/papyon',
    licence: 'GPL-2.0 or later',
    goodFor: 'MSNP15, 16, 18 client behaviour',
  },
  emesene: {
    title: 'emesene',
    kind: 'client source',
    place: 'https://github.com/emesene/emesene',
    licence: 'GPL-3.0',
    goodFor: 'MSNP13..MSNP18 client behaviour',
  },
  'msn-pecan': {
    title: 'msn-pecan',
    kind: 'client plug-in source',
    place: 'https://github.com/felipec/msn-pecan',
    licence: 'GPL-2.0',
    goodFor: 'MSNP9..MSNP12 client behaviour',
  },
  amsn: {
    title: 'aMSN',
    kind: 'client source',
    place: 'tomhennigan/amsn',
    licence: 'GPL-2.0 or later (file headers)',
    goodFor: 'MSNP7 (2002 files) to MSNP18; obsolete/protocols/msnp models 11 to 15 one by one',
  },
  gtmess: {
    title: 'gtmess',
    kind: 'client source',
    place: 'geotz/gtmess',
    licence: 'GPL-2.0',
    goodFor: 'MSNP9..MSNP12, knows LKP and SBS by sight',
  },
  jml: {
    title: 'Java MSN Library',
    kind: 'client library source',
    place: 'msn4web/java-msn-library',
    licence: 'Apache-2.0',
    goodFor: 'MSNP8..MSNP15; RFS, SBS, UBN handlers',
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
    goodFor: 'Independent check of MSNP5..MSNP7 line formats',
  },
  libpurple: {
    title: 'libpurple MSN plug-in',
    kind: 'client source',
    place: 'mirror tieto/pidgin, libpurple/protocols/msn',
    licence: 'GPL-2.0 or later',
    goodFor: 'MSNP9..MSNP15 formats, product ids',
  },
  bitlbee: {
    title: 'BitlBee MSN module',
    kind: 'client source',
    place: 'https://github.com/bitlbee/bitlbee',
    licence: 'GPL-2.0 or later',
    goodFor: 'MSNP21 over TCP and gateway (2015); an unmerged MSNP24 branch',
  },
  'miranda-ng': {
    title: 'Miranda NG MSN plug-in',
    kind: 'client source',
    place: 'https://github.com/miranda-ng/miranda-ng',
    licence: 'GPL-2.0',
    goodFor: 'MSNP24 handshake and presence',
  },
  'skype-java': {
    title: 'Java Skype clients seen in the file index',
    kind: 'client source',
    place: 'found through a public index of source code',
    licence: 'unknown',
    goodFor: 'MSNP24: PUT MSGR\\PRESENCE, SUBSCRIPTIONS, CONTACTS',
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
    title: 'KMSN / Kopete files in the file index',
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
    goodFor: 'Which client used which version, cut-off dates',
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
    title: 'Pidgin debug logs of 2 and 10 June 2009 against Microsoft servers',
    kind: 'capture',
    place: 'post in a forum',
    licence: 'unknown',
    goodFor: 'Real MSNP15 log-on up to USR S',
  },
  'trace-learner-2009': {
    title: "Trace in a protocol learner's test class",
    kind: 'capture',
    place: 'found through a public index of source code',
    licence: 'unknown',
    goodFor: 'Real MSNP15 DS exchange',
  },
  'trace-wlm-2009': {
    title: 'Comments in a Rust bridge for Windows Live Messenger 2009',
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
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof SOURCES;
