// The people of a switchboard as its lines name them.

import type { Context, Session } from '#server/serve.ts';
import type { Member } from '#server/world.ts';

/** The version that an account speaks at its notification server; a switchboard follows it. */
export function versionOfPlace({ world, sessionOf }: Context, handle: string, guid?: string): string {
  const places = world.placesOf(handle);
  const place = places.find((each) => each.guid === guid) ?? places.at(-1);
  return (place && sessionOf(place.wire)?.dialect.version) ?? 'MSNP2';
}

/** A member by handle, for versions before MSNP16, and by endpoint. */
export function memberFields({ handle, guid }: Pick<Member, 'handle' | 'guid'>) {
  return { handle, endpoint: guid === undefined ? { handle } : { handle, guid } };
}

/**
 * The lines that name a member: one; from MSNP16, for somebody with a machine GUID, one for the place and one
 * for the account alone.
 */
export function joined(context: Context, member: Member, reader: Session = context.session) {
  const { world } = context;
  const account = world.account(member.handle);
  const place =
    world.placesOf(member.handle).find(({ guid }) => guid === member.guid) ?? world.shown(member.handle);
  const capabilityPair = place?.capabilities ?? { basic: 0, extended: 0 };
  const who = {
    handle: member.handle,
    friendly: account?.friendly ?? member.handle,
    capabilities: capabilityPair.basic,
    capabilityPair,
  };
  const bare = { ...who, endpoint: { handle: member.handle } };
  if (
    member.guid === undefined ||
    !reader.dialect.byId.get('JOI.joined')?.params.some(({ name }) => name === 'endpoint')
  ) {
    return [bare];
  }
  return [{ ...who, endpoint: { handle: member.handle, guid: member.guid } }, bare];
}
