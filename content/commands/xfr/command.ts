// XFR: the way to another server: asked for to get a switchboard, told by a server that hands the client on.

import { cookie, length, trid, unasked, word } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const address = param({
  name: 'address',
  type: 'address',
  about: 'The server to go to: name or IP address; without a port, the port in use is kept.',
});

const still0 = {
  ...word('0', 'Always 0; its meaning is unknown.'),
  since: 'MSNP3',
  until: 'MSNP12',
} as const;

const current = param({
  name: 'current',
  type: 'address',
  since: 'MSNP7',
  until: 'MSNP12',
  about: 'The server that sends the line.',
});

const mode = param({
  name: 'mode',
  type: 'word',
  values: {
    U: 'the usual one',
    G: { about: 'the address is that of an HTTP gateway', confidence: 'single', sources: ['msnp-sharp'] },
  },
  since: 'MSNP13',
  about: 'How the address is to be reached.',
});

const always = { ...word('D', 'Always D; its meaning is unknown.'), since: 'MSNP13' } as const;

const hop = param({
  name: 'hop',
  type: 'base64',
  since: 'MSNP21',
  about: 'Base64 of the lines Version: 1 and XfrCount: with a count; the client’s next CVR ends with it.',
});

export const XFR = define({
  name: 'XFR',
  title: 'Transfer connection',
  summary: 'Leads a client to another server: to a switchboard if it asks, to a notification server if told.',
  services: ['DS', 'NS'],
  forms: {
    switchboard: {
      from: 'client',
      about: 'Asks for a switchboard to talk on.',
      since: 'MSNP2',
      until: 'MSNP18',
      services: ['NS'],
      params: [trid, { ...word('SB', 'A switchboard.'), refusal: 201 }],
    },
    notification: {
      from: 'client',
      about: 'Asks for a notification server.',
      since: 'MSNP2',
      until: 'MSNP2',
      services: ['DS'],
      in: 'fresh',
      confidence: 'single',
      sources: ['wiki:commands/xfr'],
      note: 'First line of beta 2, which did not log on at the dispatch server; gone when MSNP2 was final.',
      params: [trid, word('NS', 'A notification server.')],
    },
    assigned: {
      from: 'server',
      about: 'Names the notification server that beta 2 asked for.',
      since: 'MSNP2',
      until: 'MSNP2',
      services: ['DS'],
      answers: 'notification',
      in: 'fresh',
      to: 'referred',
      confidence: 'single',
      sources: ['wiki:commands/xfr'],
      params: [trid, word('NS', 'A notification server.'), address],
    },
    referral: {
      from: 'server',
      about: 'Answers the first USR: the account is to log on at another notification server.',
      since: 'MSNP2',
      until: 'MSNP21',
      answers: 'USR.initiate',
      in: 'negotiated',
      to: 'referred',
      note: 'The server closes after it. An address of 0 in MSNP2 would mean: stay here and log on again.',
      params: [
        trid,
        word('NS', 'A notification server.'),
        address,
        { ...still0, confidence: 'single', sources: ['wiki:commands/xfr'] },
        current,
        mode,
        always,
        hop,
      ],
    },
    moved: {
      from: 'server',
      about: 'Sends a client that is logged on to another notification server.',
      since: 'MSNP2',
      until: 'MSNP21',
      services: ['NS'],
      to: 'referred',
      note: 'Here it is the client that has to close.',
      params: [unasked, word('NS', 'A notification server.'), address, still0, current, mode, always, hop],
    },
    restart: {
      from: 'server',
      about: 'Has the client log on once more over the connection that it has, from VER on.',
      since: 'MSNP2',
      until: 'MSNP21',
      services: ['NS'],
      to: 'fresh',
      confidence: 'single',
      sources: ['wiki:commands/xfr'],
      params: [
        unasked,
        word('NS', 'A notification server.'),
        word('0', 'No other server: stay on this one.'),
      ],
    },
    opened: {
      from: 'server',
      about: 'Names a switchboard and the cookie that admits to it.',
      since: 'MSNP2',
      until: 'MSNP18',
      services: ['NS'],
      answers: 'switchboard',
      params: [
        trid,
        word('SB', 'A switchboard.'),
        { ...address, about: 'The switchboard: name or IP address, and port.' },
        {
          name: 'package',
          type: 'word',
          values: { CKI: 'a cookie' },
          about: 'By what the switchboard will admit.',
        },
        { ...cookie, about: 'Secret for USR on that switchboard.' },
        { ...word('U', 'Always U; its meaning is unknown.'), since: 'MSNP13' },
        {
          name: 'domain',
          type: 'word',
          values: { 'messenger.msn.com': 'the only one on record; its use is unknown' },
          since: 'MSNP13',
          about: 'A host name.',
        },
        {
          name: 'direct',
          type: 'flag',
          values: { '0': 'through the HTTP gateway alone', '1': 'over TCP as well' },
          since: 'MSNP14',
          about: 'How the switchboard can be reached.',
        },
      ],
    },
    redirected: {
      from: 'server',
      about: 'Stands in for the answer to CNT: the client is to start over at another server.',
      since: 'MSNP24',
      until: 'MSNP24',
      services: ['NS'],
      answers: 'CNT.connect',
      in: 'fresh',
      to: 'referred',
      confidence: 'single',
      sources: ['miranda-ng:protocols/MSN/src/msn_commands.cpp'],
      unshown: 'No log shows it; only which elements a client looks for is known.',
      params: [trid, word('CON', 'The connection.'), length],
      payload: {
        kind: 'xml',
        about: 'headers, an empty line, and XML with target (host and port) and perhaps state',
      },
    },
  },
  errors: [
    { code: 913, when: 'A switchboard is asked for before the first CHG, or by a user who is hidden.' },
    {
      code: 201,
      when: 'Something else than SB is asked for.',
      confidence: 'single',
      sources: ['escargot:front/msn/msnp_ns.py'],
    },
    {
      code: 281,
      when: 'No switchboard could be had; only the name of the error is known.',
      confidence: 'single',
      sources: ['draft-movva'],
    },
    {
      code: 713,
      when: 'Switchboards are asked for too often; only the name of the error is known.',
      confidence: 'single',
      sources: ['draft-movva'],
    },
  ],
  changes: [
    {
      version: 'MSNP3',
      what: 'A 0 follows the address of a notification server.',
      confidence: 'single',
      sources: ['wiki:commands/xfr'],
    },
    { version: 'MSNP7', what: 'After that 0 the server gives its own address.' },
    { version: 'MSNP13', what: 'U and D end the line for NS; U and a host name end the one for SB.' },
    { version: 'MSNP14', what: 'A flag behind the host name tells whether TCP reaches the switchboard.' },
    {
      version: 'MSNP21',
      what: 'A counter of referrals ends the line for NS; no switchboards are asked for.',
    },
    {
      version: 'MSNP24',
      what: 'A payload with a target element takes the place of all words but CON.',
      confidence: 'single',
      sources: ['miranda-ng:protocols/MSN/src/msn_commands.cpp'],
    },
  ],
  disputes: [
    {
      claim: 'Whether MSNP24 keeps XFR, or moves clients by another verb',
      says: { 'miranda-ng': 'it keeps it: XFR CON with a target in the payload is obeyed' },
      taken:
        'It keeps it: the words are new, the name is not. Which other verb that would be is not on record.',
    },
    {
      claim: 'How the line for NS ends from MSNP13',
      says: {
        wiki: 'U and D on the pages of command and version; U and messenger.msn.com in its table of commands',
        'msnp-sharp': 'U or G, then D; its wiki has a log of 2011 with U D',
      },
      taken: 'U D.',
    },
    {
      claim: 'Which packages the line for SB can name',
      says: {
        'draft-movva': 'CKI and no other',
        nina: 'CKI, always',
        wiki: 'CKI alone in older states; the newest adds CTP without a cookie and MD5 with a salt, as allowed until MSNP11',
      },
      taken: 'CKI: all clients know it.',
    },
    {
      claim: 'Whether hidden users get a switchboard',
      says: { wiki: 'they get 913, whatever the version', escargot: '913 up to MSNP12; from MSNP13 they do' },
      taken: '913, in every version.',
    },
  ],
  unknowns: [
    'What the 0, the U, the D and the host name stand for.',
    'Whether the counter of referrals came with MSNP19 or MSNP20 already, and whether these still had switchboards.',
    'Whether the further words of a version follow an address of 0.',
    'Which error answers a request for a switchboard after IMS OFF.',
  ],
  seeAlso: ['USR', 'RNG', 'CAL', 'IMS', 'CVR', 'CNT'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/xfr',
    'wiki:command-table',
    'seeds:msnp7',
    'draft-movva:7.4',
    'draft-movva:8.1',
    'nina:Commands/XFR',
    'nina:Commands/IMS',
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:NSMessageHandler.cs',
    'msnp-sharp:KB_MSNP21',
    'papyon:msnp/notification.py',
    'bitlbee:protocols/msn/ns.c',
    'msn-pecan:notification.c',
    'gtmess:nserver.c',
  ],
});
