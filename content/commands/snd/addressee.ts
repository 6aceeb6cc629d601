// Whom an invitation by mail goes to: a mail address, or a hit of the latest search.

import type { Session } from '#server/serve.ts';

/** The mail address that SND or SDC means; undefined when the word is no address and no hit of the latest FND. */
export function addressee(session: Session, word: string): string | undefined {
  if (/^\d+$/.test(word)) return session.found[Number(word) - 1]?.handle;
  return /^[^@\s]+@[^@\s]+$/.test(word) ? word : undefined;
}
