// Goes from the line in the inspector to the page that tells of it.

import type { Console } from './console.ts';
import { inspected } from './inspected.ts';
import { shownOf } from './session.ts';

/** Shows the page of the line that is chosen, if it has one. */
export async function followShown(console: Console): Promise<void> {
  const entry = shownOf(console.session);
  const link = entry && (await inspected(console, entry))?.link;
  if (link !== undefined) console.follow(link);
}
