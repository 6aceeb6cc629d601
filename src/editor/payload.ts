// A payload that is being typed: counted in bytes until it is complete.

/** A payload that is being typed: its line is sent when it is complete. */
export interface PayloadEntry {
  readonly line: string;
  readonly needs: number;
  readonly got: Uint8Array;
}

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** What became of a payload by one more line of input. */
export interface Entered {
  readonly entry: PayloadEntry;
  readonly complete: boolean;
  /** What was typed beyond the last byte of the payload. */
  readonly rest: string;
}

/** Adds a line of input to a payload. The end of the line counts as CR LF while bytes are missing. */
export function enter(entry: PayloadEntry, input: string): Entered {
  const typed = utf8.encode(input);
  const missing = entry.needs - entry.got.length;
  const all = typed.length < missing ? utf8.encode(`${input}\r\n`) : typed;
  const some = all.subarray(0, missing);
  const got = new Uint8Array(entry.got.length + some.length);
  got.set(entry.got);
  got.set(some, entry.got.length);
  const rest = typed.length > missing ? text.decode(typed.subarray(missing)) : '';
  return { entry: { ...entry, got }, complete: got.length === entry.needs, rest };
}
