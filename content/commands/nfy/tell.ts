// What makes the mock server send NFY: presence as a document, and who is in the talk of a circle or group.

import { type Block, writeAddress, writeEnvelope } from '#content/envelope.ts';
import { goneDocument, userDocument } from '#content/user-document.ts';
import { escapeXml } from '#content/xml.ts';
import type { Account } from '#server/account.ts';
import type { Circle } from '#server/circles.ts';
import type { Reach, Session } from '#server/serve.ts';
import { NFY } from './command.ts';

/** Whether a notice is the first and whole one, or tells of a change. */
type Extent = 'Full' | 'Partial';

interface Notice {
  readonly operation: 'PUT' | 'DEL';
  readonly from: string;
  readonly uri: string;
  readonly extent: Extent;
  readonly type: string;
  readonly body: string;
  readonly reliability?: Block;
  /** What the traces have: 0, but 2 for somebody who has left a talk. */
  readonly number?: string;
}

function notify(reach: Reach, to: Session, notice: Notice): boolean {
  const reader = to.place?.account.handle ?? '';
  const routing = { To: writeAddress(1, reader), From: notice.from };
  const payload = writeEnvelope(
    routing,
    notice.reliability ?? {},
    {
      Notification: '1.0',
      NotifNum: notice.number ?? '0',
      Uri: notice.uri,
      NotifType: notice.extent,
      'Content-Type': notice.type,
    },
    notice.body,
  );
  return reach.send(to, NFY, 'changed', { operation: notice.operation, payload });
}

const USER = { uri: '/user', type: 'application/user+xml' } as const;

/** Tells one session how an account shows, in one document. False when it does not show or the version has none. */
export function tellUser(reach: Reach, to: Session, account: Account, extent: Extent = 'Partial'): boolean {
  const own = to.place?.account === account;
  const body = userDocument(account, reach.world.placesOf(account.handle), own);
  if (body === undefined) return false;
  const from = writeAddress(1, account.handle);
  return notify(reach, to, { operation: 'PUT', from, extent, body, ...USER });
}

/**
 * Tells one session that some places of an account are gone, by their machine GUIDs; with `all`, that the account
 * does not show any more.
 */
export function tellUserGone(
  reach: Reach,
  to: Session,
  account: Account,
  guids: readonly string[],
  all: boolean,
): boolean {
  const body = goneDocument(guids, all);
  const from = writeAddress(1, account.handle);
  return notify(reach, to, { operation: 'DEL', from, extent: 'Partial', body, ...USER });
}

/** Somebody in a roster; `pending` was asked and has not come yet. */
export interface Attendee {
  readonly handle: string;
  readonly pending?: boolean;
}

/** The document that names who is in the talk; empty when nobody is. */
export function rosterDocument(people: readonly Attendee[]): string {
  if (people.length === 0) return '';
  const users = people.map(({ handle, pending }) => {
    const state = pending ? '<state>pending</state>' : '';
    return `<user><id>1:${escapeXml(handle)}</id>${state}</user>`;
  });
  return `<circle><roster><id>IM</id>${users.join('')}</roster></circle>`;
}

function circleNotice({ network, address }: Circle) {
  return {
    from: writeAddress(network, address),
    type: 'application/circles+xml',
    reliability: { Stream: '0' },
  };
}

/** Tells one session about a circle or group: its document, in full or as a change. */
export function tellCircle(reach: Reach, to: Session, circle: Circle, extent: Extent, body: string): boolean {
  const notice = { operation: 'PUT', uri: '/circle', extent, body } as const;
  return notify(reach, to, { ...notice, ...circleNotice(circle) });
}

/** Tells one session that somebody has left the talk of a circle or group. */
export function tellCircleLeft(reach: Reach, to: Session, circle: Circle, handle: string): boolean {
  const uri = `/circle/roster(IM)/user(1:${handle})`;
  const notice = { operation: 'DEL', uri, extent: 'Partial', body: '', number: '2' } as const;
  return notify(reach, to, { ...notice, ...circleNotice(circle) });
}
