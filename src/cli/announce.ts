// What msnp serve says once it is up: its addresses on one side, what to beware of on the other.

import type { Authority } from './authority.ts';
import { hostAndPort, isLoopback, urlOf } from './places.ts';
import type { ServeOptions, Serving } from './serving.ts';
import type { Terminal } from './subcommand.ts';

/** `named` is the address that clients are told. */
export function announce(
  { tcp, http, https }: Pick<Serving, 'tcp' | 'http' | 'https'>,
  { advertise, open }: ServeOptions,
  named: string,
  { isBuilt, authority }: { readonly isBuilt: boolean; readonly authority: Authority | undefined },
  { out, err }: Terminal,
): void {
  if (!isLoopback(tcp.host)) {
    err(
      `Warning: ${tcp.host} is not loopback. Whoever reaches this machine can log on, and MSNP itself encrypts nothing.`,
    );
  }
  if (open) {
    err(
      'Warning: --open lets anybody in. Any address is an account, and any password is right for those that come about that way.',
    );
  }
  if (!isBuilt)
    err('The site is not built: run npm run build, then start again. The mock server runs without it.');
  const listens = advertise === undefined ? '' : ` (listens at ${hostAndPort(tcp.host, tcp.port)})`;
  out(`Mock server: ${named}${listens}`);
  out(`Site: ${urlOf('http', http)}`);
  if (https && authority) {
    out(`HTTPS: ${urlOf('https', https)}`);
    out(`Certificate authority, for clients' machines to trust: ${authority.path}`);
  }
}
