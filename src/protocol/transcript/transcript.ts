// What a log says, whatever its notation: connections, what was said on each, and where that stands in the file.

import type { Strand } from './strand.ts';

export type Side = 'client' | 'server';

/** One line that was said, with what stands behind it. */
export interface Said {
  readonly from: Side;
  /** Without its end. */
  readonly line: string;
  /** Line of the file, or number of the packet, from 1. */
  readonly row: number;
  /** Where the line begins in its row, from 0. */
  readonly column: number;
  /** The payload to the byte, where the notation keeps it so. */
  readonly payload?: Uint8Array | undefined;
  /** Rows of a log behind the line, without their ends: a payload, if the line has one. */
  readonly behind?: readonly Uint8Array[] | undefined;
  /** What was wrong with the stream here; found while it was cut into lines. */
  readonly flaw?: Flaw | undefined;
}

/** A fault of the bytes rather than of the words. */
export interface Flaw {
  readonly code: 'line-too-long' | 'line-cut' | 'payload-too-long' | 'payload-cut' | 'payload-length';
  readonly detail: string;
}

/** One connection of a log: lines that the notation tells apart, or a stream that is still to be cut. */
export interface Talk {
  /** What the file calls it; empty when it has no name there. */
  readonly name: string;
  readonly service?: string;
  readonly version?: string;
  readonly said?: readonly Said[];
  readonly strands?: readonly Strand[];
}

/** A place of the file that cannot be read as its notation asks. */
export interface Blot {
  readonly row: number;
  readonly column: number;
  readonly detail: string;
}

/** The notations that can be read, with the names by which people know them. */
export const NOTATIONS = {
  exchange: 'C: and S: lines',
  libpurple: 'debug log of Pidgin or another libpurple client',
  amsn: 'protocol log of aMSN',
  arrows: 'lines marked with arrows',
  follow: 'followed stream of tshark',
  hexdump: 'followed stream of Wireshark as a hex dump',
  raw: 'bytes of a connection',
  pcap: 'packet capture (pcap)',
  pcapng: 'packet capture (pcapng)',
} as const;

export type Notation = keyof typeof NOTATIONS;

/** A whole log. */
export interface Transcript {
  readonly notation: Notation;
  /** What `row` counts. */
  readonly unit: 'line' | 'packet';
  /** Payloads that the notation shows are there to the byte. */
  readonly exact: boolean;
  readonly talks: readonly Talk[];
  readonly blots: readonly Blot[];
}
