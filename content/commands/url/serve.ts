// URL on the mock server: addresses below example domains, so that no client posts a password to a stranger.

import type { Serve } from '#server/serve.ts';
import type { URL } from './command.ts';

const HOTMAIL = 2;
/** The site of Messenger itself at Passport, as in the profile’s `sid`. */
const MESSENGER = 507;
const CHAT = 2260;

interface Address {
  readonly redirect: string;
  readonly siteId: number;
}

/** The locale of an LCID such as 0x0409, in decimal; American English for anything else. */
function localeOf(argument: string | undefined): number {
  return /^0x[0-9a-f]{1,8}$/i.test(argument ?? '') ? Number(argument) : 1033;
}

function compose(to: string | undefined): string {
  if (to === undefined) return '/cgi-bin/compose';
  return `/cgi-bin/compose?mailto=1&to=${encodeURIComponent(to).replaceAll('.', '%2e')}`;
}

function addressOf(service: string, argument: string | undefined): Address {
  const locale = `?lc=${localeOf(argument)}`;
  const name = service.toLowerCase();
  const known: Readonly<Record<string, Address>> = {
    INBOX: { redirect: '/cgi-bin/HoTMaiL', siteId: HOTMAIL },
    MESSAGE: { redirect: '/cgi-bin/HoTMaiL', siteId: HOTMAIL },
    FOLDERS: { redirect: '/cgi-bin/folders', siteId: HOTMAIL },
    COMPOSE: { redirect: compose(argument), siteId: HOTMAIL },
    PERSON: { redirect: `/${name}${locale}`, siteId: MESSENGER },
    PASSWORD: { redirect: `/${name}${locale}`, siteId: MESSENGER },
    CHAT: { redirect: `http://chat.msn.example/Messenger.msnw${locale}`, siteId: CHAT },
  };
  return known[service] ?? { redirect: `http://${name}.msn.example/${locale}`, siteId: MESSENGER };
}

export const serve: Serve<typeof URL> = {
  ask({ trid, service, argument }, { reply }) {
    const login = 'https://loginnet.passport.example/ppsecure/md5auth.srf?lc=1033';
    reply('address', { trid, ...addressOf(service, argument), login });
  },
};
