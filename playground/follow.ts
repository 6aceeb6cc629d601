// Goes from the line in the inspector to the page that tells of it.

import type { Console } from './console.ts';
import { shownOf } from './session.ts';

/** Shows the page of the line that is chosen, if it has one. */
export async function followShown(console: Console): Promise<void> {
  const entry = shownOf(console.session);
  const link = entry && (await console.inspect(entry))?.link;
  if (link !== undefined) console.follow(link);
}
