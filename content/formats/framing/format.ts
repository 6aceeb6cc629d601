// Framing: how lines, payloads and transaction IDs are laid out in the stream, how much of each a server takes, and
// what it does about what it cannot read.

import { ACK } from '#content/commands/ack/command.ts';
import { ADL } from '#content/commands/adl/command.ts';
import { ATH } from '#content/commands/ath/command.ts';
import { BND } from '#content/commands/bnd/command.ts';
import { CNT } from '#content/commands/cnt/command.ts';
import { DEL } from '#content/commands/del/command.ts';
import { FQY } from '#content/commands/fqy/command.ts';
import { GCF } from '#content/commands/gcf/command.ts';
import { GET } from '#content/commands/get/command.ts';
import { IPG } from '#content/commands/ipg/command.ts';
import { MSG } from '#content/commands/msg/command.ts';
import { NFY } from '#content/commands/nfy/command.ts';
import { NOT } from '#content/commands/not/command.ts';
import { PAG } from '#content/commands/pag/command.ts';
import { PGD } from '#content/commands/pgd/command.ts';
import { PNG } from '#content/commands/png/command.ts';
import { PUT } from '#content/commands/put/command.ts';
import { QRY } from '#content/commands/qry/command.ts';
import { RML } from '#content/commands/rml/command.ts';
import { SDC } from '#content/commands/sdc/command.ts';
import { SDG } from '#content/commands/sdg/command.ts';
import { UBM } from '#content/commands/ubm/command.ts';
import { UBN } from '#content/commands/ubn/command.ts';
import { UBX } from '#content/commands/ubx/command.ts';
import { UUM } from '#content/commands/uum/command.ts';
import { UUN } from '#content/commands/uun/command.ts';
import { UUX } from '#content/commands/uux/command.ts';
import { VAS } from '#content/commands/vas/command.ts';
import { XFR } from '#content/commands/xfr/command.ts';
import { format, type Row } from '#content/formats/format.ts';
import { spanOf } from '#content/formats/span.ts';
import type { Msnp } from '#content/vocabulary.ts';
import type { Command, Form } from '#protocol/define.ts';

const CARRIERS: readonly Command<Msnp>[] = [
  ACK,
  ADL,
  ATH,
  BND,
  CNT,
  DEL,
  FQY,
  GCF,
  GET,
  IPG,
  MSG,
  NFY,
  NOT,
  PAG,
  PGD,
  PNG,
  PUT,
  QRY,
  RML,
  SDC,
  SDG,
  UBM,
  UBN,
  UBX,
  UUM,
  UUN,
  UUX,
  VAS,
  XFR,
];

/** The command with the versions in which it has a payload, who sends one, and its forms that never have. */
function carrierRow({ name, forms }: Command<Msnp>): Row {
  const all = Object.entries(forms);
  const laden: readonly Form<Msnp>[] = all.map(([, form]) => form).filter(({ payload }) => payload);
  const bare = all.filter(([, { payload }]) => !payload).map(([form]) => `${name}.${form}`);
  const sentBy = (['client', 'server'] as const).filter((side) => laden.some(({ from }) => from === side));
  return {
    cells: { command: name, sentBy: sentBy.join(' and '), bare: bare.join(', ') },
    ...spanOf(laden),
  };
}

const LIMITS: readonly Row[] = [
  {
    cells: {
      what: 'payload of a client’s MSG',
      most: MSG.forms.send.payload.limit,
      unit: 'bytes',
      beyond: 'the connection closes',
      note: 'msn-pecan cuts its messages there, and one library has a buffer of that size.',
    },
    sources: ['escargot:front/msn/msnp_sb.py', 'msn-pecan:cmd/msg.c', 'msnp11-sdk'],
  },
  {
    cells: {
      what: 'text of one message in msn-pecan',
      most: 1564,
      unit: 'bytes',
      beyond: '',
      note: 'A choice of that client: it keeps the last hundred bytes for headers.',
    },
    confidence: 'single',
    sources: ['msn-pecan'],
  },
  {
    cells: { what: 'handle', most: 129, unit: 'bytes', beyond: '', note: '' },
    confidence: 'single',
    sources: ['wiki:index'],
  },
  {
    cells: {
      what: 'friendly name, encoded',
      most: 387,
      unit: 'bytes',
      beyond: '209',
      note: 'Three times 129: as if each character became a percent sign and two digits.',
    },
    sources: ['escargot:core/backend.py', 'amsn', 'msn-pecan', 'hypothetic:notification/users_groups'],
  },
  {
    cells: {
      what: 'group name, encoded',
      most: 61,
      unit: 'bytes',
      beyond: '229',
      note: 'For a name that is far longer, a sample of the wiki has the connection closed.',
    },
    sources: ['escargot:core/backend.py', 'wiki:commands/adg'],
  },
  {
    cells: {
      what: 'telephone number in a property',
      most: 95,
      unit: 'characters',
      beyond: 'the connection closes',
      note: '',
    },
    confidence: 'single',
    sources: ['escargot'],
  },
  {
    cells: { what: 'groups of an account', most: 30, unit: 'groups', beyond: '223', note: '' },
    since: 'MSNP7',
    confidence: 'single',
  },
  {
    cells: {
      what: 'people on the forward list',
      most: 600,
      unit: 'people',
      beyond: '210',
      note: 'In 2005; it had been 150 in 2003. The page on lists has all that is known.',
    },
    sources: ['hypothetic:notification/contact_lists', 'msnpiki:Reference/Error_List'],
  },
  {
    cells: {
      what: 'payload of ADL',
      most: ADL.forms.add.payload.limit,
      unit: 'bytes',
      beyond: '',
      note: 'papyon sends several rather than a longer one.',
    },
    since: 'MSNP13',
    confidence: 'single',
    sources: ['papyon:msnp/notification.py'],
  },
  {
    cells: {
      what: 'people in one ADL',
      most: 150,
      unit: 'people',
      beyond: '',
      note: 'The number that libpurple keeps to.',
    },
    since: 'MSNP13',
    confidence: 'single',
    sources: ['libpurple'],
  },
  {
    cells: { what: 'payload of UUN', most: 7500, unit: 'bytes', beyond: '', note: '' },
    confidence: 'single',
    sources: ['papyon:msnp2p/transport/notification.py'],
  },
  {
    cells: { what: 'personal message', most: 129, unit: 'characters', beyond: '', note: '' },
    since: 'MSNP11',
    confidence: 'single',
  },
  {
    cells: {
      what: 'invitations to switchboards in a short time',
      most: 'not known',
      unit: '',
      beyond: '713',
      note: 'How many are too many is not recorded.',
    },
    confidence: 'single',
  },
];

const MALFORMED: readonly Row[] = [
  {
    cells: {
      what: 'a command that the version does not have',
      effect: 'The connection closes, and nothing says why.',
    },
  },
  {
    cells: {
      what: 'a known command with words missing',
      effect: 'It depends on the command: 201, 715, or the connection closes.',
    },
  },
  {
    cells: { what: 'a payload that is too long', effect: 'The connection closes.' },
  },
  {
    cells: {
      what: 'XML that is not well-formed',
      effect: '241 from the commands of lists, else the connection closes.',
    },
    since: 'MSNP11',
  },
  {
    cells: {
      what: 'a command that needs a log-on, before it',
      effect: '302, or the connection closes.',
    },
    confidence: 'single',
  },
  {
    cells: {
      what: 'a transaction ID that is not a whole number from 0 up',
      effect: 'The connection closes.',
    },
    confidence: 'single',
    sources: ['hypothetic:general/commands'],
  },
  {
    cells: { what: 'a transaction ID above 4294967295', effect: 'Nobody can tell.' },
    confidence: 'single',
    sources: ['hypothetic:general/commands'],
  },
];

const TIMEOUTS: readonly Row[] = [
  {
    cells: { what: 'a switchboard’s cookie that is not used', official: 'about 2 minutes', escargot: '60 s' },
    confidence: 'single',
  },
  {
    cells: {
      what: 'a switchboard connection without USR or ANS',
      official: 'not known',
      escargot: '60 s',
    },
    confidence: 'single',
    sources: ['escargot:front/msn/msnp_sb.py'],
  },
  {
    cells: {
      what: 'a session at the HTTP gateway that nobody polls',
      official: 'not known',
      escargot: '60 s',
    },
    since: 'MSNP7',
    confidence: 'single',
    sources: ['escargot'],
  },
];

export const FRAMING = format({
  id: 'framing',
  title: 'Lines and payloads',
  kind: 'rules',
  summary: 'MSNP is a stream of text lines over TCP; some of them announce a counted payload.',
  tables: [
    {
      id: 'carriers',
      title: 'Commands with a payload',
      about: 'Which commands announce bytes after their line, and which of their forms never do.',
      columns: { command: 'Command', sentBy: 'Payload from', bare: 'Forms without' },
      rows: CARRIERS.map(carrierRow),
    },
    {
      id: 'limits',
      title: 'Limits',
      about: 'The longest and the most that is on record, with what happens beyond.',
      columns: { what: 'Of what', most: 'At most', unit: 'Unit', beyond: 'Beyond', note: 'Note' },
      rows: LIMITS,
    },
    {
      id: 'malformed',
      title: 'Malformed input',
      about: 'How servers answer a client that says something wrong.',
      columns: { what: 'A client sends', effect: 'The server’s answer' },
      rows: MALFORMED,
    },
    {
      id: 'timeouts',
      title: 'Timeouts',
      about: 'How long a server waits for a client to come, by the official servers and by Escargot.',
      columns: { what: 'What waits', official: 'Official servers', escargot: 'Escargot' },
      rows: TIMEOUTS,
    },
  ],
  facts: [
    {
      what: 'A line begins with three capital letters, the command, or with three digits, a numeric error. Case counts.',
    },
    {
      what: 'One blank parts the words. In some commands servers also put up with several blanks, or with tabs.',
    },
    {
      what: 'CR LF ends a line. The official servers took LF alone as well, CR alone not; so does Escargot.',
    },
    { what: 'A line is ASCII, with text percent-encoded. Names in raw UTF-8 get through nevertheless.' },
    {
      what: 'Without a transaction ID are, from a client, PNG and OUT; from a server, QNG, FLN, NLN, RNG, JOI, BYE, UBX, NOT, IPG and MSG.',
    },
    { what: 'There is no way to write an empty word. It is left out, and so mostly stands last.' },
    {
      what: 'The last word of a line with a payload is its length in bytes, not in characters. The payload begins behind the line’s CR LF, and nothing but the count ends it.',
    },
    {
      what: 'The next line follows the last byte of a payload at once. After a length of 0 it follows the line.',
    },
    {
      what: 'Clients choose transaction IDs: whole numbers of up to 32 bits, most often counted up by one. 0 is allowed but unwise.',
    },
    { what: 'Servers do not look whether transaction IDs rise or repeat.' },
    { what: 'An answer has the transaction ID of what it answers, and so has a numeric error.' },
    {
      what: 'In commands with a place for it, the transaction ID 0 marks what nobody asked for: CHL 0, GCF 0, ADD 0, ADL 0, SBS 0.',
    },
    { what: 'Each connection has transaction IDs of its own.' },
    {
      what: 'One request may draw several answers under its ID: the data of SYN, the ILN lines after a CHG.',
    },
    {
      what: 'Answers may come in another order than their requests.',
      confidence: 'single',
      sources: ['hypothetic:general/commands'],
    },
    {
      what: 'PNG keeps a connection alive, and QNG answers it.',
    },
    {
      what: 'QNG says in how many seconds to ping again.',
      since: 'MSNP9',
    },
  ],
  disputes: [
    {
      claim: 'The lowest transaction ID',
      says: {
        hypothetic: '0 is legal, and better avoided',
        escargot: 'whatever stands there is repeated, a number or not',
      },
      taken: '0 is taken like any other number; what is no number is refused.',
    },
    {
      claim: 'A group name that is too long',
      says: {
        escargot: 'error 229 for more than 61 characters',
        wiki: 'the connection closes, in a sample with a name that is very much longer',
      },
      taken: 'Error 229.',
    },
    {
      claim: 'A friendly name that is too long',
      says: {
        escargot: 'error 209',
        hypothetic: 'ADD with one closes the connection, in March 2003',
      },
      taken: '209 for the own name; ADD closes.',
    },
    {
      claim: 'The length in the answer to UUX',
      says: { wiki: 'its samples have both UUX with a 0 at the end and UUX without' },
      taken: 'There is a 0.',
    },
  ],
  unknowns: [
    'How long a line may be.',
    'How many people one switchboard session holds.',
    'How long the text of PAG and PGD may be.',
  ],
  usedBy: ['MSG', 'UUX', 'ADL', 'PNG', 'QNG'],
  confidence: 'confirmed',
  sources: [
    'hypothetic:general/commands',
    'hypothetic:general/payload_commands',
    'msnpiki:General/Commands',
    'nina:Protocols/MSNP/Commands',
    'wiki:index',
    'escargot:front/msn/msnp.py',
    'escargot:front/msn/msnp_ns.py',
    'escargot:front/msn/msnp_sb.py',
    'papyon:msnp2p/transport/notification.py',
  ],
});
