// Messages for people who do not show: kept with the account, and told of by a notice about mail.

import { MSG } from '#content/commands/msg/command.ts';
import { encodeBase64 } from '#crypto/base64.ts';
import { utf8Bytes } from '#crypto/text.ts';
import { decodeText } from '#protocol/params.ts';
import type { Account, Waiting } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';
import { isSince } from './identity.ts';
import { escapeXml } from './xml.ts';

/** Most messages that are kept for an account; what comes after is lost. */
export const MOST_WAITING = 100;

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** The entry of one message in a Mail-Data document; `folder` is where it is said to lie. */
export function mailEntry({ id, from, friendly, body, at }: Waiting, folder: string): string {
  const name = `=?utf-8?B?${encodeBase64(utf8Bytes(decodeText(friendly)))}?=`;
  const fields = [
    ['T', '11'],
    ['S', '6'],
    ['RT', new Date(at).toISOString()],
    ['RS', '0'],
    ['SZ', String(utf8Bytes(body).length)],
    ['E', from],
    ['I', id],
    ['F', folder],
    ['N', name],
  ] as const;
  return `<M>${fields.map(([tag, text]) => element(tag, text)).join('')}</M>`;
}

/**
 * Keeps a message, MIME headers and body, for an account. Places of it that are on line but do not show hear that
 * it has come.
 */
export function keepMessage(reach: Reach, to: Account, from: Account, body: string): void {
  const { world, draw, now, sessionOf, send } = reach;
  if (to.waiting.length >= MOST_WAITING) return;
  const { handle, friendly } = from;
  const message: Waiting = { id: draw('message'), from: handle, friendly, body, at: now };
  to.waiting.push(message);
  const notice = [
    'MIME-Version: 1.0',
    'Content-Type: text/x-msmsgsoimnotification; charset=UTF-8',
    '',
    `Mail-Data: <MD>${mailEntry(message, '.!!OIM')}</MD>`,
    '',
    '',
  ].join('\r\n');
  for (const { wire } of world.placesOf(to.handle)) {
    const session = sessionOf(wire);
    if (session && isSince(session, 'MSNP11')) send(session, MSG, 'notice', { payload: utf8Bytes(notice) });
  }
}
