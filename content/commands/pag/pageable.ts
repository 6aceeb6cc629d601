// Whether a text can be sent to somebody’s phone.

import type { Context } from '#server/serve.ts';

/**
 * Whether a page can go out: it has a text, and the person lets contacts send some (the property MOB is Y).
 * A telephone number without an account takes every page.
 */
export function pageable({ world, session }: Context, handle: string, payload: Uint8Array): boolean {
  if (!/<TEXT\b[^>]*>[^<]+<\/TEXT>/.test(new TextDecoder().decode(payload))) return false;
  if (handle.startsWith('tel:')) return true;
  const to = world.account(handle);
  const from = session.place?.account;
  return to?.properties.get('MOB') === 'Y' && from !== undefined && to.allows(from.handle);
}
