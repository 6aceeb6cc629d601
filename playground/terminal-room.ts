// How many columns and rows of a terminal a box has room for, before there is one: made as large as it will be, xterm
// need not draw itself twice.

import type { Probe } from './probe.ts';

/** Letters that are measured at once. */
const MANY = 32;

/** Width of the scroll bar that xterm keeps free, in CSS pixels. */
const SCROLL_BAR = 14;

export interface Room {
  readonly fontFamily: string;
  /** Columns and rows that find room; nothing where the box is not seen. */
  readonly size: { readonly cols?: number; readonly rows?: number };
}

/** Asks for the font of a box and its room, for letters of a size in CSS pixels and rows of a height in letters. */
export function roomProbe(fontSize: number, lineHeight: number): Probe<Room> {
  const element = document.createElement('span');
  element.textContent = 'W'.repeat(MANY);
  Object.assign(element.style, { fontSize: `${fontSize}px`, position: 'absolute', lineHeight: 'normal' });
  return {
    element,
    read(box) {
      const { offsetWidth, offsetHeight } = element;
      const { width, height, fontFamily } = getComputedStyle(box);
      const ratio = devicePixelRatio;
      const cell = Math.floor(Math.ceil(offsetHeight * ratio) * lineHeight) / ratio;
      const cols = Math.floor((Number.parseInt(width, 10) - SCROLL_BAR) / (offsetWidth / MANY));
      const rows = Math.floor(Number.parseInt(height, 10) / cell);
      return { fontFamily, size: cols > 1 && rows > 1 ? { cols, rows } : {} };
    },
  };
}
