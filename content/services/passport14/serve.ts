// Passport 1.4 on the mock server: the nexus that names the log-on address, and the log-on itself.

import { ticketFor } from '#content/schemes/ticket.ts';
import { formatPassportAnswer, formatPassportUrls, parseAuthorization } from '#content/schemes/twn.ts';
import type { WebAnswer, WebRequest, WebService } from '#server/web.ts';

const LOG_ON = '/login2.srf';

/** Clients search for the name letter by letter, and take what follows DALogin= up to a comma as host and path. */
function nexus({ at }: WebRequest): WebAnswer {
  const urls = formatPassportUrls([
    { key: 'DARealm', value: 'Passport.Net' },
    { key: 'DALogin', value: `${at}${LOG_ON}` },
    { key: 'ConfigVersion', value: '15' },
  ]);
  return { status: 200, headers: { PassportURLs: urls, 'Content-Type': 'text/html' }, body: '' };
}

/** One client reads the answer to the end of the connection, so that is where it ends. */
const logOn: WebService = ({ headers }, { world }) => {
  const asked = parseAuthorization(headers.get('authorization') ?? '');
  const account = asked && world.account(asked.handle);
  const known = account !== undefined && asked?.password === account.password;
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
  if (path === '/rdr/pprdr.asp') return nexus(request);
  return path === LOG_ON ? logOn(request, reach) : undefined;
};
