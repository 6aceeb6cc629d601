// Text of a peer as nodes for a page: what would turn the text is a symbol, and words keep their order whatever their alphabet.

import { runsLeft, visible } from '#protocol/visible.ts';
import { el } from './dom.ts';

/** A text that stands for itself, such as a name: it may run from right to left and moves nothing beside it. */
export function nameNode(text: string): Node | string {
  const shown = visible(text);
  return runsLeft(shown) ? el('bdi', { textContent: shown }) : shown;
}

/** A line, or a sentence that quotes one: its words from left to right, each read in its own direction. */
export function lineNodes(text: string): (Node | string)[] {
  if (!runsLeft(text)) return [visible(text)];
  return text.split(/(?<= )(?=[^ ])|(?<=[^ ])(?= )/).map(nameNode);
}
