// What clients of third parties were seen to send, and what a server has to do so that they log on and talk.

import { format, type Row } from '#content/formats/format.ts';
import type { Msnp } from '#content/vocabulary.ts';
import type { Provenance, Range } from '#protocol/define.ts';

function need(id: string, what: string, because: string, rest: Range<Msnp> & Provenance<Msnp> = {}): Row {
  return { cells: { id, what, because }, ...rest };
}

const NEEDS: readonly Row[] = [
  need(
    'line-ends',
    'Take lines that end with LF alone, several in one segment, and a line close behind a payload; transaction IDs of ten digits, the same one again and again, counted from 0 or from 2.',
    'gaim of 2000 has the clock for a transaction ID in every command.',
  ),
  need(
    'msnp2-ver',
    'Answer VER with the very line of the request. Send nothing between XFR and its answer. Put line, headers, empty line and body of a message into one segment.',
    'gaim of 2000 compares strings, and waits for what it has asked for.',
    { since: 'MSNP2', until: 'MSNP2' },
  ),
  need(
    'msnp2-redirect',
    'Behind a referral expect USR as the first line, with neither VER nor INF before it.',
    'gaim of 2000 goes on at the new server where it stopped at the old one.',
    { since: 'MSNP2', until: 'MSNP2' },
  ),
  need(
    'msnp8-words',
    'Keep the exact number of words: 7 in USR OK, 5 in USR TWN S, 6 in XFR NS, 5 in SYN, 4 or 5 in LST; and as many LST lines as SYN has said.',
    'BitlBee 1.2.8 counts them.',
    { since: 'MSNP8', until: 'MSNP8', confidence: 'single', sources: ['bitlbee'] },
  ),
  need(
    'chg-bare',
    'Answer CHG with nothing but a status, up to MSNP15.',
    'BitlBee and gtmess never say capabilities. Without an answer they stay invisible, and meet 913 later on.',
    { since: 'MSNP8', until: 'MSNP15' },
  ),
  need(
    'same-mode',
    'Repeat BLP and GTC for a mode that is in force. Do not refuse it by 218.',
    'msn-pecan hangs up on 218, and Pidgin says BLP after each log-on.',
  ),
  need(
    'early-ping',
    'Answer PNG before USR OK, or pass over it. Do not close.',
    'gtmess pings one second after it has connected.',
  ),
  need('ack', 'Answer MSG A by ACK or NAK.', 'Pidgin and msn-pecan wait for it.'),
  need(
    'session-id',
    'Give switchboard sessions decimal numbers below 2147483648.',
    'Clients read them with atoi, which takes 32 bits and a sign.',
  ),
  need(
    'encoded-names',
    'Decode names of which each byte is encoded, and names of which only the blanks are.',
    'BitlBee and msn-pecan send such.',
  ),
  need(
    'shared-guid',
    'Let two accounts have the same GUID of a machine. When somebody calls their own account, from MSNP16 on, answer by JOI.',
    'Pidgin, BitlBee and MSNP-Sharp do both or either.',
    { since: 'MSNP16' },
  ),
  need(
    'quoted-guid',
    'In UUX read braces of MachineGuid that are written as &#x7B; and &#x7D;.',
    'MSNP-Sharp writes them so.',
    { since: 'MSNP13' },
  ),
  need(
    'circle-ticket',
    'Put a CircleResult with a ticket into the answer to ABFindContactsPaged, and say OK to USR SHA A with that ticket, before BLP and ADL.',
    'Pidgin 2.10.9 and MSNP-Sharp send it during the log-on.',
    { since: 'MSNP18', until: 'MSNP18' },
  ),
  need(
    'twn-challenge',
    'Put the whole classic list of parameters into the TWN challenge: lc, id, tw, fs, ru, ct, kpp, kv, ver and tpf.',
    'Pidgin writes (null) for each that it misses.',
    { since: 'MSNP8', until: 'MSNP14' },
  ),
  need(
    'short-ticket',
    'Keep tickets short: the line USR TWN S as a whole has to stay below 1024 bytes.',
    'BitlBee 1.2.8 cuts it off at the end of its buffer, and hangs.',
    { since: 'MSNP8' },
  ),
  need(
    'nexus-header',
    'Call the header PassportURLs, letter by letter. Write DALogin as host and path without https:, and end it with a comma or with the line.',
    'Clients look for the name in the text, and take https: for the host.',
    { since: 'MSNP8' },
  ),
  need(
    'nexus-http09',
    'Let the nexus answer a request line without a version of HTTP, and without Host, over TLS; HTTP/1.0 without Host in the clear; and a whole address in the request line.',
    'Pidgin 2.0.2, gtmess and clients behind the gateway ask like this.',
    { since: 'MSNP8' },
  ),
  need(
    'login-close',
    'Close the connection behind the answer of the Passport log-on.',
    'gtmess reads up to its end.',
    { since: 'MSNP8' },
  ),
  need(
    'auth-info',
    "Write the ticket as Authentication-Info: Passport1.4 da-status=success,from-PP='ticket', with these quotes.",
    'Clients look for it in this shape.',
    { since: 'MSNP8' },
  ),
  need(
    'rst-ids',
    'In the answer of the token service give each wsse:BinarySecurityToken the Id Compact1 for request RST1, Compact2 for RST2 and so on, and BinaryDAToken0 for RST0; with double quotes and the prefix wsse. Next to the token for messengerclear put wst:RequestedProofToken with wst:BinarySecret.',
    'Clients look for exactly this text, or take the last digit for a number.',
  ),
  need(
    'rst-no-space',
    'Have no white space between the wst:RequestSecurityTokenResponse elements.',
    'A text node there crashes Pidgin 2.5.9 and 2.10.9.',
  ),
  need(
    'double-slash',
    'Serve //RST.srf and //abservice/... like the same paths with one slash.',
    'Pidgin asks with two.',
  ),
  need('expect-100', 'Answer Expect: 100-continue when SOAP is posted.', 'MSNP-Sharp on Mono sends it.'),
  need(
    'plain-soap',
    'Offer address book and sharing service in the clear as well as over TLS.',
    'BitlBee 3 asks without TLS.',
    {
      since: 'MSNP13',
    },
  ),
  need(
    'gateway',
    'At the HTTP gateway take POST with a whole address and Action=open&Server=NS or SB&IP=..., then SessionID=... and Action=poll. Answers have X-MSN-Messenger: SessionID=...; GW-IP=..., and the client goes to GW-IP at port 80.',
    'So do the clients that can use it.',
  ),
  need(
    'gateway-burst',
    'Expect VER, CVR and USR in the first post, all at once.',
    'BitlBee 3.5.1 begins like that in MSNP21.',
    { since: 'MSNP21' },
  ),
];

interface LogOn {
  readonly client: string;
  readonly year: string;
  readonly version: NonNullable<Row['since']>;
  readonly sends: readonly string[];
  readonly note: string;
}

const LOG_ONS: readonly LogOn[] = [
  {
    client: 'gaim, its first plug-in for MSN',
    year: '2000',
    version: 'MSNP2',
    sends: ['VER', 'INF', 'USR', 'USR', 'SYN', 'CHG'],
    note: 'LF at the ends of lines. Sends SYN and CHG without waiting, and never PNG; passes over CHL. Leaves by closing the connection.',
  },
  {
    client: 'gaim 0.59',
    year: '2002',
    version: 'MSNP5',
    sends: ['VER', 'INF', 'USR', 'USR', 'SYN', 'CHG', 'BLP'],
    note: 'Offers no CVR0.',
  },
  {
    client: 'BitlBee 1.2.8',
    year: '2010',
    version: 'MSNP8',
    sends: ['VER', 'CVR', 'USR', 'USR', 'SYN', 'CHG'],
    note: 'Gets its ticket by SOAP (RST), not by the nexus.',
  },
  {
    client: 'Pidgin 2.0.2',
    year: '2007',
    version: 'MSNP9',
    sends: ['VER', 'CVR', 'USR', 'USR', 'SYN', 'CHG', 'BLP'],
    note: 'Nexus and log-on over TLS. Makes a missing group with ADG before it says ADD. Sends MSG A, and text/x-clientcaps.',
  },
  {
    client: 'msn-pecan',
    year: '2012',
    version: 'MSNP12',
    sends: ['VER', 'CVR', 'USR', 'USR', 'SYN', 'CHG', 'UUX', 'BLP', 'SBP'],
    note: 'Ticket by RST. One SBP MFN for each contact that it sees.',
  },
  {
    client: 'gtmess 0.98',
    year: '2012',
    version: 'MSNP12',
    sends: ['VER', 'CVR', 'USR', 'PNG', 'USR', 'SYN', 'CHG'],
    note: 'Asks the nexus in the clear.',
  },
  {
    client: 'BitlBee 3.0.5',
    year: '2012',
    version: 'MSNP15',
    sends: ['VER', 'CVR', 'USR', 'USR', 'BLP', 'ADL', 'PRP', 'CHG', 'UUX'],
    note: 'FindMembership and ABFindAll in the clear; GetProfile.',
  },
  {
    client: 'Pidgin 2.5.9',
    year: '2009',
    version: 'MSNP15',
    sends: ['VER', 'CVR', 'USR', 'USR', 'BLP', 'ADL', 'PRP', 'BLP', 'CHG', 'UUX'],
    note: 'Asks by FQY before it adds somebody; then two ADL, one with l=2 and one with l=1.',
  },
  {
    client: 'BitlBee 3.2.2',
    year: '2014',
    version: 'MSNP18',
    sends: ['VER', 'CVR', 'USR', 'USR', 'BLP', 'ADL', 'PRP', 'CHG', 'UUX', 'UUX', 'UUX'],
    note: 'On a switchboard writes the GUID of its machine behind the account, in USR and in ANS.',
  },
  {
    client: 'Pidgin 2.10.9',
    year: '2014',
    version: 'MSNP18',
    sends: ['VER', 'CVR', 'USR', 'USR', 'USR SHA', 'BLP', 'ADL', 'PRP', 'BLP', 'UUX', 'UUX', 'UUX', 'CHG'],
    note: 'UUM to people whom it takes to be on Yahoo!.',
  },
  {
    client: 'MSNP-Sharp 3.2.1',
    year: '2011',
    version: 'MSNP18',
    sends: ['VER', 'CVR', 'USR', 'USR', 'USR SHA', 'ADL', 'UUX', 'UUX', 'BLP', 'UUX', 'CHG', 'PNG'],
    note: 'RST2. Calls the storage service for the profile. In a switchboard it calls itself first.',
  },
];

const HOSTS: readonly Row[] = [
  {
    cells: {
      client: 'gaim of 2000, BitlBee',
      msnp: 'messenger.hotmail.com:1863, built in',
      web: 'loginnet.passport.com/RST.srf in 1.2.8; login.live.com/RST.srf, contacts.msn.com and storage.msn.com in 3.x',
      certificate: 'not checked',
    },
  },
  {
    cells: {
      client: 'gaim 0.59, Pidgin, msn-pecan',
      msnp: 'a setting of the account, messenger.hotmail.com:1863 unless changed',
      web: 'nexus.passport.com/rdr/pprdr.asp for MSNP9; login.live.com/RST.srf; omega.contacts.msn.com in 2.5.9, local-bay.contacts.msn.com in 2.10.9',
      certificate: 'checked',
    },
  },
  {
    cells: {
      client: 'gtmess',
      msnp: 'the option server',
      web: 'nexus.passport.com in the clear; the option passp_server',
      certificate: 'asks its user, which can be switched off',
    },
  },
  {
    cells: {
      client: 'MSNP-Sharp',
      msnp: 'settings',
      web: 'login.live.com/RST2.srf, byrdr.omega.contacts.msn.com, tkrdr.storage.msn.com, contacts.msn.com',
      certificate: 'left to the program, by a callback',
    },
  },
];

export const REAL_CLIENTS = format({
  id: 'real-clients',
  title: 'What real clients send',
  kind: 'rules',
  summary:
    'What thirteen builds of third-party clients, from 2000 to 2014, send and insist on, as seen on the wire.',
  tables: [
    {
      id: 'needs',
      title: 'What a server has to do',
      about: 'Without these, at least one of the clients does not log on, or cannot talk.',
      columns: { id: 'Name', what: 'What to do', because: 'Why' },
      rows: NEEDS,
    },
    {
      id: 'log-ons',
      title: 'The order of a log-on',
      about:
        'What each client sends, from connecting to being online. Referrals, and what answers a server, are left out.',
      columns: { client: 'Client', year: 'Year', sends: 'Sends', note: 'Note' },
      rows: LOG_ONS.map(
        ({ client, year, version, sends, note }): Row => ({
          cells: { client, year, sends: sends.join(', '), note },
          since: version,
          until: version,
        }),
      ),
    },
    {
      id: 'hosts',
      title: 'Where they connect',
      about: 'The addresses that are built in, or how to set others.',
      columns: { client: 'Client', msnp: 'MSNP', web: 'Web services', certificate: 'Certificate' },
      rows: HOSTS,
    },
  ],
  facts: [
    {
      what: 'Each client ran unchanged, with two accounts, against an independent server, and the bytes of both sides were recorded.',
    },
  ],
  unknowns: [
    'How clients behave in MSNP3, 4, 6, 7, 10, 11, 13, 14, 16 and 17, which none of these offers.',
    'File transfer, offline messages and display pictures, which were not tried.',
  ],
  usedBy: ['VER', 'USR', 'SYN', 'CHG', 'BLP', 'ADL', 'PNG', 'MSG', 'XFR'],
  confidence: 'confirmed',
  sources: ['gaim', 'libpurple', 'bitlbee', 'msn-pecan', 'gtmess', 'msnp-sharp'],
});
