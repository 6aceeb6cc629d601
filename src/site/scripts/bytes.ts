// The bytes of an exchange in hexadecimal, sixteen a row, with what each is: a word of the line, or payload.

/** What one side says at once: a line without its end, and what follows it. */
export interface Said {
  readonly from: string;
  readonly line: string;
  readonly payload: string | undefined;
}

/** A run of bytes in a row of the dump, and what it is. */
export interface Run {
  readonly kind: 'word' | 'payload' | 'end' | 'gap';
  readonly hex: string;
}

/** Sixteen bytes or fewer. */
export interface DumpRow {
  readonly offset: string;
  readonly runs: readonly Run[];
  readonly ascii: string;
}

const utf8 = new TextEncoder();

function kindOf(byte: number, at: number, head: number): Run['kind'] {
  if (at >= head) return 'payload';
  if (at >= head - 2) return 'end';
  return byte === 32 ? 'gap' : 'word';
}

/** The dump of what one side says: line, CR LF and payload, by UTF-8. */
export function dumpOf({ line, payload }: Said): { readonly size: number; readonly rows: DumpRow[] } {
  const bytes = utf8.encode(`${line}\r\n${payload ?? ''}`);
  const head = utf8.encode(line).length + 2;
  const rows: DumpRow[] = [];
  for (let start = 0; start < bytes.length; start += 16) {
    const runs: { kind: Run['kind']; hex: string }[] = [];
    let ascii = '';
    for (const [index, byte] of bytes.subarray(start, start + 16).entries()) {
      const kind = kindOf(byte, start + index, head);
      const hex = byte.toString(16).padStart(2, '0');
      const last = runs.at(-1);
      if (last?.kind === kind) last.hex += ` ${hex}`;
      else runs.push({ kind, hex });
      ascii += byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.';
    }
    rows.push({ offset: start.toString(16).padStart(4, '0'), runs, ascii });
  }
  return { size: bytes.length, rows };
}
