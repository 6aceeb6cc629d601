// Passport 1.4 on the mock server: the nexus that names the log-on address, and the log-on itself.

import { provesPassword } from '#content/schemes/proof.ts';
import { ticketFor } from '#content/schemes/ticket.ts';
import { formatPassportAnswer, formatPassportUrls, parseAuthorization } from '#content/schemes/twn.ts';
import { welcome } from '#server/open-door.ts';
import type { WebAnswer, WebRequest, WebService } from '#server/web.ts';

const NEXUS = /(^|\/)pprdr\.asp$/;
const LOG_ON = /(^|\/)login2\.srf$/;

/** Where both are, in small letters. */
export const PATH = new RegExp(`${NEXUS.source}|${LOG_ON.source}`);

/**
 * The host that a client reaches for certain: the one that it named. One that names none is old, and takes all that
 * stands before the slash for a host, so it gets the address without the port.
 */
function hostOf({ headers, at }: WebRequest): string {
  return headers.get('host') ?? at.replace(/:\d+$/, '');
}

/** Clients search for the name letter by letter, and take what follows DALogin= up to a comma as host and path. */
function nexus(request: WebRequest): WebAnswer {
  const urls = formatPassportUrls([
    { key: 'DARealm', value: 'Passport.Net' },
    { key: 'DALogin', value: `${hostOf(request)}/login2.srf` },
    { key: 'ConfigVersion', value: '15' },
  ]);
  return { status: 200, headers: { PassportURLs: urls, 'Content-Type': 'text/html' }, body: '' };
}

/** One client reads the answer to the end of the connection, so that is where it ends. */
const logOn: WebService = ({ headers }, { world }) => {
  const asked = parseAuthorization(headers.get('authorization') ?? '');
  const account = asked && welcome(world, asked.handle);
  const known = account !== undefined && provesPassword(asked?.password ?? '', account, world);
  const answer = known
    ? formatPassportAnswer({ kind: 'success', ticket: ticketFor(account.handle, account.password) })
    : formatPassportAnswer({ kind: 'failed', text: 'The handle or the password is wrong.' });
  return {
    status: answer.status,
    headers: { [answer.name]: answer.value, 'Content-Type': 'text/html', Connection: 'close' },
    body: '',
    close: true,
  };
};

export const serve: WebService = (request, reach) => {
  const path = request.path.toLowerCase();
  if (NEXUS.test(path)) return nexus(request);
  return LOG_ON.test(path) ? logOn(request, reach) : undefined;
};
