// Offline messages: one web service to leave them, another to fetch them.

import { type Action, service } from '#content/services/service.ts';
import { versionsFrom } from '#content/vocabulary.ts';

const RSI = 'http://www.hotmail.msn.com/ws/2004/09/oim/rsi';

/** What both forms of Store are asked with. */
const STORE_REQUEST: Action['request'] = [
  { path: 'MessageType', about: 'text.' },
  { path: 'Content', about: 'The message as MIME: the headers below, an empty line, the text.' },
  { path: 'Content/MIME-Version', about: '1.0.' },
  { path: 'Content/Content-Type', about: 'text/plain; charset=UTF-8.' },
  { path: 'Content/Content-Transfer-Encoding', about: 'base64.' },
  { path: 'Content/X-OIM-Message-Type', about: 'OfflineMessage.' },
  {
    path: 'Content/X-OIM-Run-Id',
    about: 'A GUID in braces, the same for all that is said in one conversation.',
  },
  { path: 'Content/X-OIM-Sequence-Num', about: 'The how-manieth message of it this is, from 1.' },
  { path: 'Content/{body}', about: 'The text in UTF-8, as Base64 in lines of 76.' },
];

const STORE_RESPONSE: Action['response'] = [
  { path: 'PointsConsumed', about: 'A number. What it counts is not told.' },
];

const FROM_STORE = ['Store', 'Store2'] as const;

export const OIM = service({
  id: 'oim',
  title: 'Offline messages',
  summary: 'Takes a message for a contact who is not there, and hands the receiver what has waited.',
  transport: 'soap',
  since: 'MSNP11',
  until: 'MSNP18',
  addresses: [
    { url: 'https://ows.messenger.msn.com/OimWS/oim.asmx', about: 'OWS: leaves a message.' },
    { url: 'https://rsi.hotmail.com/rsi/rsi.asmx', about: 'RSI: lists, fetches and deletes.' },
  ],
  namespaces: {
    oim: 'http://messenger.msn.com/ws/2004/09/oim/',
    rsi: RSI,
    rm: 'http://schemas.xmlsoap.org/ws/2003/03/rm',
    wsu: 'http://schemas.xmlsoap.org/ws/2002/07/utility',
  },
  headers: [
    { name: 'From/@memberName', in: 'request', about: 'To OWS: the sender’s handle.' },
    {
      name: 'From/@friendlyName',
      in: 'request',
      about: 'The sender’s name as =?utf-8?B?, Base64 of it, and ?=.',
    },
    { name: 'From/@xml:lang', in: 'request', about: 'A language, such as en-US.' },
    { name: 'From/@proxy', in: 'request', about: 'MSNMSGR.' },
    { name: 'From/@msnpVer', in: 'request', about: 'The version, such as MSNP15.' },
    { name: 'From/@buildVer', in: 'request', about: 'The client’s build, such as 8.5.1288.' },
    { name: 'To/@memberName', in: 'request', about: 'The receiver’s handle.' },
    {
      name: 'Ticket/@passport',
      in: 'request',
      about:
        'A ticket. Until MSNP14 one for messenger.msn.com, asked for by TweenerChallenge; from MSNP15 one for messengersecure.live.com with the policy MBI_SSL.',
    },
    {
      name: 'Ticket/@appid',
      in: 'request',
      about: 'The public half of a key pair, the same that QRY names.',
    },
    {
      name: 'Ticket/@lockkey',
      in: 'request',
      about: 'Empty the first time; then the answer to LockKeyChallenge, good for more than one message.',
    },
    { name: 'Sequence/Identifier', in: 'request', about: 'http://messenger.msn.com.' },
    { name: 'Sequence/MessageNumber', in: 'request', about: 'The same number as X-OIM-Sequence-Num.' },
    {
      name: 'SequenceAcknowledgment/Identifier',
      in: 'response',
      about: 'From OWS: the identifier of the request.',
    },
    {
      name: 'SequenceAcknowledgment/AcknowledgmentRange',
      in: 'response',
      about: 'Attributes Upper and Lower: the number of the message, twice.',
    },
    {
      name: 'PassportCookie/t',
      in: 'request',
      about: 'To RSI: the half t of the ticket for messenger.msn.com.',
    },
    { name: 'PassportCookie/p', in: 'request', about: 'Its half p.' },
  ],
  actions: [
    {
      name: 'Store',
      about: 'Leaves a message.',
      soapAction: 'http://messenger.msn.com/ws/2004/09/oim/Store',
      until: 'MSNP14',
      request: STORE_REQUEST,
      response: STORE_RESPONSE,
    },
    {
      name: 'Store2',
      about: 'Leaves a message, by a later name. The headers keep the namespace of the first one.',
      soapAction: 'http://messenger.live.com/ws/2006/09/oim/Store2',
      since: 'MSNP15',
      request: STORE_REQUEST,
      response: STORE_RESPONSE,
    },
    {
      name: 'GetMetadata',
      about: 'Lists what waits. Called when Mail-Data of the notice was too-large.',
      soapAction: `${RSI}/GetMetadata`,
      request: [],
      response: [{ path: 'MD', about: 'The document that Mail-Data has otherwise.' }],
    },
    {
      name: 'GetMessage',
      about: 'Fetches a message.',
      soapAction: `${RSI}/GetMessage`,
      request: [
        { path: 'messageId', about: 'Id of the message, from the list.' },
        { path: 'alsoMarkAsRead', about: 'false.' },
      ],
      response: [
        {
          path: 'GetMessageResult',
          about:
            'A mail as text, its body Base64. Headers: X-Message-Info, Received, From, To, Subject, X-OIM-originatingSource, X-OIMProxy, MIME-Version, Content-Type, Content-Transfer-Encoding, X-OIM-Message-Type, X-OIM-Run-Id, X-OIM-Sequence-Num, Message-ID, X-OriginalArrivalTime, Date, Return-Path.',
        },
      ],
    },
    {
      name: 'DeleteMessages',
      about: 'Deletes messages. What is not deleted comes again at the next log-on.',
      soapAction: `${RSI}/DeleteMessages`,
      request: [{ path: 'messageIds/messageId', about: 'Id of a message, an element for each.' }],
      response: [],
    },
  ],
  faults: [
    {
      code: 'q0:AuthenticationFailed',
      when: 'Ticket or lock key is missing or wrong. detail/TweenerChallenge has the parameters for a new ticket, detail/LockKeyChallenge what has to be answered as CHL is from MSNP11 on.',
      actions: FROM_STORE,
    },
    {
      code: 'q0:SenderThrottleLimitExceeded',
      when: 'Too many messages in a short time.',
      actions: FROM_STORE,
    },
    {
      code: 'q0:SystemUnavailable',
      when: 'The receiver does not exist or has blocked the sender, or the service is down.',
      actions: FROM_STORE,
    },
    {
      code: 'q0:InvalidContent',
      when: 'The message is not made as above.',
      actions: FROM_STORE,
      confidence: 'single',
      sources: ['escargot:front/msn/http/other.py'],
    },
    {
      code: 'soap:Client',
      when: 'Schema validation error, as its text says: ticket or id is not right.',
      actions: ['GetMetadata', 'GetMessage', 'DeleteMessages'],
      confidence: 'single',
      sources: ['escargot:front/msn/http/other.py'],
    },
  ],
  usedBy: versionsFrom('MSNP11', 'MSNP18'),
  disputes: [
    {
      claim: 'The first version',
      says: {
        'wiki (MSNP11)': 'messages can be received',
        'wiki (MSNP13)': 'clients can send them',
        nina: 'its page on MSNP15 has Store renamed to Store2, and so presupposes it',
      },
      taken: 'Notices from MSNP11; Store since then, though the official client sends from MSNP13.',
    },
  ],
  unknowns: [
    'How many messages are too many.',
    'What the points in PointsConsumed are.',
    'Until when the official servers answered these calls once UUM stored messages itself.',
  ],
  confidence: 'confirmed',
  sources: [
    'escargot:front/msn/http/other.py',
    'escargot:front/msn/tmpl/oim',
    'papyon:service/OfflineIM',
    'papyon:service/description/OIM',
    'nina:Protocols/MSNP/MSNP15/Changes',
    'msn-pecan:pn_oim.c',
    'jml:OIM classes',
    'libpurple:oim.h',
    'wiki:versions/msnp11',
    'wiki:versions/msnp13',
  ],
});
