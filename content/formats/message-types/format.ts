// The content types of MSG: what servers tell their clients, what people send each other, and the fields of each.

import { format, type Row } from '#content/formats/format.ts';
import type { Msnp } from '#content/vocabulary.ts';
import type { Provenance, Range } from '#protocol/define.ts';

type Rest = Range<Msnp> & Provenance<Msnp>;

const SINGLE = { confidence: 'single' } as const;

const NOTICES: readonly Row[] = [
  {
    cells: {
      type: 'text/x-msmsgsprofile',
      purpose: 'what Passport knows of the account, right after the log-on',
      fields: 'in the headers; see the table of the profile',
      note: 'The body is empty.',
    },
    since: 'MSNP2',
  },
  {
    cells: {
      type: 'application/x-msmsgsemailnotification',
      purpose: 'state of the mailbox, and new mail',
      fields: '',
      note: 'Split in two in MSNP3.',
    },
    since: 'MSNP2',
    until: 'MSNP2',
    ...SINGLE,
  },
  {
    cells: {
      type: 'text/x-msmsgsinitialemailnotification',
      purpose: 'state of the mailbox at log-on',
      fields: 'Inbox-Unread, Folders-Unread, Inbox-URL, Folders-URL, Post-URL',
      note: '',
    },
    since: 'MSNP3',
    until: 'MSNP10',
  },
  {
    cells: {
      type: 'text/x-msmsgsinitialmdatanotification',
      purpose: 'state of the mailbox at log-on, with the offline messages that wait',
      fields: 'Mail-Data, Inbox-URL, Folders-URL, Post-URL',
      note: 'See the table of Mail-Data.',
    },
    since: 'MSNP11',
  },
  {
    cells: {
      type: 'text/x-msmsgsemailnotification',
      purpose: 'new mail',
      fields: 'From, Message-URL, Post-URL, Subject, Dest-Folder, From-Addr, id',
      note: 'From and Subject may be encoded words of MIME.',
    },
    since: 'MSNP3',
  },
  {
    cells: {
      type: 'text/x-msmsgsactivemailnotification',
      purpose: 'mail that was moved or deleted',
      fields: 'Src-Folder, Dest-Folder, Message-Delta',
      note: 'A deleted offline message goes from .!!OIM to .!!trAsH.',
    },
    since: 'MSNP3',
  },
  {
    cells: {
      type: 'text/x-msmsgsoimnotification',
      purpose: 'an offline message has come',
      fields: 'Mail-Data',
      note: '',
    },
    since: 'MSNP11',
  },
  {
    cells: {
      type: 'application/x-msmsgssystemmessage',
      purpose: 'announcement of the server',
      fields: 'Type, Arg1',
      note: 'Type 1 says that the server goes down in Arg1 minutes. No other type has been seen.',
    },
    since: 'MSNP2',
  },
];

const MAIL_DATA = [
  ['MD/E/I', 'messages in the inbox'],
  ['MD/E/IU', 'unread ones among them'],
  ['MD/E/O', 'messages in other folders'],
  ['MD/E/OU', 'unread ones among them'],
  ['MD/Q/QTM', 'a quota, 409600; its unit is unknown'],
  ['MD/Q/QNM', 'a quota, 204800; its unit is unknown'],
  ['MD/M/T', '11 from somebody on Messenger, 13 from another network such as Yahoo! (by papyon)'],
  ['MD/M/S', '6; unknown'],
  ['MD/M/RT', 'when it was received'],
  ['MD/M/RS', '1 once it has been read'],
  ['MD/M/SZ', 'bytes'],
  ['MD/M/E', 'address of the sender'],
  ['MD/M/I', 'id of the message, for GetMessage'],
  ['MD/M/F', 'folder: 00000000-0000-0000-0000-000000000009, or .!!OIM in the notice of a new one'],
  ['MD/M/N', 'name of the sender, as an encoded word of MIME'],
  ['MD/M/SU', 'subject'],
] as const;

function talk(
  type: string,
  letter: string,
  purpose: string,
  note: string,
  client: string,
  rest: Rest = {},
): Row {
  return { cells: { type, letter, purpose, note, client }, ...rest };
}

const TALK: readonly Row[] = [
  talk(
    'text/plain',
    'N or A; U is possible',
    'text',
    'Headers: X-MMS-IM-Format from MSNP3; P4-Context, a name to show in place of the sender’s, from client 6.2; User-Agent from third-party clients.',
    '1.0',
    { since: 'MSNP2' },
  ),
  talk(
    'text/x-msmsgscontrol',
    'U',
    'somebody is typing',
    'TypingUser names who. Sent about every 5 seconds while keys are pressed, shown for about 10. Client 7.5 has Recording in its place for voice clips.',
    '1.0',
    { since: 'MSNP2' },
  ),
  talk(
    'text/x-msmsgsinvite',
    'N',
    'invitations: files, voice, NetMeeting, Remote Assistance, whiteboard, webcam',
    'See the tables of invitations. Files came with MSNP5.',
    '1.0',
    { since: 'MSNP2' },
  ),
  talk(
    'application/x-msnmsgrp2p',
    'D',
    'peer-to-peer frames',
    'Headers: P2P-Dest; in version 2 also P2P-Src.',
    '6.0',
    {
      since: 'MSNP9',
    },
  ),
  talk(
    'application/x-msnmsgr-sessionreqbody',
    '',
    'the request of a peer-to-peer session',
    'Only inside MSNSLP.',
    '6.0',
    { since: 'MSNP9' },
  ),
  talk(
    'text/x-mms-emoticon',
    'N',
    'custom emoticons of the text that follows',
    'Body: what is typed, tab, MSNObject, tab, and so on. A message has room for five to seven, depending on the client.',
    '6.0',
    { since: 'MSNP9' },
  ),
  talk('text/x-mms-animemoticon', 'N', 'animated custom emoticons', 'Body as before.', '7.0', {
    since: 'MSNP11',
  }),
  talk(
    'text/x-msnmsgr-datacast',
    'U for a nudge, else N',
    'nudges, winks, voice clips, actions',
    'See the table of datacasts.',
    '7.0',
    { since: 'MSNP11' },
  ),
  talk('image/gif', 'N', 'handwriting as a picture', 'Body: base64: and the data; often in pieces.', '6.0', {
    since: 'MSNP9',
  }),
  talk('application/x-ms-ink', 'N', 'handwriting as strokes (ISF)', 'Body: base64: and the data.', '6.0', {
    since: 'MSNP9',
  }),
  talk(
    'text/x-clientcaps',
    'U',
    'which program it is, and whether it keeps a log',
    'Client-Name; Chat-Logging with Y, N or S. aMSN, Gaim, msn-pecan and others send it, official clients pass over it.',
    'third parties',
  ),
  talk(
    'text/x-keepalive',
    'U',
    'keeps a switchboard open',
    'Kopete every 50 seconds; MSNP-Sharp for bots; a plug-in of aMSN after some 50 quiet seconds.',
    'third parties',
    { sources: ['kopete', 'msnp-sharp', 'amsn'] },
  ),
];

const DATACASTS: readonly Row[] = [
  { cells: { id: 1, name: 'nudge', fields: 'ID' } },
  { cells: { id: 2, name: 'wink', fields: 'ID, Data: an MSNObject of type 8' } },
  { cells: { id: 3, name: 'voice clip', fields: 'ID, Data: an MSNObject of type 11' } },
  { cells: { id: 4, name: 'action', fields: 'ID, Data: text' } },
];

const STYLE: readonly Row[] = [
  {
    cells: {
      name: 'FN',
      meaning: 'name of the font, each blank as %20',
      note: 'Has to come first: in 2003 switchboards closed the connection otherwise.',
    },
    confidence: 'single',
    sources: ['hypothetic:client/plaintext'],
  },
  {
    cells: {
      name: 'EF',
      meaning: 'effects: B bold, I italic, U underlined, S struck through',
      note: 'Several or none, in any order.',
    },
  },
  {
    cells: {
      name: 'CO',
      meaning: 'colour, in hexadecimal digits: blue, green, red',
      note: 'Zeros in front are left out: ff is red, 0 black.',
    },
  },
  { cells: { name: 'CS', meaning: 'character set of Windows', note: 'See the table of character sets.' } },
  {
    cells: {
      name: 'PF',
      meaning: 'family and pitch of the font, a digit each',
      note: 'See the table of families.',
    },
  },
  { cells: { name: 'RL', meaning: '1 for text from right to left', note: 'Else left out.' } },
];

const CHARACTER_SETS = [
  ['0', 'ANSI'],
  ['1', 'default'],
  ['2', 'symbols'],
  ['4d', 'Macintosh'],
  ['80', 'Japanese, Shift-JIS'],
  ['81', 'Korean, Hangul'],
  ['82', 'Korean, Johab'],
  ['86', 'Chinese, GB2312'],
  ['88', 'Chinese, Big5'],
  ['a1', 'Greek'],
  ['a2', 'Turkish'],
  ['a3', 'Vietnamese'],
  ['b1', 'Hebrew'],
  ['b2', 'Arabic'],
  ['ba', 'Baltic'],
  ['cc', 'Russian'],
  ['de', 'Thai'],
  ['ee', 'Eastern Europe'],
  ['ff', 'OEM'],
] as const;

const FAMILIES = [
  ['first', '0', 'unknown'],
  ['first', '1', 'Roman, with serifs'],
  ['first', '2', 'Swiss, without serifs'],
  ['first', '3', 'modern'],
  ['first', '4', 'script'],
  ['first', '5', 'decorative'],
  ['second', '0', 'default pitch'],
  ['second', '1', 'fixed pitch'],
  ['second', '2', 'variable pitch'],
] as const;

const INVITATION_FIELDS = [
  'Application-Name',
  'Application-GUID',
  'Invitation-Command',
  'Invitation-Cookie',
  'Application-File',
  'Application-FileSize',
  'Application-FilePreview',
  'Session-ID',
  'Session-Protocol',
  'Context-Data',
  'Connectivity',
  'Launch-Application',
  'Request-Data',
  'IP-Address',
  'IP-Address-Internal',
  'Port',
  'PortX',
  'PortX-Internal',
  'AuthCookie',
  'Sender-Connect',
  'Cancel-Code',
  'Conn-Type',
  'Sip-Capability',
] as const;

const FIELD_NOTES: Partial<Readonly<Record<(typeof INVITATION_FIELDS)[number], string>>> = {
  'Application-Name': 'for the reader: File Transfer',
  'Application-GUID': 'which application; see the table',
  'Invitation-Command': 'INVITE, ACCEPT or CANCEL',
  'Invitation-Cookie': 'a random number below 2^31, the same in all messages of one invitation',
  'Application-File': 'name of the file',
  'Application-FileSize': 'its bytes',
  Connectivity: 'seen as N',
  'Launch-Application': 'seen as FALSE',
  'Request-Data': 'IP-Address: asks for the address of the other',
  'IP-Address': 'where the sender of the file waits',
  Port: 'and at which port: 6891',
  AuthCookie: 'what the receiver of the file has to show there',
  'Cancel-Code': 'why; see the table',
};

const APPLICATIONS: readonly Row[] = [
  { cells: { guid: '{5D3E02AB-6190-11d3-BBBB-00C04F795683}', name: 'File Transfer' }, since: 'MSNP5' },
  {
    cells: { guid: '{02D3C01F-BF30-4825-A83A-DE7AF41648AA}', name: 'voice or video conversation' },
    sources: ['amsn:protocol.tcl', 'libpurple', 'msn-pecan'],
  },
  {
    cells: { guid: '{44BBA842-CC51-11CF-AAFA-00AA00B6015C}', name: 'NetMeeting' },
    confidence: 'single',
    sources: ['miranda-ng'],
  },
  {
    cells: { guid: '{56b994a7-380f-410b-9985-c809d78c1bdc}', name: 'Remote Assistance' },
    confidence: 'single',
    sources: [],
  },
];

const CODES: NonNullable<Row['sources']> = ['hypothetic', 'gtmess:xfer.h', 'jml:MsnCancelMessage.java'];

const CANCEL_CODES: readonly Row[] = [
  { cells: { code: 'REJECT', meaning: 'The other person has declined.' } },
  { cells: { code: 'REJECT_NOT_INSTALLED', meaning: 'The other client has no such application.' } },
  { cells: { code: 'TIMEOUT', meaning: 'Nobody accepted in time.' } },
  { cells: { code: 'FTTIMEOUT', meaning: 'The file itself did not get through.' } },
  {
    cells: { code: 'OUTBANDCANCEL', meaning: 'The window of the conversation is being closed.' },
    sources: CODES,
  },
  {
    cells: { code: 'FAIL', meaning: 'The other client knows none of the protocols offered.' },
    sources: CODES,
  },
  {
    cells: { code: 'INVALID', meaning: 'not known; in no client whose code could be read' },
    confidence: 'single',
    sources: [],
  },
];

const FILE_STEPS = [
  ['sender', 'INVITE, with name and size of the file'],
  ['receiver', 'ACCEPT, with Launch-Application FALSE and Request-Data IP-Address:'],
  ['sender', 'ACCEPT, with IP-Address, Port and AuthCookie'],
  ['receiver', 'connects to that address and says VER MSNFTP'],
  ['sender', 'VER MSNFTP'],
  ['receiver', 'USR, its handle and the AuthCookie'],
  ['sender', 'FIL and the size'],
  ['receiver', 'TFR'],
  ['sender', 'the file, in blocks'],
  ['receiver', 'BYE 16777989'],
] as const;

const PIECES: readonly Row[] = [
  { cells: { header: 'Message-ID', where: 'every piece', value: 'a GUID in braces, the same in all' } },
  { cells: { header: 'Chunks', where: 'the first piece', value: 'how many pieces there are' } },
  {
    cells: {
      header: 'Chunk',
      where: 'the others',
      value: 'which piece it is, from 1; Content-Type is left out',
    },
  },
];

export const MESSAGE_TYPES = format({
  id: 'message-types',
  title: 'Message types',
  kind: 'document',
  summary: 'What MSG carries: MIME messages, told apart by Content-Type, from the server and between people.',
  since: 'MSNP2',
  tables: [
    {
      id: 'notices',
      title: 'Notices of the server',
      about: 'Types that come on a notification connection, from Hotmail Hotmail.',
      columns: { type: 'Content-Type', purpose: 'For', fields: 'Fields', note: 'Note' },
      rows: NOTICES,
    },
    {
      id: 'mail-data',
      title: 'Mail-Data',
      about: 'The elements of the XML in the field Mail-Data.',
      columns: { path: 'Element', meaning: 'Meaning' },
      rows: MAIL_DATA.map(([path, meaning]): Row => ({ cells: { path, meaning }, since: 'MSNP11' })),
    },
    {
      id: 'talk',
      title: 'Messages between people',
      about: 'Types that go through a switchboard, with the letter in which they are sent.',
      columns: {
        type: 'Content-Type',
        letter: 'Letter',
        purpose: 'For',
        note: 'Note',
        client: 'First client',
      },
      rows: TALK,
    },
    {
      id: 'datacasts',
      title: 'Datacasts',
      about: 'What the field ID of text/x-msnmsgr-datacast stands for.',
      columns: { id: 'ID', name: 'Name', fields: 'Fields' },
      rows: DATACASTS,
    },
    {
      id: 'style',
      title: 'X-MMS-IM-Format',
      about: 'The parts of the header that says how text should look, joined by semicolons and blanks.',
      columns: { name: 'Part', meaning: 'Meaning', note: 'Note' },
      rows: STYLE.map((row): Row => ({ since: 'MSNP3', ...row })),
    },
    {
      id: 'character-sets',
      title: 'Character sets',
      about: 'Values of CS, in hexadecimal. They help to choose a font; the text is UTF-8 all the same.',
      columns: { value: 'CS', meaning: 'Character set' },
      rows: CHARACTER_SETS.map(([value, meaning]): Row => ({ cells: { value, meaning }, since: 'MSNP3' })),
    },
    {
      id: 'families',
      title: 'Families and pitches',
      about: 'The two digits of PF.',
      columns: { digit: 'Digit', value: 'Value', meaning: 'Meaning' },
      rows: FAMILIES.map(
        ([digit, value, meaning]): Row => ({ cells: { digit, value, meaning }, since: 'MSNP3' }),
      ),
    },
    {
      id: 'pieces',
      title: 'Messages in pieces',
      about:
        'The headers of a message that was cut up, from client 6.1 on and for clients with capability 0x20.',
      columns: { header: 'Header', where: 'In', value: 'Value' },
      rows: PIECES.map((row): Row => ({ since: 'MSNP10', ...row })),
    },
    {
      id: 'invitation-fields',
      title: 'Fields of invitations',
      about: 'All fields that were seen in text/x-msmsgsinvite.',
      columns: { name: 'Field', value: 'Value' },
      rows: INVITATION_FIELDS.map((name): Row => ({ cells: { name, value: FIELD_NOTES[name] ?? '' } })),
    },
    {
      id: 'applications',
      title: 'Applications',
      about: 'What the field Application-GUID stands for.',
      columns: { guid: 'Application-GUID', name: 'Application' },
      rows: APPLICATIONS,
    },
    {
      id: 'cancel-codes',
      title: 'Cancel codes',
      about: 'What the field Cancel-Code says.',
      columns: { code: 'Cancel-Code', meaning: 'Meaning' },
      rows: CANCEL_CODES,
    },
    {
      id: 'file-transfer',
      title: 'A file by MSNFTP',
      about: 'The steps of the oldest way to send a file, up to BYE.',
      columns: { step: 'Step', who: 'Who', what: 'What' },
      rows: FILE_STEPS.map(
        ([who, what], index): Row => ({ cells: { step: index + 1, who, what }, since: 'MSNP5' }),
      ),
    },
  ],
  facts: [
    {
      what: 'A message is headers, each a name, a colon, a blank, a value and CR LF; one empty line; a body.',
    },
    { what: 'The profile has its fields among the headers, and an empty body.' },
    {
      what: 'The bodies of most text/x- types are fields in the same notation, with an empty line behind them.',
    },
    { what: 'Official clients write MIME-Version: 1.0 first and Content-Type second.' },
    {
      what: 'Behind text/plain, charset=UTF-8 says that the text is UTF-8, with or without a blank before it. Without it, ISO 8859-1 is meant; text in anything else is not shown by the official client.',
    },
    { what: 'Lines of text end with CR LF.' },
    { what: 'Notices come from Hotmail Hotmail, where handle and name of a sender would be.' },
    {
      what: 'In place of Mail-Data stands too-large when the list is long. The client then asks for it with GetMetadata.',
      since: 'MSNP11',
    },
    {
      what: 'By captures of MSNP21 the profile has EmailEnabled, MemberIdHigh, MemberIdLow, lang_preference, country, Kid, Flags, sid, ClientIP, Nickname and RouteInfo. The sid is 72652, MemberIdLow may be negative, and neither ticket nor birthday is there.',
      since: 'MSNP21',
      confidence: 'single',
      sources: ['msnp-sharp:NSMessageHandler.cs'],
    },
    {
      what: 'The official client writes X-MMS-IM-Format as FN, EF, CO, CS, PF and, where it is needed, RL. It reads any order.',
      since: 'MSNP3',
    },
    {
      what: 'There is no part for the size of the font: each reader has a size of their own.',
      since: 'MSNP3',
      confidence: 'single',
      sources: ['hypothetic:client/plaintext'],
    },
    {
      what: 'A file travels in blocks of up to 2045 bytes with three bytes before each: 0, and the length with its low byte first. 1 0 0 means that the transfer is cancelled.',
      since: 'MSNP5',
    },
  ],
  disputes: [
    {
      claim: 'The first version of the long profile',
      says: {
        seeds: 'probably MSNP4',
        wiki: 'the full list stands with MSNP5, LoginTime alone with MSNP2',
      },
      taken: 'MSNP3: this site’s server sends the fields from there on.',
    },
    {
      claim: 'The P of preferredEmail',
      says: { wiki: 'capital', hypothetic: 'small', escargot: 'small' },
      taken: 'Small.',
    },
    {
      claim: 'The first version of X-MMS-IM-Format',
      says: { wiki: 'MSNP3', hypothetic: 'client 2.0' },
      taken: 'Both say the same: client 2.0 brought MSNP3.',
    },
    {
      claim: 'The first version of the notices with Mail-Data',
      says: { wiki: 'MSNP11', others: 'client 7.5 or 8.0, with the offline messages' },
      taken: 'MSNP11.',
    },
    {
      claim: 'A lone CR or LF in text',
      says: {
        hypothetic:
          'undefined; an older edition has the official client take CR alone for a line end and ignore every LF',
      },
    },
  ],
  unknowns: [
    'What the hexadecimal digits of RouteInfo mean.',
    'The units of QTM and QNM, and the field S of a message.',
    'x-bobcat: no source that could be read mentions such a type.',
    'The content type by which clients from 4.x to 6.x pass SIP messages for a voice call.',
    'Whether there are further types of system messages.',
  ],
  usedBy: ['MSG', 'UUM', 'UBM', 'SDG'],
  confidence: 'confirmed',
  sources: [
    'wiki:commands/msg',
    'wiki:versions/msnp2',
    'wiki:versions/msnp5',
    'wiki:versions/msnp8',
    'wiki:versions/msnp10',
    'wiki:versions/msnp11',
    'wiki:versions/msnp13',
    'hypothetic:client/plaintext',
    'hypothetic:client/notification',
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/msnp_sb.py',
    'amsn:protocol.tcl',
    'amsn:hotmail.tcl',
    'msnp-sharp:TextMessage.cs',
    'msnp-sharp:NSMessageHandler.cs',
    'jml:message/invitation',
    'gtmess:sboard.c',
    'msn-pecan:switchboard.c',
  ],
});
