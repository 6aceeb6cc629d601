// Text for a terminal: lines of at most 80 columns, and colours that are never the only sign.

/** Columns of a line at most. Protocol lines and addresses that have no blank may be longer. */
export const COLUMNS = 80;

/** Breaks a text at blanks into lines of at most 80 columns; each begins with the indent, the first with `head`. */
export function fold(text: string, indent = 0, head = ' '.repeat(indent)): string[] {
  const lines: string[] = [];
  let line = head;
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const empty = line.trim() === '' || line === head;
    const next = empty ? line + word : `${line} ${word}`;
    if (empty || next.length <= COLUMNS) line = next;
    else {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    }
  }
  lines.push(line);
  return lines;
}

/** Rows of two columns: a name, and behind it text that is folded under itself. */
export function list(rows: readonly (readonly [name: string, text: string])[], indent = 2): string[] {
  const width = Math.min(24, Math.max(0, ...rows.map(([name]) => name.length)));
  return rows.flatMap(([name, text]) => {
    const head = `${' '.repeat(indent)}${name.padEnd(width)}  `;
    if (head.length <= indent + width + 2) return fold(text, indent + width + 2, head);
    return [...fold(name, indent), ...fold(text, indent + width + 2)];
  });
}

const STYLES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

export type Style = keyof typeof STYLES;

/** Puts a text in a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Paints when standard output is a terminal that has colours and nobody has asked for none. */
export function paint(): Paint {
  const { NO_COLOR, TERM } = process.env;
  const coloured = process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb';
  return (style, text) => (coloured ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text);
}

/** A text from a file or a peer with its control characters made visible, so that none reaches the terminal. */
export function harmless(text: string, most = 4000): string {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 || code === 0x7f
      ? String.fromCharCode(code === 0x7f ? 0x2421 : 0x2400 + code)
      : `\\u{${code.toString(16)}}`;
  });
}
