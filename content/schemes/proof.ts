// What the mock server takes as proof: passwords and digests of them, the tickets of its own Passport, and the answers
// made with their secrets.

import { decodeBase64 } from '#crypto/base64.ts';
import type { Account } from '#server/account.ts';
import { letsIn } from '#server/open-door.ts';
import type { World } from '#server/world.ts';
import { provesMd5 } from './md5.ts';
import { verifySso } from './sso.ts';
import { secretFor, ticketFor } from './ticket.ts';

/** Whether a password is the account's. */
export function provesPassword(password: string, account: Account, world: World): boolean {
  return letsIn(world, account) ?? password === account.password;
}

/** Whether a digest was made of the challenge and the account's password. */
export function provesDigest(digest: string, challenge: string, account: Account, world: World): boolean {
  return letsIn(world, account) ?? provesMd5(digest, challenge, account.password);
}

/** Whether a ticket is the one that the mock Passport gives this account. */
export function provesTicket(ticket: string, account: Account, world: World): boolean {
  return letsIn(world, account) ?? ticket === ticketFor(account.handle, account.password);
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
  world: World,
): boolean {
  if (!provesTicket(ticket, account, world)) return false;
  if (response === undefined || account.open) return true;
  const secret = decodeBase64(secretFor(account.handle, account.password)) ?? new Uint8Array(0);
  return verifySso(response, { nonce, secret }).kind === 'parts';
}
