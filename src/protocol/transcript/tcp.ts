// Puts the segments of TCP connections back in order; what is kept of segments from ahead is bounded.

import type { Segment } from './segment.ts';
import { Pieces } from './strand.ts';
import type { Blot } from './transcript.ts';

/** Segments from ahead that are kept for a hole to fill. Beyond it the hole counts as lost. */
const MOST_AHEAD = 512;

/** How far a sequence number is ahead of another, modulo 2^32. */
function ahead(seq: number, of: number): number {
  return (seq - of) | 0;
}

/** One direction of a connection. */
class Direction {
  #next: number | undefined;
  #later: Segment[] = [];

  /** The number that the next byte should have, after a SYN. */
  begin(seq: number): void {
    this.#next = (seq + 1) >>> 0;
  }

  /** Takes a segment; gives the bytes that are in order now. */
  take(segment: Segment, lost: (bytes: number, number: number) => void): Segment[] {
    if (segment.bytes.length === 0) return [];
    this.#next ??= segment.seq;
    if (segment.seq === this.#next && this.#later.length === 0) {
      this.#next = (this.#next + segment.bytes.length) >>> 0;
      return [segment];
    }
    this.#later.push(segment);
    const ready = this.#ready();
    if (this.#later.length > MOST_AHEAD) ready.push(...this.skip(lost));
    return ready;
  }

  #ready(): Segment[] {
    const ready: Segment[] = [];
    for (let found = true; found; ) {
      found = false;
      for (const [index, segment] of this.#later.entries()) {
        const behind = -ahead(segment.seq, this.#next ?? 0);
        if (behind < 0) continue;
        this.#later.splice(index, 1);
        // Said before, in whole or in part.
        const bytes =
          behind === 0 ? segment.bytes : segment.bytes.subarray(Math.min(behind, segment.bytes.length));
        if (bytes.length > 0) {
          ready.push(behind === 0 ? segment : { ...segment, bytes });
          this.#next = ((this.#next ?? 0) + bytes.length) >>> 0;
        }
        found = true;
        break;
      }
    }
    return ready;
  }

  /** Gives up on what is missing: goes on behind the hole. */
  skip(lost: (bytes: number, number: number) => void): Segment[] {
    const ready: Segment[] = [];
    while (this.#later.length > 0) {
      const next = this.#next ?? 0;
      const nearest = this.#later.reduce((a, b) => (ahead(a.seq, next) <= ahead(b.seq, next) ? a : b));
      lost(ahead(nearest.seq, next), nearest.number);
      this.#next = nearest.seq;
      ready.push(...this.#ready());
    }
    return ready;
  }
}

/** A connection as it was captured. */
export interface Stream {
  readonly client: string;
  readonly server: string;
  readonly pieces: Pieces;
}

interface Open extends Stream {
  readonly up: Direction;
  readonly down: Direction;
}

/** Whether the source of the first segment seen is the client: by the SYN, the well-known port, or the higher port. */
function beginsAtClient({ source, target, syn, ack }: Segment): boolean {
  if (syn) return !ack;
  const port = (address: string) => Number(address.slice(address.lastIndexOf(':') + 1));
  if (port(source) === 1863 || port(target) === 1863) return port(target) === 1863;
  return port(source) > port(target);
}

/** Sorts segments into connections and their bytes into order. A new SYN between the same ports begins a new one. */
export function reassemble(segments: Iterable<Segment>): { streams: Stream[]; blots: Blot[] } {
  const streams: Open[] = [];
  const open = new Map<string, Open>();
  const blots: Blot[] = [];
  const lost = (bytes: number, row: number) =>
    blots.push({ row, column: 0, detail: `${bytes} bytes before this packet are missing from the capture.` });
  const pieces = (stream: Open, from: 'client' | 'server', ready: readonly Segment[]) => {
    for (const { bytes, number } of ready) stream.pieces.add(from, bytes, number);
  };
  for (const segment of segments) {
    const { source, target } = segment;
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    let stream = open.get(key);
    if (!stream || (segment.syn && !segment.ack && stream.pieces.has())) {
      const [client, server] = beginsAtClient(segment)
        ? [segment.source, segment.target]
        : [segment.target, segment.source];
      stream = { client, server, pieces: new Pieces(), up: new Direction(), down: new Direction() };
      streams.push(stream);
      open.set(key, stream);
    }
    const from = segment.source === stream.client ? 'client' : 'server';
    const direction = from === 'client' ? stream.up : stream.down;
    if (segment.syn) direction.begin(segment.seq);
    else pieces(stream, from, direction.take(segment, lost));
  }
  for (const stream of streams) {
    pieces(stream, 'client', stream.up.skip(lost));
    pieces(stream, 'server', stream.down.skip(lost));
  }
  return { streams, blots };
}
