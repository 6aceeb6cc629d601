// Strings as Python prints them: clients and servers written in it log payloads in this way.

const LITERAL = /(?:^| )[bu]?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*$/;

const LETTERS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, '0': 0 };

/** The bytes of the Python string that a text ends with, and where in the text it begins; undefined for none. */
export function pythonString(text: string): { readonly at: number; readonly bytes: Uint8Array } | undefined {
  if (!/['"]\s*$/.test(text)) return undefined;
  const found = LITERAL.exec(text);
  if (!found) return undefined;
  const body = found[1] ?? found[2] ?? '';
  const bytes: number[] = [];
  const utf8 = new TextEncoder();
  for (const [whole, hex, letter] of body.matchAll(/\\x([0-9a-f]{2})|\\(.)|[^\\]+/gs)) {
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16));
    else if (letter !== undefined) bytes.push(LETTERS[letter] ?? letter.charCodeAt(0) % 256);
    else for (const byte of utf8.encode(whole)) bytes.push(byte);
  }
  return { at: found.index, bytes: Uint8Array.from(bytes) };
}
