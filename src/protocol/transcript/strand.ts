// The bytes of a connection's sides, put together from the pieces in which a file has them, with the places of these.

import type { Side } from './transcript.ts';

const LF = 10;

/** The stream of one side, or of both where the file does not tell them apart. */
export interface Strand {
  /** Undefined: the file does not tell whose it is. */
  readonly from: Side | undefined;
  readonly bytes: Uint8Array;
  /** Line ends in the bytes are line ends of the file too. */
  readonly rowed: boolean;
  /** Where each piece begins in the bytes, in order. */
  readonly starts: readonly number[];
  /** The row of each piece: line of the file, or number of the packet, from 1. They never fall. */
  readonly rows: readonly number[];
}

/** Bytes of a block at first and at most: a capture may have ten thousand connections, or a single one. */
const BLOCK = { first: 1_024, most: 1_048_576 } as const;

/** Bytes that grow, in blocks: no more is held than there is, whatever the pieces are. */
class Growing {
  readonly starts: number[] = [];
  readonly rows: number[] = [];
  size = 0;
  readonly #full: Uint8Array[] = [];
  #block = new Uint8Array(0);
  #used = 0;

  add(bytes: Uint8Array, row: number): void {
    this.starts.push(this.size);
    this.rows.push(row);
    this.size += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      if (this.#used === this.#block.length) this.#more();
      const some = bytes.subarray(at, at + this.#block.length - this.#used);
      this.#block.set(some, this.#used);
      this.#used += some.length;
      at += some.length;
    }
  }

  #more(): void {
    const size = Math.min(BLOCK.most, Math.max(BLOCK.first, this.#block.length * 2));
    if (this.#used > 0) this.#full.push(this.#block);
    this.#block = new Uint8Array(size);
    this.#used = 0;
  }

  bytes(): Uint8Array {
    const last = this.#block.subarray(0, this.#used);
    if (this.#full.length === 0) return last;
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const block of [...this.#full, last]) {
      all.set(block, at);
      at += block.length;
    }
    return all;
  }
}

/** Puts the pieces of one connection together; they are copied. */
export class Pieces {
  readonly #sides = new Map<Side | undefined, Growing>();

  add(from: Side | undefined, bytes: Uint8Array, row: number): void {
    if (bytes.length === 0) return;
    const side = this.#sides.get(from) ?? new Growing();
    this.#sides.set(from, side);
    side.add(bytes, row);
  }

  /** Whether a side has said anything; any side, where none is named. */
  has(from?: Side): boolean {
    return from === undefined ? this.#sides.size > 0 : this.#sides.has(from);
  }

  strands(rowed: boolean): Strand[] {
    return [...this.#sides].map(([from, side]) => ({
      from,
      bytes: side.bytes(),
      rowed,
      starts: side.starts,
      rows: side.rows,
    }));
  }
}

/** Walks along a strand: tells the row in which a byte stands. Asked for bytes that do not come one after the other, it stays. */
export class Walk {
  row: number;
  readonly #strand: Strand;
  /** Index of the piece that it is in. */
  piece = 0;
  #seen = 0;

  constructor(strand: Strand) {
    this.#strand = strand;
    this.row = strand.rows[0] ?? 1;
  }

  to(at: number): number {
    const { starts, rows, rowed, bytes } = this.#strand;
    for (let next = starts[this.piece + 1]; next !== undefined && next <= at; ) {
      this.piece++;
      this.row = rows[this.piece] ?? this.row;
      this.#seen = next;
      next = starts[this.piece + 1];
    }
    if (rowed && at > this.#seen) {
      for (let end = bytes.indexOf(LF, this.#seen); end >= 0 && end < at; end = bytes.indexOf(LF, end + 1))
        this.row++;
      this.#seen = at;
    }
    return this.row;
  }
}
