// A message that waits, as the mail that a client fetches: headers, and the text in Base64.

import { encodedWord } from '#content/offline.ts';
import { encodeBase64 } from '#crypto/base64.ts';
import { utf8Bytes } from '#crypto/text.ts';
import type { Account, Waiting } from '#server/account.ts';
import type { Reach } from '#server/serve.ts';

const CRLF = '\r\n';

function splitMime(body: string): readonly [head: string, text: string] {
  const at = body.indexOf(`${CRLF}${CRLF}`);
  return at < 0 ? ['', body] : [body.slice(0, at), body.slice(at + 4)];
}

/** Text and headers of a message as offline messages have them; one that came by another way is written anew. */
function offlineMime(body: string, { draw }: Reach): string {
  const [head, text] = splitMime(body);
  if (/^X-OIM-Run-Id:/im.test(head)) return body;
  const encoded = encodeBase64(utf8Bytes(text)).replace(/.{76}(?=.)/g, `$&${CRLF}`);
  const headers = [
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: base64',
    'X-OIM-Message-Type: OfflineMessage',
    `X-OIM-Run-Id: {${draw('guid').toUpperCase()}}`,
    'X-OIM-Sequence-Num: 1',
  ];
  return [...headers, '', encoded].join(CRLF);
}

/** The mail of a message that waits for its owner. */
export function delivered(message: Waiting, owner: Account, reach: Reach): string {
  const { id, from, friendly, body, at } = message;
  const date = new Date(at).toUTCString().replace('GMT', '+0000');
  const [head, text] = splitMime(offlineMime(body, reach));
  return [
    `From: ${encodedWord(friendly)} <${from}>`,
    `To: <${owner.handle}>`,
    'Subject:',
    head,
    `Message-ID: <${id}@example.com>`,
    `X-OriginalArrivalTime: ${new Date(at).toISOString()}`,
    `Date: ${date}`,
    `Return-Path: ${from}`,
    '',
    text,
  ].join(CRLF);
}
