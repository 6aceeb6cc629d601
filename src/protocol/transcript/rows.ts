// The rows of a text file, without taking the file apart: each with its number, its bytes and its text.

const LF = 10;
const CR = 13;
const text = new TextDecoder();

/** One row of a file, without its end. */
export interface Row {
  /** From 1. */
  readonly number: number;
  /** Its first byte, and the one after its last. */
  readonly start: number;
  readonly end: number;
  /** First byte of the next row. */
  readonly next: number;
  readonly text: string;
}

/** Bytes that begin with the mark of UTF-16 or UTF-8, as UTF-8 without a mark; others as they are. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe)
    return new TextEncoder().encode(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff)
    return new TextEncoder().encode(new TextDecoder('utf-16be').decode(bytes));
  return first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
}

/** The rows of a file, up to a number of them. */
export function* rowsOf(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Generator<Row> {
  for (let start = 0, number = 1; start < bytes.length && number <= most; number++) {
    const found = bytes.indexOf(LF, start);
    const after = found < 0 ? bytes.length : found;
    const end = after > start && bytes[after - 1] === CR ? after - 1 : after;
    yield { number, start, end, next: after + 1, text: text.decode(bytes.subarray(start, end)) };
    start = after + 1;
  }
}
