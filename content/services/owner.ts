// Whose request it is: the account whose ticket stands in it, wherever a service carries tickets.

import { ticketFor } from '#content/schemes/ticket.ts';
import type { Account } from '#server/account.ts';
import { letsIn } from '#server/open-door.ts';
import type { World } from '#server/world.ts';

/** Tickets cost two digests each, so the one of an account is kept until its password changes. */
const made = new WeakMap<Account, { readonly password: string; readonly half: string }>();

function halfOf(account: Account): string {
  const kept = made.get(account);
  if (kept?.password === account.password) return kept.half;
  const half = firstHalf(ticketFor(account.handle, account.password));
  made.set(account, { password: account.password, half });
  return half;
}

function firstHalf(ticket: string): string {
  return ticket.replace(/^t=/, '').replace(/&.*$/s, '').trim();
}

/** The account that has a ticket, whole or its `t=` half alone; undefined for a ticket of nobody. */
export function ownerOf(ticket: string, world: World): Account | undefined {
  const half = firstHalf(ticket.trim());
  if (half === '') return undefined;
  for (const account of world.accounts.values())
    if (halfOf(account) === half) return letsIn(world, account) === false ? undefined : account;
  return undefined;
}

/** The ticket in the cookie by which clients of MSNP8 to MSNP14 name themselves; empty when there is none. */
export function cookieTicket(headers: ReadonlyMap<string, string>): string {
  return /(?:^|;\s*)MSPAuth=([^;]*)/.exec(headers.get('cookie') ?? '')?.[1] ?? '';
}
