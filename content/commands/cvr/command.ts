// CVR: which client on which system, and which build the server would have it run.

import { handle, trid } from '#content/params.ts';
import { define, param } from '#content/vocabulary.ts';

const locale = param({
  name: 'locale',
  type: 'word',
  refusal: 710,
  about: 'Language of the client: a Windows LCID, 0x and four hexadecimal digits, such as 0x0409.',
});

const osType = param({
  name: 'osType',
  type: 'word',
  values: {
    win: 'Windows 95 to Me',
    winnt: 'Windows NT and what came of it',
    mac: 'Mac OS',
    linux: 'Linux',
    webtv: 'WebTV, later MSN TV',
  },
  open: true,
  refusal: 731,
  about: 'Kind of operating system.',
});

const osVersion = param({
  name: 'osVersion',
  type: 'word',
  refusal: 731,
  about: 'Version of the operating system, such as 4.10, 5.1 or 6.1.0.',
});

const arch = param({
  name: 'arch',
  type: 'word',
  refusal: 731,
  about: 'Kind of processor, such as i386, ppc or MIPS.',
});

const library = param({
  name: 'library',
  type: 'word',
  values: {
    MSMSGS: 'the first clients for Windows, and Windows Messenger',
    MSNMSGR: 'MSN Messenger, later Windows Live Messenger',
    MSG80BETA: 'beta of Windows Live Messenger 8.0',
    macmsgs: 'Messenger for Mac',
    msntvim: 'MSN TV',
  },
  open: true,
  refusal: 420,
  about: 'Name of the client.',
});

const clientVersion = param({
  name: 'clientVersion',
  type: 'word',
  refusal: 420,
  about: 'Major, minor and build number joined by dots: 6.0.0602; from 14.0 a fourth part may follow.',
});

const recommended = param({
  name: 'recommended',
  type: 'word',
  about:
    'Build that the client should offer to install; 1.0.0000 for a client that the server does not know.',
});

export const CVR = define({
  name: 'CVR',
  title: 'Report client version',
  summary:
    'Names client and system; the answer tells which build is current, and which is the oldest let in.',
  services: ['DS', 'NS'],
  forms: {
    check: {
      from: 'client',
      about: 'Asks, after the log-on, whether the client is up to date.',
      since: 'MSNP2',
      until: 'MSNP7',
      services: ['NS'],
      misplaced: 731,
      confidence: 'single',
      sources: ['wiki:commands/cvr'],
      params: [
        trid,
        locale,
        osType,
        osVersion,
        arch,
        library,
        clientVersion,
        {
          name: 'codebase',
          type: 'word',
          values: {
            MSMSGS: 'the usual one',
            MSNMSGR: 'named by some',
            macmsgs: 'Messenger for Mac',
            msntv: 'WebTV 2.8',
          },
          open: true,
          since: 'MSNP4',
          optional: true,
          about:
            'What the client was built from; some clients leave its place empty, which a line cannot show.',
        },
      ],
    },
    report: {
      from: 'client',
      about: 'Says, between VER and USR, which client is about to log on.',
      since: 'MSNP8',
      until: 'MSNP22',
      in: 'negotiated',
      params: [
        trid,
        locale,
        osType,
        osVersion,
        arch,
        library,
        clientVersion,
        {
          name: 'codebase',
          type: 'word',
          values: {
            MSMSGS: 'the usual one',
            msmsgs: 'the same in small letters',
            BC01: 'seen with clients of 8.5',
            MSNMSGR: 'seen with clients of 2011',
          },
          open: true,
          refusal: 731,
          confidence: 'disputed',
          about: 'What the client was built from.',
        },
        { ...handle, refusal: 731, about: 'Account that will log on.' },
        {
          name: 'hop',
          type: 'base64',
          values: { '0': 'no referral yet, by MSNP-Sharp and in MSNP22' },
          open: true,
          since: 'MSNP21',
          about:
            'Base64 of the lines Version: 1 and XfrCount: with a count, both ended by CR LF; after a referral, what XFR gave.',
        },
      ],
    },
    latest: {
      from: 'server',
      about: 'Names the builds to have, and where to get them.',
      since: 'MSNP2',
      until: 'MSNP22',
      answers: ['check', 'report'],
      in: ['negotiated', 'online'],
      params: [
        trid,
        recommended,
        {
          ...recommended,
          name: 'recommended2',
          about: 'A second build to offer; no log shows it to differ from the first.',
        },
        {
          name: 'minimum',
          type: 'word',
          about:
            'Oldest build that is let in; a client that the server does not know gets its own build back.',
        },
        { name: 'downloadUrl', type: 'url', about: 'Where the installer lies.' },
        {
          name: 'infoUrl',
          type: 'url',
          optional: true,
          confidence: 'disputed',
          about: 'Page for the user, should the download not work.',
        },
      ],
    },
  },
  errors: [
    {
      code: 420,
      when: 'The server does not know the library, or the build number cannot be right.',
      confidence: 'single',
    },
    { code: 710, when: 'A word is unknown or forbidden, for instance the locale.' },
    {
      code: 731,
      when: 'The line is malformed, or it comes at the wrong moment: up to MSNP7, before the first USR.',
      closes: true,
    },
    {
      code: 715,
      when: 'It comes between the two USR of a log-on.',
      until: 'MSNP7',
      closes: true,
      confidence: 'single',
      sources: ['hypothetic:sitev2.0/notification/authentication'],
    },
  ],
  changes: [
    {
      version: 'MSNP4',
      what: 'The codebase follows the build.',
      confidence: 'single',
      sources: ['wiki:commands/cvr'],
    },
    {
      version: 'MSNP8',
      what: 'The account follows the codebase; the command is now a step of the log-on, on dispatch servers too.',
    },
    { version: 'MSNP21', what: 'A counter of referrals ends the line.' },
    {
      version: 'MSNP22',
      what: 'In the one trace, a plain 0 stands for the counter.',
      confidence: 'single',
      sources: ['dequis:msnp22'],
    },
  ],
  removed: { version: 'MSNP24', how: 'Client and system stand in the payloads of CNT and BND.' },
  replacedBy: ['CNT'],
  disputes: [
    {
      claim: 'Whether the codebase is always MSMSGS',
      says: {
        msnpiki: 'always',
        wiki: 'as a rule, or empty',
        libpurple: 'it sends BC01',
        'msnp-sharp': 'clients of 2011 sent MSNMSGR, by its wiki',
        nina: 'WebTV 2.8 sent msntv',
      },
      taken: 'Any word is accepted: logs show several.',
    },
    {
      claim: 'Whether the information address is always there',
      says: {
        msnpiki: 'it is',
        wiki: 'it may be missing',
        'msnp11-sdk': 'its test server stops after the three builds',
      },
      taken: 'The mock server sends it: no client is known to mind.',
    },
  ],
  unknowns: [
    'What a second recommended build would be good for.',
    'Which version after MSNP18 brought the counter of referrals: only clients of MSNP21 are known to send it.',
    'Since when the information address is never missing.',
    'Whether MSNP22 counts referrals: its one trace has none to count.',
  ],
  seeAlso: ['CVQ', 'VER', 'USR', 'XFR'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/cvr',
    'wiki:command-table',
    'hypothetic:sitev2.0/notification/authentication',
    'msnpiki:Command/CVR',
    'nina:Scenarios/WebTV',
    'escargot:front/msn/msnp_ns.py',
    'msnp-sharp:NSMessageHandler.cs',
    'msnp-sharp:KB_MSNP21',
    'bitlbee:protocols/msn/ns.c',
    'libpurple:msn/notification.c',
    'amsn:protocol.tcl',
    'jml:OutgoingCVR',
    'msnp11-sdk:commands/cvr.rs',
  ],
});
