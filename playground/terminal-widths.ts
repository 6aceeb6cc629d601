// How many columns characters take in the terminal.

import { columnsOf } from '#editor/visible.ts';

/** The width of characters as `visible.ts` has it, in the form that xterm keeps. */
export const WIDTHS = {
  version: 'msnp',
  wcwidth: columnsOf,
  charProperties(code: number, preceding: number): number {
    const own = columnsOf(code);
    const joins = own === 0 && preceding !== 0;
    const width = joins ? Math.max(own, (preceding >> 1) & 3) : own;
    return (width << 1) | (joins ? 1 : 0);
  },
};
