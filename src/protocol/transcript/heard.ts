// A line of a log that is kept as places in the file, because a log may have a million of them: its text and what
// stands behind it are cut out when they are asked for.

import { textOf } from '#protocol/frame.ts';
import { rowsOf } from './rows.ts';
import type { Flaw, Said, Side } from './transcript.ts';

/** Where a line stands in a file. */
export interface Stretch {
  readonly from: Side;
  /** Line of the file, or number of the packet, from 1. */
  readonly row: number;
  /** Where the line begins in its row, from 0. */
  readonly column: number;
  /** First byte of the line, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

/** A line of some bytes. There may be a million: what most have not is in no field of it. */
class Heard implements Said {
  readonly from: Side;
  readonly row: number;
  readonly column: number;
  readonly #bytes: Uint8Array;
  readonly #start: number;
  readonly #end: number;

  constructor(bytes: Uint8Array, { from, row, column, start, end }: Stretch) {
    this.from = from;
    this.row = row;
    this.column = column;
    this.#bytes = bytes;
    this.#start = start;
    this.#end = end;
  }

  get line(): string {
    return textOf(this.#bytes.subarray(this.#start, this.#end));
  }

  /** Bytes of the same file. */
  protected part(start: number, end: number): Uint8Array {
    return this.#bytes.subarray(start, end);
  }
}

/** A line with a fault of its bytes, and perhaps a payload. */
class Flawed extends Heard {
  readonly flaw: Flaw;
  readonly payload: Uint8Array | undefined;

  constructor(bytes: Uint8Array, stretch: Stretch, flaw: Flaw, payload: Uint8Array | undefined) {
    super(bytes, stretch);
    this.flaw = flaw;
    this.payload = payload;
  }
}

/** A line of a log with rows behind it. */
class HeardWithRows extends Heard {
  readonly #after: number;
  readonly #upTo: number;

  constructor(bytes: Uint8Array, stretch: Stretch, after: number, upTo: number) {
    super(bytes, stretch);
    this.#after = after;
    this.#upTo = upTo;
  }

  get behind(): readonly Uint8Array[] {
    const part = this.part(this.#after, this.#upTo);
    return [...rowsOf(part)].map(({ start, end }) => part.subarray(start, end));
  }
}

/** A line of a stream with its payload to the byte. */
class HeardWithPayload extends Heard {
  readonly #after: number;
  readonly #upTo: number;

  constructor(bytes: Uint8Array, stretch: Stretch, after: number, upTo: number) {
    super(bytes, stretch);
    this.#after = after;
    this.#upTo = upTo;
  }

  get payload(): Uint8Array {
    return this.part(this.#after, this.#upTo);
  }
}

/** A line with a fault of its bytes; its payload goes from one byte up to another, and is none where both are one. */
export function flawed(bytes: Uint8Array, stretch: Stretch, flaw: Flaw, after: number, upTo: number): Said {
  return new Flawed(bytes, stretch, flaw, upTo > after ? bytes.subarray(after, upTo) : undefined);
}

/** A line alone. */
export function heard(bytes: Uint8Array, stretch: Stretch): Said {
  return new Heard(bytes, stretch);
}

/** A line, and rows of the log behind it from one byte up to another. */
export function heardWithRows(bytes: Uint8Array, stretch: Stretch, after: number, upTo: number): Said {
  return new HeardWithRows(bytes, stretch, after, upTo);
}

/** A line, and its payload from one byte up to another. */
export function heardWithPayload(bytes: Uint8Array, stretch: Stretch, after: number, upTo: number): Said {
  return new HeardWithPayload(bytes, stretch, after, upTo);
}

/** A line as if the other side had said it. */
class Turned implements Said {
  readonly from: Side;
  readonly #said: Said;

  constructor(said: Said) {
    this.from = said.from === 'client' ? 'server' : 'client';
    this.#said = said;
  }

  get line(): string {
    return this.#said.line;
  }

  get row(): number {
    return this.#said.row;
  }

  get column(): number {
    return this.#said.column;
  }

  get flaw(): Flaw | undefined {
    return this.#said.flaw;
  }
}

/** The same line from the other side; undefined for one with something behind it, which belongs to its side's form. */
export function turned(said: Said): Said | undefined {
  return said.payload || said.behind ? undefined : new Turned(said);
}
