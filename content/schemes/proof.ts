// What the mock server takes as proof: the tickets of its own Passport, and the answers made with their secrets.

import { decodeBase64 } from '#crypto/base64.ts';
import type { Account } from '#server/account.ts';
import { verifySso } from './sso.ts';
import { secretFor, ticketFor } from './ticket.ts';

/** Whether a ticket is the one that the mock Passport gives this account. */
export function provesTicket(ticket: string, { handle, password }: Account): boolean {
  return ticket === ticketFor(handle, password);
}

/**
 * Whether ticket and response prove the account. A response that is left out passes: clients with a patched
 * sign-in library send none, and the ticket alone shows that the password was known.
 */
export function provesSso(
  ticket: string,
  response: string | undefined,
  nonce: string,
  account: Account,
): boolean {
  if (!provesTicket(ticket, account)) return false;
  if (response === undefined) return true;
  const secret = decodeBase64(secretFor(account.handle, account.password)) ?? new Uint8Array(0);
  return verifySso(response, { nonce, secret }).kind === 'parts';
}
