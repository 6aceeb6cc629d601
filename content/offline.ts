// Messages for people who do not show: kept with the account, told of by notices about mail, or brought at log-on.

import { MSG } from '#content/commands/msg/command.ts';
import { UBM } from '#content/commands/ubm/command.ts';
import { decodeBase64, encodeBase64 } from '#crypto/base64.ts';
import { concatBytes } from '#crypto/bytes.ts';
import { utf8Bytes } from '#crypto/text.ts';
import { decodeText } from '#protocol/params.ts';
import type { Account, Waiting } from '#server/account.ts';
import type { Reach, Session } from '#server/serve.ts';
import { isSince } from './identity.ts';
import { escapeXml } from './xml.ts';

/** Most messages that are kept for an account; what comes after is lost. */
export const MOST_WAITING = 100;

/** Most messages that a notice lists; of more it says only that they are too many. */
const MOST_LISTED = 25;

/** Where a message is said to lie: in a notice of its arrival, and in a list. */
const FOLDERS = { arrived: '.!!OIM', listed: '00000000-0000-0000-0000-000000000009' } as const;

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** A display name as a header of a mail carries it; the name is percent-encoded. */
export function encodedWord(friendly: string): string {
  return `=?utf-8?B?${encodeBase64(utf8Bytes(decodeText(friendly)))}?=`;
}

function mailEntry({ id, from, friendly, body, at }: Waiting, folder: string): string {
  const fields = [
    ['T', '11'],
    ['S', '6'],
    ['RT', new Date(at).toISOString()],
    ['RS', '0'],
    ['SZ', String(utf8Bytes(body).length)],
    ['E', from],
    ['I', id],
    ['F', folder],
    ['N', encodedWord(friendly)],
  ] as const;
  return `<M>${fields.map(([tag, text]) => element(tag, text)).join('')}</M>`;
}

/** A Mail-Data document about messages; a list has the state of the mailbox in front, where nothing ever is. */
export function mailData(messages: readonly Waiting[], where: 'arrived' | 'listed'): string {
  const mailbox =
    where === 'listed'
      ? '<E><I>0</I><IU>0</IU><O>0</O><OU>0</OU></E><Q><QTM>409600</QTM><QNM>204800</QNM></Q>'
      : '';
  return `<MD>${mailbox}${messages.map((message) => mailEntry(message, FOLDERS[where])).join('')}</MD>`;
}

function notify({ send }: Reach, session: Session, type: string, lines: readonly string[]): void {
  const head = ['MIME-Version: 1.0', `Content-Type: text/x-msmsgs${type}; charset=UTF-8`, ''];
  send(session, MSG, 'notice', { payload: utf8Bytes([...head, ...lines, '', ''].join('\r\n')) });
}

/** Tells every place of an account; earlier versions have no word for it. */
function notifyAll(reach: Reach, to: Account, type: string, lines: readonly string[]): void {
  for (const { wire } of reach.world.placesOf(to.handle)) {
    const session = reach.sessionOf(wire);
    if (session && isSince(session, 'MSNP11')) notify(reach, session, type, lines);
  }
}

/**
 * Keeps a message, MIME headers and body, for an account. Places of it that are online but do not show hear that
 * it has come.
 */
export function keepMessage(reach: Reach, to: Account, from: Account, body: string): void {
  const { draw, now } = reach;
  if (to.waiting.length >= MOST_WAITING) return;
  const { handle, friendly } = from;
  const message: Waiting = { id: draw('message'), from: handle, friendly, body, at: now };
  to.waiting.push(message);
  notifyAll(reach, to, 'oimnotification', [`Mail-Data: ${mailData([message], 'arrived')}`]);
}

/** Tells an account that some of its messages have been deleted. */
export function tellDeleted(reach: Reach, to: Account, count: number): void {
  const lines = ['Src-Folder: .!!OIM', 'Dest-Folder: .!!trAsH', `Message-Delta: ${count}`];
  notifyAll(reach, to, 'activemailnotification', lines);
}

/** The text of a message, without Base64, as one online would have got it. */
function readable(body: string): Uint8Array {
  const [head = '', ...rest] = body.split('\r\n\r\n');
  const text = rest.join('\r\n\r\n');
  if (!/^Content-Transfer-Encoding: *base64/im.test(head)) return utf8Bytes(body);
  const decoded = decodeBase64(text.replace(/\s/g, ''));
  const bytes = decoded ?? utf8Bytes(text);
  const front = utf8Bytes('MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n');
  return concatBytes(front, bytes);
}

/**
 * Right after log-on: MSNP11 to MSNP17 and MSNP21 hear of the messages that wait, and fetch and delete them
 * themselves; MSNP18 gets them as messages, and they wait no more. Before MSNP11 they go on waiting.
 */
export function tellWaiting(reach: Reach, session: Session, owner: Account): void {
  const { waiting } = owner;
  if (waiting.length === 0) return;
  const brings = session.dialect.byId.get('UBM.delivered')?.params.some(({ name }) => name === 'receiver');
  if (brings) {
    const receiver = { receiver: owner.handle, receiverNetwork: 1 };
    for (const { from, body } of waiting.splice(0)) {
      const line = { handle: from, network: 1, type: 1, ...receiver };
      reach.send(session, UBM, 'delivered', { ...line, payload: readable(body) });
    }
  } else if (isSince(session, 'MSNP11')) {
    const data = waiting.length > MOST_LISTED ? 'too-large' : mailData(waiting, 'listed');
    const urls = ['Inbox-URL: /cgi-bin/HoTMaiL', 'Folders-URL: /cgi-bin/folders'];
    const lines = [`Mail-Data: ${data}`, ...urls, 'Post-URL: http://www.hotmail.com'];
    notify(reach, session, 'initialmdatanotification', lines);
  }
}
