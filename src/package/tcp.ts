// msnp-reference/tcp: the mock server on a TCP port, and a client that logs on to any server.

import { drawing, mockServer } from '#cli/mock.ts';
import { type AccountEntry, worldOf } from '#content/accounts.ts';
import { sampleWorld } from '#content/sample-world.ts';
import type { World } from '#server/world.ts';
import { Caller } from '#transports/caller.ts';
import type { Listener } from '#transports/listener.ts';
import { listenTcp } from '#transports/tcp.ts';
import { clientOptions, type LogOnOptions, logOn, type WaitOptions } from './client.ts';

export interface ListenOptions {
  /** Any free port when left out. */
  readonly port?: number;
  /** 127.0.0.1 when left out. */
  readonly host?: string;
  /** The address that clients are told to connect to; the one listened at when left out. */
  readonly advertise?: string;
  /** Who there is; alice, bob and carol @example.com with the password "password" when left out. */
  readonly accounts?: readonly AccountEntry[];
  /** Is told of a fault in the server itself; written to standard error when left out. */
  readonly fault?: (error: unknown) => void;
}

/** Starts a mock server of all versions that takes dispatch, notification and switchboard on one port. */
export async function listen(options: ListenOptions = {}): Promise<Listener & { readonly world: World }> {
  const { port = 0, host: name = '127.0.0.1', advertise, accounts, fault = console.error } = options;
  const draw = drawing();
  const world = accounts ? worldOf(accounts, draw) : sampleWorld(draw);
  const addresses = { DS: '', NS: '', SB: '' };
  const { host } = mockServer({ world, draw, addresses, fault });
  const listener = await listenTcp(host, { host: name, port });
  const address =
    advertise ?? `${listener.host.includes(':') ? `[${listener.host}]` : listener.host}:${listener.port}`;
  Object.assign(addresses, { DS: address, NS: address, SB: address });
  return {
    ...{ host: listener.host, port: listener.port, world },
    async close() {
      host.stop();
      await listener.close();
    },
  };
}

/** Who logs on where. */
export interface CallOptions extends LogOnOptions, WaitOptions {
  /** 127.0.0.1 when left out. */
  readonly host?: string;
  readonly port: number;
}

/**
 * Connects, logs on and gives the client: `say` a line, wait for the `next` frame, `run` a script, `end` it.
 * Rejects with a sentence when nobody answers, or the log-on is refused.
 */
export async function call({
  host = '127.0.0.1',
  port,
  service,
  patience,
  ...who
}: CallOptions): Promise<Caller> {
  const waiting = {
    ...(service === undefined ? {} : { service }),
    ...(patience === undefined ? {} : { patience }),
  };
  const caller = await Caller.to({ host, port }, clientOptions(who.version, waiting));
  try {
    await caller.run(logOn(who));
    return caller;
  } catch (error) {
    caller.end();
    throw error;
  }
}
