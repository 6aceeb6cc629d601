// How many columns characters take in the terminal.

import { columnsOf } from '#editor/columns.ts';

/** What xterm keeps of a character: whether it joins the one before it, and its width. */
const JOINS = 1;
const WIDTH = 6;

/** The width of characters as `visible.ts` has it, in the form that xterm keeps. */
export const WIDTHS = {
  version: 'msnp',
  wcwidth: columnsOf,
  charProperties(code: number, preceding: number): number {
    const own = columnsOf(code);
    // A mark joins what stands before it even where a colour begins between them; by itself it would take a column.
    return own === 0 ? (preceding & WIDTH) | JOINS : own << 1;
  },
};
