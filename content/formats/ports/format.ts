// Hosts and ports: where the servers and web services were, and what clients opened beside the MSNP connection.

import { format, type Row } from '#content/formats/format.ts';

const PORTS: readonly Row[] = [
  {
    cells: {
      port: '1863',
      transport: 'TCP',
      use: 'MSNP: dispatch servers, notification servers and switchboards',
      note: 'Registered at IANA under the name msnp.',
    },
  },
  {
    cells: {
      port: '80',
      transport: 'TCP',
      use: 'HTTP gateway and web services',
      note: 'Where clients go when 1863 is shut.',
    },
  },
  {
    cells: {
      port: '443',
      transport: 'TCP',
      use: 'Passport, the token service and SOAP, over TLS',
      note: 'Also a way for MSNP itself and for the gateway: through proxies that tunnel, and in MSNP21 over TLS.',
    },
  },
  {
    cells: {
      port: '6891 to 6900',
      transport: 'TCP',
      use: 'files by MSNFTP, and direct peer-to-peer connections',
      note: 'The first is for the first file, the others for more at the same time.',
    },
    sources: ['imfreedom:protocols/MSN/protocolbasics', 'hypothetic', 'amsn'],
  },
  {
    cells: {
      port: '6901',
      transport: 'TCP, UDP',
      use: 'voice from computer to computer',
      note: 'Microsoft’s page on Windows Messenger for Windows CE, 2004, has it too.',
    },
    confidence: 'single',
    sources: ['imfreedom:protocols/MSN/protocolbasics'],
  },
  {
    cells: {
      port: '1503',
      transport: 'TCP',
      use: 'NetMeeting, whiteboard and application sharing, by T.120',
      note: 'By Microsoft’s support article 927847, of 2007.',
    },
    confidence: 'single',
    sources: [],
  },
  {
    cells: {
      port: '3389',
      transport: 'TCP',
      use: 'Remote Assistance',
      note: 'By Microsoft’s support article 927847, of 2007.',
    },
    confidence: 'single',
    sources: [],
  },
  {
    cells: { port: '5060', transport: 'TCP, UDP', use: 'SIP of Windows Messenger', note: '' },
    confidence: 'single',
    sources: [],
  },
  {
    cells: {
      port: '7001',
      transport: 'UDP',
      use: 'finding out what kind of network a client is in',
      note: 'At echo.edge.messenger.live.com, by later clients. Microsoft’s support article 927847 adds TCP 7001 and UDP 9.',
    },
    confidence: 'single',
    sources: ['miranda-ng'],
  },
];

const HOSTS: readonly Row[] = [
  {
    cells: { host: 'messenger.hotmail.com', port: '1863', role: 'dispatch server' },
    since: 'MSNP2',
  },
  {
    cells: {
      host: 'muser.messenger.hotmail.com',
      port: '1863',
      role: 'dispatch server of later clients',
    },
    confidence: 'single',
    sources: ['kopete'],
  },
  { cells: { host: 'messenger.msn.com', port: '', role: 'web site, named in the answer to CVR' } },
  {
    cells: { host: 'gateway.messenger.hotmail.com', port: '80', role: 'HTTP gateway' },
    since: 'MSNP7',
  },
  {
    cells: { host: 'muser.gateway.messenger.hotmail.com', port: '80', role: 'HTTP gateway' },
    confidence: 'single',
  },
  {
    cells: {
      host: 'geo.gateway.messenger.live.com',
      port: '443',
      role: 'gateway in the last years, 2013',
    },
    confidence: 'single',
    sources: ['bitlbee:gw.c'],
  },
  {
    cells: {
      host: 'nexus.passport.com',
      port: '443',
      role: 'Passport nexus: says where to log on',
    },
    since: 'MSNP8',
  },
  { cells: { host: 'login.passport.com', port: '443', role: 'Passport log-on' }, since: 'MSNP8' },
  {
    cells: {
      host: 'loginnet.passport.com',
      port: '443',
      role: 'Passport log-on for accounts of hotmail.com',
    },
    since: 'MSNP8',
  },
  { cells: { host: 'login.live.com', port: '443', role: 'token service (RST, RST2) and login2' } },
  {
    cells: { host: 'msnia.login.live.com', port: '443', role: 'token service for accounts of msn.com' },
  },
  {
    cells: { host: 'contacts.msn.com', port: '80, 443', role: 'address book and memberships' },
    since: 'MSNP13',
  },
  {
    cells: { host: 'byrdr.omega.contacts.msn.com', port: '80, 443', role: 'address book and memberships' },
    since: 'MSNP13',
    sources: ['msnp-sharp', 'miranda-ng', 'amsn'],
  },
  {
    cells: {
      host: 'omega.contacts.msn.com',
      port: '443',
      role: 'address book and memberships',
    },
    since: 'MSNP13',
    sources: ['libpurple', 'emesene'],
  },
  {
    cells: {
      host: 'local-bay.contacts.msn.com',
      port: '443',
      role: 'address book and memberships; also given as PreferredHostName in answers',
    },
    since: 'MSNP13',
    sources: ['libpurple', 'jml', 'emesene'],
  },
  { cells: { host: 'rsi.hotmail.com', port: '443', role: 'offline messages: to fetch them' } },
  { cells: { host: 'ows.messenger.msn.com', port: '443', role: 'offline messages: to leave them' } },
  { cells: { host: 'storage.msn.com', port: '443', role: 'roaming profile and spaces' } },
  { cells: { host: 'config.messenger.msn.com', port: '80', role: 'Messenger configuration' } },
  {
    cells: {
      host: 'svcs.microsoft.com',
      port: '80',
      role: 'tabs and settings of clients before 6.0',
    },
  },
  {
    cells: { host: 'rad.msn.com', port: '80', role: 'advertisements' },
    confidence: 'single',
    sources: [],
  },
];

export const PORTS_FORMAT = format({
  id: 'ports',
  title: 'Hosts and ports',
  kind: 'table',
  summary: 'The names and ports at which Messenger’s servers, web services and clients were found.',
  tables: [
    {
      id: 'ports',
      title: 'Ports',
      about: 'Every port that a client opens or connects to.',
      columns: { port: 'Port', transport: 'Over', use: 'For', note: 'Note' },
      rows: PORTS,
    },
    {
      id: 'hosts',
      title: 'Hosts',
      about: 'The names that clients had built in or were given; all of them were Microsoft’s.',
      columns: { host: 'Host', port: 'Port', role: 'Role' },
      rows: HOSTS,
    },
  ],
  facts: [
    { what: 'XFR names the next server as host and port. Without a port, libpurple takes 1863.' },
    { what: 'Where 1863 cannot be reached, a client tries the HTTP gateway.' },
    {
      what: 'In the registry of Windows, a value called Server names the dispatch server for official clients before 5.0.',
      confidence: 'single',
      sources: ['escargot:front/msn/notes.txt'],
    },
  ],
  unknowns: ['Which further ports single builds open.'],
  usedBy: ['XFR', 'RNG', 'CVR'],
  confidence: 'confirmed',
  sources: [
    'wiki:index',
    'wiki:services',
    'hypothetic:general/http_connections',
    'nina:Protocols/MSNP/Gateway',
    'amsn:proxy.tcl',
    'amsn:protocol.tcl',
    'bitlbee:gw.c',
    'bitlbee:soap.h',
    'escargot:front/msn/notes.txt',
  ],
});
