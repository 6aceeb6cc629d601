// Elements below other elements, so that what several actions share is written once.

import type { Element } from './service.ts';

/** The same elements, each with a path in front of its own. */
export function under(path: string, elements: readonly Element[]): Element[] {
  return elements.map((element) => ({ ...element, path: `${path}/${element.path}` }));
}
