// MSNP24: how a command of it is put together, its headers, targets and documents.

import { DEL } from '#content/commands/del/command.ts';
import { GET } from '#content/commands/get/command.ts';
import { NFY } from '#content/commands/nfy/command.ts';
import { PUT } from '#content/commands/put/command.ts';
import { format, type Row } from '#content/formats/format.ts';
import type { Msnp } from '#content/vocabulary.ts';
import type { Form } from '#protocol/define.ts';

const SINGLE_JAVA = { confidence: 'single', sources: ['skype-java:NotifConnector.java'] } as const;
const SINGLE_DOCS = { confidence: 'single', sources: ['protocol-docs:Commands'] } as const;

/** The resources that a form of a command names, with their meanings. */
function resources(command: string, { params, confidence, sources }: Form<Msnp>): Row[] {
  const values = params.find(({ name }) => name === 'resource')?.values ?? {};
  return Object.entries(values).map(([resource, note]) => ({
    cells: { target: `MSGR\\${resource}`, command, about: typeof note === 'string' ? note : note.about },
    ...(confidence === undefined ? {} : { confidence }),
    ...(sources === undefined ? {} : { sources }),
  }));
}

export const MSNP24_HEADERS_FORMAT = format({
  id: 'msnp24-headers',
  title: 'Commands of MSNP24',
  kind: 'rules',
  summary: 'The one shape that all commands of MSNP24 have: target, headers, empty line and document.',
  since: 'MSNP24',
  tables: [
    {
      id: 'shape',
      title: 'Parts of a command',
      about: 'In this order, in both directions.',
      columns: { part: 'Part', about: 'What it is' },
      rows: [
        { cells: { part: 'command', about: 'Three letters.' } },
        {
          cells: {
            part: 'number',
            about: 'The transaction ID. In NFY and SDG from the server a number stands in its place.',
          },
        },
        { cells: { part: 'target', about: 'CON or MSGR, perhaps with a backslash and a resource.' } },
        { cells: { part: 'length', about: 'Bytes of all that follows the line.' } },
        {
          cells: {
            part: 'headers',
            about: 'Name, colon, blank, value; CR LF behind each. There may be none.',
          },
        },
        { cells: { part: 'empty line', about: 'CR LF, and there without headers too.' } },
        { cells: { part: 'body', about: 'Mostly an XML document; it may be empty.' } },
      ],
    },
    {
      id: 'headers',
      title: 'Headers',
      about: 'Headers of the transport; those of an envelope in the body are another thing.',
      columns: { name: 'Header', from: 'From', about: 'Meaning' },
      rows: [
        {
          cells: {
            name: 'Set-Registration',
            from: 'server',
            about: 'A value for the client to keep; the latest counts.',
          },
        },
        {
          cells: {
            name: 'Registration',
            from: 'client',
            about: 'The value kept, in every command from then on.',
          },
          confidence: 'disputed',
        },
        {
          cells: {
            name: 'Ack-Id',
            from: 'server',
            about: 'In SDG: the message wants an ACK, which repeats the header.',
          },
          confidence: 'single',
          sources: ['miranda-ng:protocols/MSN/src/msn_commands.cpp'],
        },
      ],
    },
    {
      id: 'targets',
      title: 'Targets',
      about: 'What a command may be about.',
      columns: { target: 'Target', command: 'Command', about: 'What it is' },
      rows: [
        {
          cells: {
            target: 'CON',
            command: 'CNT, answers to CNT, ATH and BND, XFR, PNG',
            about: 'the connection itself',
          },
        },
        { cells: { target: 'CON\\USER', command: 'ATH', about: 'the account' } },
        { cells: { target: 'CON\\MSGR', command: 'BND', about: 'the messenger features, to be bound' } },
        {
          cells: {
            target: 'MSGR',
            command: 'SDG, ACK, answers to PUT and GET',
            about: 'the messenger features as a whole',
          },
        },
        ...resources('PUT', PUT.forms.publishMsgr),
        ...resources('GET', GET.forms.get),
        ...resources('DEL', DEL.forms.deleteMsgr),
        ...resources('NFY', NFY.forms.changedMsgr),
      ],
    },
    {
      id: 'documents',
      title: 'Elements',
      about: 'The documents of the handshake and of the commands after it.',
      columns: { path: 'Element', where: 'In', about: 'Meaning' },
      rows: [
        { cells: { path: 'connect/ver', where: 'CNT', about: '1 or 2.' } },
        {
          cells: {
            path: 'connect/agent',
            where: 'CNT',
            about: 'os, osVer, proc and lcid; nobody checks them, but none may be empty.',
          },
        },
        { cells: { path: 'connect/agent/country', where: 'CNT', about: 'May be left out.' }, ...SINGLE_DOCS },
        { cells: { path: 'connect-response/ver', where: 'CNT, answer', about: 'As asked.' } },
        { cells: { path: 'connect-response/qostest', where: 'CNT, answer', about: 'Unknown; false.' } },
        {
          cells: {
            path: 'connect-response/nonce',
            where: 'CNT, answer',
            about: 'Goes into the uic of a Skype account; only if ver is 2.',
          },
        },
        {
          cells: {
            path: 'user/uic',
            where: 'ATH',
            about:
              'Base64. Of a Skype account made from name, password and nonce; of a Microsoft account from its token.',
          },
        },
        {
          cells: { path: 'user/id', where: 'ATH', about: 'Skype name, or handle of the Microsoft account.' },
        },
        {
          cells: {
            path: 'user/ssl-compact-ticket',
            where: 'ATH',
            about: 'Microsoft account: the ticket, beginning with t=.',
          },
        },
        { cells: { path: 'user/alias', where: 'ATH', about: 'Microsoft account: the Skype name.' } },
        { cells: { path: 'user/web-compact-ticket', where: 'ATH', about: 'Web: empty, beside a uic.' } },
        {
          cells: {
            path: 'auth-response',
            where: 'ATH, answer',
            about: 'new-thread-allowed and p2p-migration-allowed; meanings unknown.',
          },
        },
        {
          cells: {
            path: 'msgr/ver',
            where: 'BND',
            about: 'Version of the features; altVersions/ver has others.',
          },
        },
        {
          cells: {
            path: 'msgr/client',
            where: 'BND',
            about: 'name and ver of the program, and networks, such as skype.',
          },
        },
        { cells: { path: 'msgr/epid', where: 'BND', about: 'The endpoint: a GUID.' } },
        {
          cells: {
            path: '(unknown)/nonce',
            where: 'BND, answer',
            about: 'A challenge. The latest servers sent none.',
          },
        },
        {
          cells: {
            path: 'challenge',
            where: 'PUT CHALLENGE',
            about: 'appId, a product id, and response, the digest that QRY used to carry.',
          },
        },
        {
          cells: {
            path: 'subscribe',
            where: 'PUT SUBSCRIPTIONS',
            about: 'presence/buddies/all; messaging with im and conversations.',
          },
        },
        { cells: { path: 'ml', where: 'PUT CONTACTS', about: 'The document of ADL in MSNP21.' } },
        {
          cells: {
            path: 'presence-response',
            where: 'PUT, answer',
            about: 'At times: from and user.',
          },
        },
        {
          cells: { path: 'recentconversations', where: 'GET', about: 'start and pagesize.' },
        },
        {
          cells: {
            path: 'messagesbyconversation',
            where: 'GET',
            about:
              'id, pagesize, messagessyncstate, and start in milliseconds. An answer with hasmore is to be followed by the next question.',
          },
        },
        { cells: { path: 'threads', where: 'GET', about: 'Ids of groups.' } },
        {
          cells: {
            path: 'thread',
            where: 'PUT, DEL THREAD',
            about: 'id, and members/member/mri for each member.',
          },
          ...SINGLE_JAVA,
        },
        {
          cells: {
            path: 'target',
            where: 'XFR CON',
            about: 'host:port to connect to; perhaps a state beside it.',
          },
        },
      ],
    },
    {
      id: 'addresses',
      title: 'Addresses',
      about: 'Network ids and forms of address that came with Skype.',
      columns: { address: 'Address', about: 'Meaning' },
      rows: [
        { cells: { address: '8:{name}', about: 'A Skype account.' } },
        { cells: { address: '19:{id}@thread.skype', about: 'A group.' } },
        { cells: { address: '1:{handle}', about: 'A Messenger account, as before.' } },
      ],
    },
    {
      id: 'message-types',
      title: 'Message-Type',
      about: 'Kinds of message that MSNP24 adds to those of MSNP21; the meanings go by the names.',
      columns: { type: 'Message-Type', about: 'Meaning' },
      rows: [
        ['RichText', 'A text.'],
        ['RichText/UriObject', 'A link to an object, such as a picture.'],
        ['RichText/Contacts', 'Contacts.'],
        ['RichText/Media_GenericFile', 'A file.'],
        ['Control/ClearTyping', 'Somebody has stopped to type.'],
        ['ThreadActivity/AddMember', 'Somebody was added to a group.'],
        ['ThreadActivity/DeleteMember', 'Somebody was taken out of it.'],
        ['ThreadActivity/TopicUpdate', 'It has another topic.'],
        ['ThreadActivity/RoleUpdate', 'Somebody in it has another role.'],
      ].map(([type = '', about = '']) => ({ cells: { type, about } })),
    },
  ],
  facts: [
    { what: 'A payload without headers begins with CR LF. An empty one is these two bytes.' },
    { what: 'The connection is TLS on port 443, or goes by gateway.dll with Protocol=mtp.' },
    {
      what: 'An error has a target as well, and a text as payload.',
      confidence: 'single',
      sources: ['dequis:msnp24/commands'],
    },
    { what: 'BND on a connection that is bound draws 715 and does no harm.', ...SINGLE_DOCS },
    { what: 'ATH once more on a connection in use hands in fresh tickets and changes nothing else.' },
    { what: 'PUT PRESENCE, SDG and NFY have an envelope of MSNP21 where others have a document.' },
    {
      what: 'An NFY PUT without Status says that the contact has gone into hiding.',
      ...SINGLE_JAVA,
    },
    {
      what: 'One client keeps the body of a request below some 30,000 characters and splits longer lists.',
      ...SINGLE_JAVA,
    },
    {
      what: 'One client remarks that the nonce of BND need not be answered.',
      ...SINGLE_JAVA,
    },
  ],
  disputes: [
    {
      claim: 'Whether a client waits between CNT, ATH and BND',
      says: {
        'protocol-docs': 'no',
        bitlbee: 'for each answer',
        'miranda-ng': 'for each answer',
        'skype-java': 'for each answer',
      },
      taken: 'Either way works, as lines are answered in order.',
    },
    {
      claim: 'Registration in every command',
      says: {
        'protocol-docs': 'yes, the last value',
        'miranda-ng': 'sends it',
        'skype-java': 'does better without',
        bitlbee: 'sends no headers at all',
      },
      taken: 'It is optional.',
    },
  ],
  unknowns: [
    'What versions 1 and 2 of CNT differ in, the nonce aside.',
    'What qostest, new-thread-allowed, p2p-migration-allowed and web-compact-ticket mean.',
    'How the outermost element of the answer to BND is called.',
    'What PARTNERS, OPTIONS and NETWORKS are for.',
    'Whether MSNP23 had this shape already; MSNP22 did not.',
  ],
  usedBy: ['CNT', 'ATH', 'BND', 'PUT', 'GET', 'DEL', 'NFY', 'SDG', 'ACK', 'PNG', 'XFR'],
  confidence: 'confirmed',
  sources: [
    'dequis:msnp24/commands',
    'dequis:msnp24/structure',
    'dequis:msnp24/traffic-analysis',
    'protocol-docs:Commands',
    'miranda-ng:protocols/MSN/src/msn_commands.cpp',
    'skype-java:NotifConnector.java',
    'bitlbee:protocols/msn',
  ],
});
