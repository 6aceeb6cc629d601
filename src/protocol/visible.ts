// Text of a peer made safe to look at: what would control the screen or turn the text is a symbol.

/** Control characters, those that turn or join text or take no room, line separators, and halves of a character. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function symbol(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `\u27e8U+${code.toString(16).toUpperCase().padStart(4, '0')}\u27e9`;
}

/** The text with symbols in place of control characters. */
export function visible(text: string): string {
  return text.replace(HIDDEN, symbol);
}

/** Letters that run from right to left: Hebrew, Arabic, and the alphabets like them. */
const LEFTWARD = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether letters of a text run from right to left, so that it could move what stands beside it. */
export function runsLeft(text: string): boolean {
  return LEFTWARD.test(text);
}
