// How many columns and rows of a terminal a box has room for, before there is one: made as large as it will be, xterm
// need not draw itself twice.

/** Letters that are measured at once. */
const MANY = 32;

/** Width of the scroll bar that xterm keeps free, in CSS pixels. */
const SCROLL_BAR = 14;

export interface Font {
  readonly fontFamily: string;
  /** In CSS pixels. */
  readonly fontSize: number;
  readonly lineHeight: number;
}

/** Columns and rows that find room in an element; nothing where it is not seen. */
export function roomIn(
  element: HTMLElement,
  { fontFamily, fontSize, lineHeight }: Font,
): { readonly cols?: number; readonly rows?: number } {
  const probe = document.createElement('span');
  probe.textContent = 'W'.repeat(MANY);
  Object.assign(probe.style, {
    fontFamily,
    fontSize: `${fontSize}px`,
    position: 'absolute',
    lineHeight: 'normal',
  });
  element.append(probe);
  const { offsetWidth, offsetHeight } = probe;
  const { width, height } = getComputedStyle(element);
  probe.remove();
  const ratio = devicePixelRatio;
  const cell = Math.floor(Math.ceil(offsetHeight * ratio) * lineHeight) / ratio;
  const cols = Math.floor((Number.parseInt(width, 10) - SCROLL_BAR) / (offsetWidth / MANY));
  const rows = Math.floor(Number.parseInt(height, 10) / cell);
  return cols > 1 && rows > 1 ? { cols, rows } : {};
}
