// What makes the mock server send RFS: it wants to be told again what a client said after the log-on.

import type { Account } from '#server/account.ts';
import type { Context } from '#server/serve.ts';
import { RFS } from './command.ts';

/** What a client can be asked for, as bits. */
export const REFRESH_BITS = { contacts: 1, data: 2 } as const;

/** Has every client of an account say again what the bits name. */
export function askAgain(context: Context, account: Account, bits: number): void {
  for (const { wire } of context.world.placesOf(account.handle)) {
    const session = context.sessionOf(wire);
    if (session) context.send(session, RFS, 'refresh', { bits });
  }
}
