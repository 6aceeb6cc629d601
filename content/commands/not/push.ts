// What makes the mock server send NOT: an alert of a service, a changed address book, a changed circle.

import { escapeXml } from '#content/xml.ts';
import type { Account } from '#server/account.ts';
import type { Context } from '#server/serve.ts';
import { NOT } from './command.ts';
import { type Notification, notification } from './notification.ts';

const utf8 = new TextEncoder();

function push(context: Context, to: Account, said: Notification): void {
  const payload = utf8.encode(notification(to, said));
  for (const { wire } of context.world.placesOf(to.handle)) {
    const session = context.sessionOf(wire);
    if (session) context.send(session, NOT, 'pushed', { payload });
  }
}

/** An alert that a user has subscribed to. `text` is plain. */
export function pushAlert(context: Context, to: Account, text: string): void {
  push(context, to, {
    id: '7',
    siteId: '1',
    siteUrl: 'http://alerts.example.com/',
    messageId: '3',
    action: 'open?command=action',
    settings: 'open?command=change',
    body: `<BODY lang="1033" icon="bell_32x32.png"><TEXT>${escapeXml(text)}</TEXT></BODY>`,
  });
}

function pushData(context: Context, to: Account, data: string): void {
  push(context, to, {
    id: '0',
    siteId: '45705',
    siteUrl: 'http://contacts.msn.com',
    agent: 'messenger',
    messageId: '0',
    action: 'a.htm',
    settings: 's.htm',
    body: `<BODY>${escapeXml(`<NotificationData>${data}</NotificationData>`)}</BODY>`,
  });
}

/** The address book of an account has been changed from elsewhere: from MSNP13, clients fetch it anew. */
export function pushAddressBook(context: Context, to: Account, changedAt: string): void {
  const cid = `<CID>${to.memberId}</CID>`;
  const changed = `<LastModifiedDate>${changedAt}</LastModifiedDate><HasNewItem>false</HasNewItem>`;
  pushData(context, to, `<Service>ABCHInternal</Service>${cid}${changed}`);
}

/** A circle that an account belongs to has been changed: from MSNP18. */
export function pushCircle(context: Context, to: Account, circle: string): void {
  pushData(context, to, `<HasNewItem>true</HasNewItem><CircleId>${circle}</CircleId>`);
}
