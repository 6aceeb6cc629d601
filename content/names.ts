// Which display names the mock server takes.

import { decodeText } from '#protocol/params.ts';

/** Most bytes of a display name, encoded. */
export const LONGEST_NAME = 387;

/** Words that no name may hold. The service had a list of its own; this one is on record. */
const FORBIDDEN: readonly string[] = ['msn'];

/** Whether somebody may be called so; the name is percent-encoded. */
export function isAllowedName(name: string): boolean {
  const words = decodeText(name)
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return name.length <= LONGEST_NAME && !words.some((word) => FORBIDDEN.includes(word));
}
