// How many columns of a terminal a text takes.

/** Whether a character takes two columns of a terminal. */
function wide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f680 && code <= 0x1f6ff) ||
    (code >= 0x1f900 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

const NO_WIDTH = /^[\p{Mn}\p{Me}]$/u;

/** Columns that a code point takes in the terminal: 0, 1 or 2. */
export function columnsOf(code: number): 0 | 1 | 2 {
  if (code < 0x300) return 1;
  if (NO_WIDTH.test(String.fromCodePoint(code))) return 0;
  return wide(code) ? 2 : 1;
}

/** Columns that a text takes in a row without end. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character.codePointAt(0) ?? 0);
  return width;
}

/** Where writing stands after a text that began in the first column and was wrapped. */
export function placed(text: string, columns: number): { readonly row: number; readonly column: number } {
  let row = 0;
  let column = 0;
  for (const character of text) {
    const width = columnsOf(character.codePointAt(0) ?? 0);
    if (column + width > columns) {
      row += 1;
      column = 0;
    }
    column += width;
  }
  return column >= columns ? { row: row + 1, column: 0 } : { row, column };
}

/** The text cut to some columns, with an ellipsis where something is missing. */
export function cropped(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const character of text) {
    width += columnsOf(character.codePointAt(0) ?? 0);
    if (width > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
