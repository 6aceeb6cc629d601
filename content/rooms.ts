// The people of a switchboard as its lines name them.

import type { Context, Session } from '#server/serve.ts';
import type { Member } from '#server/world.ts';

/** The last version that the mock server speaks at switchboards: later ones send messages by other ways. */
const LAST = 'MSNP18';

/** The version that an account speaks at its notification server; a switchboard follows it as far as it can. */
export function versionOfPlace({ world, sessionOf }: Context, handle: string, guid?: string): string {
  const places = world.placesOf(handle);
  const place = places.find((each) => isAt(each, guid)) ?? places.at(-1);
  const version = (place && sessionOf(place.wire)?.dialect.version) ?? 'MSNP2';
  return version === 'MSNP21' ? LAST : version;
}

function isAt(place: { readonly guid: string | undefined }, guid: string | undefined): boolean {
  return place.guid?.toLowerCase() === guid?.toLowerCase();
}

function isSame(a: Member, b: Member): boolean {
  return a.handle.toLowerCase() === b.handle.toLowerCase();
}

/** A member by handle, for versions before MSNP16, and by endpoint. */
export function memberFields({ handle, guid }: Pick<Member, 'handle' | 'guid'>) {
  return { handle, endpoint: guid === undefined ? { handle } : { handle, guid } };
}

/** Whether the lines that a session reads tell the places of an account apart. */
function tellsPlaces(reader: Session): boolean {
  return reader.dialect.byId.get('JOI.joined')?.params.some(({ name }) => name === 'endpoint') ?? false;
}

/** A member by place, where both the member and the reader have places, and by the account alone if `bare`. */
function ways({ handle, guid }: Member, reader: Session, bare: boolean) {
  const place = guid !== undefined && tellsPlaces(reader) ? [memberFields({ handle, guid })] : [];
  return bare ? [...place, memberFields({ handle, guid: undefined })] : place;
}

/** The line that names a member by the account alone. */
export function bareFields(context: Context, member: Member) {
  const { world } = context;
  const account = world.account(member.handle);
  const place =
    world.placesOf(member.handle).find((each) => isAt(each, member.guid)) ?? world.shown(member.handle);
  const capabilityPair = place?.capabilities ?? { basic: 0, extended: 0 };
  return {
    ...memberFields({ handle: member.handle, guid: undefined }),
    friendly: account?.friendly ?? member.handle,
    capabilities: capabilityPair.basic,
    capabilityPair,
  };
}

/**
 * The lines that name a newcomer to a reader: from MSNP16 one for the place, and one for the account alone
 * unless another of its places was there before.
 */
export function joined(context: Context, member: Member, before: readonly Member[], reader: Session) {
  const fields = bareFields(context, member);
  const first = !before.some((other) => isSame(other, member));
  return ways(member, reader, first).map((way) => ({ ...fields, ...way }));
}

/** The lines that name everybody in a session, one after the other, to a reader. */
export function roster(context: Context, members: readonly Member[], reader: Session) {
  return members.flatMap((member, index) => joined(context, member, members.slice(0, index), reader));
}

/** The lines that tell a reader who has left: the place, and the account once none of its places remains. */
export function left(member: Member, remaining: readonly Member[], reader: Session) {
  return ways(member, reader, !remaining.some((other) => isSame(other, member)));
}
