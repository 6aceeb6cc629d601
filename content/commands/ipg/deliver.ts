// What makes the mock server send IPG: a text from a phone, or a page that did not get through.

import { notification, puid } from '#content/commands/not/notification.ts';
import { escapeXml } from '#content/xml.ts';
import type { Account } from '#server/account.ts';
import type { Context } from '#server/serve.ts';
import { IPG } from './command.ts';

const MOBILE = { siteId: '111100400', siteUrl: 'http://mobile.msn.example/', agent: 'mobile' } as const;
const PAGE = { priority: '1', action: '2wayIM.asp', settings: '2wayIM.asp', category: '110110001' } as const;

function deliver(
  context: Context,
  to: Account,
  from: { readonly pid: string; readonly name: string },
  words: { readonly id: string; readonly messageId: string; readonly text: string },
): void {
  const { id, messageId, text } = words;
  const body = `<BODY lang="1033"><TEXT>${escapeXml(text)}</TEXT></BODY>`;
  const said = { ...MOBILE, ...PAGE, id, messageId, email: to.handle, from, body };
  const payload = new TextEncoder().encode(notification(to, said));
  for (const { wire } of context.world.placesOf(to.handle)) {
    const session = context.sessionOf(wire);
    if (session) context.send(session, IPG, 'delivered', { payload });
  }
}

/** A text from the phone of somebody with an account, or from a bare number such as `tel:+15555550100`. */
export function deliverText(context: Context, to: Account, from: Account | string, text: string): void {
  const sender =
    typeof from === 'string'
      ? { pid: '0x00000000:0x00000000', name: from }
      : { pid: puid(from), name: from.handle };
  deliver(context, to, sender, { id: '0', messageId: '0', text });
}

/** A page that an account sent under a transaction ID has not reached the phone. */
export function deliverFailure(context: Context, to: Account, recipient: Account, trid: number): void {
  const from = { pid: puid(recipient), name: recipient.handle };
  deliver(context, to, from, { id: String(trid), messageId: '407', text: '' });
}
