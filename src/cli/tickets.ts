// Gets tickets from somebody else's Passport: by its nexus and log-on pages, or by its token service.

import type { CheckAccount } from '#content/check/translation.ts';
import { type Credentials, isFrom } from '#content/logon.ts';
import { readTicket, ticketRequest } from '#content/schemes/request.ts';
import {
  formatAuthorization,
  logOnUrl,
  parsePassportAnswer,
  parsePassportUrls,
} from '#content/schemes/twn.ts';
import type { VersionId } from '#content/vocabulary.ts';

/** Most bytes of an answer that are read. */
const MOST = 262_144;

async function bodyOf(response: Response): Promise<string> {
  const body = new Uint8Array(await response.arrayBuffer());
  if (body.byteLength > MOST) throw new Error(`The answer of the web service has ${body.byteLength} bytes`);
  return new TextDecoder().decode(body);
}

/** By Passport 1.4: the nexus names the log-on page, and that gives the ticket. All of it at one address. */
async function byNexus(
  base: string,
  account: CheckAccount,
  challenge: string,
  signal: AbortSignal,
): Promise<Credentials> {
  const nexus = await fetch(`${base}/rdr/pprdr.asp`, { signal, redirect: 'manual' });
  const urls = parsePassportUrls(nexus.headers.get('PassportURLs') ?? '');
  const path = new URL(logOnUrl(urls ?? []) ?? 'https://none/login2.srf').pathname;
  const response = await fetch(`${base}${path}`, {
    headers: { Authorization: formatAuthorization({ ...account, challenge }) },
    ...{ signal, redirect: 'manual' },
  });
  const header =
    response.headers.get('Authentication-Info') ?? response.headers.get('WWW-Authenticate') ?? '';
  const answer = parsePassportAnswer(header);
  if (answer?.kind !== 'success')
    throw new Error(`Passport gave no ticket for ${account.handle} (HTTP ${response.status})`);
  return { ticket: answer.ticket, secret: '' };
}

/** By the token service, which also gives the secret of single sign-on. */
async function byService(
  base: string,
  account: CheckAccount,
  policy: string,
  signal: AbortSignal,
): Promise<Credentials> {
  const response = await fetch(`${base}/RST.srf`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/soap+xml' },
    body: ticketRequest({ ...account, policy }),
    signal,
  });
  const found = readTicket(await bodyOf(response));
  if (!found)
    throw new Error(`The token service gave no ticket for ${account.handle} (HTTP ${response.status})`);
  return found;
}

/**
 * The ticket of an account for a challenge of the notification server, as clients of its version got theirs. `base` is
 * where the web services are, as http://host:port. Rejects when there is none in time (milliseconds).
 */
export async function fetchTicket(
  base: string,
  account: CheckAccount,
  version: VersionId,
  challenge: string,
  timeout: number,
): Promise<Credentials> {
  const signal = AbortSignal.timeout(timeout);
  if (!isFrom(version, 'MSNP13')) return byNexus(base, account, challenge, signal);
  const policy = isFrom(version, 'MSNP15') ? 'MBI_KEY_OLD' : `?${challenge}`;
  return byService(base, account, policy, signal);
}
