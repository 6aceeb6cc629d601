// A part of the playground's page: an element, and what it shows of the state.

import type { Console } from './console.ts';

export interface Part {
  readonly element: HTMLElement;
  /** Shows what there is now; called once a frame, when something has changed. */
  show(console: Console): void;
}

/** A part that shows always the same. */
export function still(element: HTMLElement): Part {
  return { element, show() {} };
}
