// A connection as the engine keeps it: what behaviours see of it, and what only the engine changes.

import { Decoder, LIMITS } from '#protocol/decoder.ts';
import { type Dialect, doorOf } from '#protocol/dialect.ts';
import type { Session } from './serve.ts';
import type { World } from './world.ts';

/** Where a connection comes in: at one service, or at an address that serves all. */
export interface Door {
  readonly service?: string;
  /** Address of the peer, as host:port. */
  readonly peer?: string;
  /** What carries the bytes; TCP when left out. */
  readonly carrier?: Session['carrier'];
}

export interface LiveSession extends Session {
  dialect: Dialect;
  phase: string;
  readonly decoder: Decoder;
  closing: boolean;
}

/** A connection that has just come in and speaks the dialect of its door. */
export function fresh(wire: string, dialect: Dialect, now: number, door: Door): LiveSession {
  return {
    wire,
    peer: door.peer ?? '192.0.2.77:1863',
    carrier: door.carrier ?? 'tcp',
    dialect,
    phase: dialect.service.start,
    anyDoor: door.service === undefined,
    openedAt: now,
    claimed: undefined,
    challenge: undefined,
    asked: undefined,
    found: [],
    place: undefined,
    decoder: new Decoder(dialect, 'client', LIMITS),
    closing: false,
  };
}

/** A connection once more, for a copy of its world. */
export function copyOf(session: LiveSession, world: World): LiveSession {
  const { claimed, place, found, decoder } = session;
  return {
    ...session,
    claimed: claimed && (world.account(claimed.handle) ?? claimed),
    place: place && (world.places.get(place.wire) ?? place),
    found: [...found],
    decoder: decoder.copy(),
  };
}

/** Whether nothing has told yet which service and version a connection is for: its first line does. */
export function isUntold({ anyDoor, dialect }: Session): boolean {
  return anyDoor && dialect === doorOf(dialect.protocol, Object.keys(dialect.protocol.services));
}
