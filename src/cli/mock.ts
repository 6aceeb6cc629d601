// The mock server of MSNP, put together for a machine: its own clock, true chance, a host for its wires.

import { randomFillSync } from 'node:crypto';
import { BEHAVIOURS } from '#content/behaviours.ts';
import { chance, type Numbers } from '#content/chance.ts';
import { OCCASIONS } from '#content/occasions.ts';
import { MSNP } from '#content/registry.ts';
import type { Draw } from '#server/draw.ts';
import type { Addresses } from '#server/serve.ts';
import { Server } from '#server/server.ts';
import type { Watcher } from '#server/watcher.ts';
import type { World } from '#server/world.ts';
import { Host } from '#transports/host.ts';

/** Milliseconds since 1970, by this machine. */
export const clock = (): number => Date.now();

/** Numbers that nobody can foresee, drawn from the system in batches. */
function unforeseen(): Numbers {
  const numbers = new Uint32Array(256);
  let at = numbers.length;
  return () => {
    if (at === numbers.length) {
      randomFillSync(numbers);
      at = 0;
    }
    return numbers[at++] ?? 0;
  };
}

/** The values that this server makes up. */
export function drawing(): Draw {
  return chance(unforeseen(), clock);
}

/** The first line has to come in this time, in milliseconds: as long as the best-known open server waits. */
const PATIENCE = 60_000;

export interface Mock {
  readonly world: World;
  readonly draw: Draw;
  readonly addresses: Addresses;
  readonly watcher?: Watcher;
  readonly fault: (error: unknown) => void;
  readonly patience?: number;
}

/** Makes the server and its host; listeners bring the wires. `addresses` may be filled in once they are known. */
export function mockServer({ fault, patience = PATIENCE, ...parts }: Mock): { server: Server; host: Host } {
  const server = new Server({ protocol: MSNP, behaviours: BEHAVIOURS, occasions: OCCASIONS, ...parts });
  return { server, host: new Host(server, { clock, later: setImmediate, patience, fault }) };
}
