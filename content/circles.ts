// Circles and temporary groups on the mock server: who hears of them, and how their talk fills and empties.

import { type Attendee, rosterDocument, tellCircle, tellCircleLeft } from '#content/commands/nfy/tell.ts';
import type { Circle } from '#server/circles.ts';
import type { Context, Reach, Session } from '#server/serve.ts';
import type { Place } from '#server/world.ts';
import { isSince } from './identity.ts';

/** The network id of a persistent group. */
export const CIRCLE = 9;

/** The network id of a group that a conversation makes. */
export const GATHERING = 10;

/** The domain of the addresses of both. */
export const CIRCLE_DOMAIN = 'live.com';

/** Whether a session may act on a circle: it has shown its ticket and announced the circle. Groups need neither. */
export function mayJoin({ place }: Session, circle: Circle): boolean {
  if (circle.passing) return true;
  return place?.vouched === true && (place.account.announced?.has(circle.address) ?? false);
}

/** The sessions that hear of a circle or group: those of its members who are online and have announced it. */
function audience({ world, sessionOf }: Reach, circle: Circle): Session[] {
  const places = [...circle.members].flatMap((handle) => world.placesOf(handle));
  return places.flatMap(({ wire, status }) => {
    const session = status === undefined ? undefined : sessionOf(wire);
    const hears = session && isSince(session, circle.passing ? 'MSNP21' : 'MSNP18');
    return hears && mayJoin(session, circle) ? [session] : [];
  });
}

/** Who is in the talk and, of a temporary group, who was asked to it. */
function rosterOf(circle: Circle): Attendee[] {
  const present = [...new Set(circle.talk.values())];
  const asked = circle.passing ? [...circle.members].filter((handle) => !present.includes(handle)) : [];
  return [...present.map((handle) => ({ handle })), ...asked.map((handle) => ({ handle, pending: true }))];
}

/**
 * Tells a session that a circle or group is there, and who is in its talk. Of a circle the first notice is empty,
 * because that is what clients take for its coming online.
 */
export function showCircle(reach: Reach, to: Session, circle: Circle): void {
  const roster = rosterDocument(rosterOf(circle));
  if (circle.passing) return void tellCircle(reach, to, circle, 'Full', roster);
  tellCircle(reach, to, circle, 'Full', '');
  if (roster !== '') tellCircle(reach, to, circle, 'Partial', roster);
}

/** Tells everyone but one connection of a change of a circle or group. */
export function tellChange(reach: Reach, circle: Circle, but: string, document: string): void {
  for (const to of audience(reach, circle)) {
    if (to.wire !== but) tellCircle(reach, to, circle, 'Partial', document);
  }
}

/** A place joins the talk: it gets the roster, the others the new entry. */
export function joinTalk(reach: Reach, circle: Circle, { wire, account }: Place): void {
  const fresh = reach.world.circles.enter(circle, wire, account.handle);
  const session = reach.sessionOf(wire);
  if (session) tellCircle(reach, session, circle, 'Partial', rosterDocument(rosterOf(circle)));
  if (fresh) tellChange(reach, circle, wire, rosterDocument([{ handle: account.handle }]));
}

/** A place leaves the talk. */
export function leaveTalk(reach: Reach, circle: Circle, wire: string): void {
  const handle = circle.talk.get(wire);
  if (handle === undefined || !reach.world.circles.leave(circle, wire)) return;
  for (const to of audience(reach, circle)) {
    if (to.wire !== wire) tellCircleLeft(reach, to, circle, reach.world.account(handle)?.handle ?? handle);
  }
}

/** Somebody is asked to a temporary group: those in it hear of it, and the places of the new one get the roster. */
export function invite(reach: Reach, circle: Circle, handle: string, but: string): void {
  if (circle.members.has(handle.toLowerCase())) return;
  const before = audience(reach, circle);
  circle.members.add(handle.toLowerCase());
  for (const to of audience(reach, circle)) {
    if (!before.includes(to)) showCircle(reach, to, circle);
    else if (to.wire !== but)
      tellCircle(reach, to, circle, 'Partial', rosterDocument([{ handle, pending: true }]));
  }
}

/** A connection is gone, and with it out of every talk. */
export function leaveCircles(context: Context): void {
  const { wire } = context.session;
  for (const circle of context.world.circles.joinedBy(wire)) leaveTalk(context, circle, wire);
}
