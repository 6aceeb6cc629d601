// msnp-reference/server: the mock server without sockets, clock or chance of its own.

import { type AccountEntry, worldOf } from '#content/accounts.ts';
import { BEHAVIOURS } from '#content/behaviours.ts';
import { chance, counted } from '#content/chance.ts';
import { OCCASIONS } from '#content/occasions.ts';
import { MSNP } from '#content/registry.ts';
import { sampleWorld } from '#content/sample-world.ts';
import type { Addresses } from '#server/serve.ts';
import { Server } from '#server/server.ts';
import type { World } from '#server/world.ts';

export type { AccountEntry, GroupEntry } from '#content/accounts.ts';

export interface MockOptions {
  /** Who there is; alice, bob and carol @example.com with the password "password" when left out. */
  readonly accounts?: readonly AccountEntry[];
  /** Milliseconds since 1970. The same time always when left out. */
  readonly clock?: () => number;
  /** Whole numbers from 0 to 4294967295, from which ids and challenges are made. The same row always when left out. */
  readonly numbers?: () => number;
  /** Where clients are told to connect to; host:port for each kind of server. */
  readonly addresses?: Addresses;
}

/** The moment that a server without a clock lives in: 1 January 2005. */
const MOMENT = Date.UTC(2005, 0, 1);

/**
 * Makes a mock server. `open` a connection by any name, `receive` its bytes, carry out the effects that come back, and
 * call `tick` when `due` says so.
 */
export function mockServer(options: MockOptions = {}): { server: Server; world: World } {
  const { accounts, clock = () => MOMENT, numbers = counted(1), addresses } = options;
  const draw = chance(numbers, clock);
  const world = accounts ? worldOf(accounts, draw) : sampleWorld(draw);
  const here = '127.0.0.1:1863';
  const server = new Server({
    ...{ protocol: MSNP, behaviours: BEHAVIOURS, occasions: OCCASIONS, world, draw },
    addresses: addresses ?? { DS: here, NS: here, SB: here },
  });
  return { server, world };
}
