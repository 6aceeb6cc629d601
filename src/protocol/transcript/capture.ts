// Reads capture files: the packets of a pcap or pcapng file, each with the kind of link it came over.

import type { Blot } from './transcript.ts';

/** One captured packet. */
export interface Packet {
  /** From 1. */
  readonly number: number;
  /** The link-layer header type, by the registry of the pcap format. */
  readonly link: number;
  readonly bytes: Uint8Array;
}

export interface Capture {
  readonly packets: readonly Packet[];
  readonly blots: readonly Blot[];
}

/** Largest packet that is believed; a larger count means that the file is damaged. */
const LARGEST = 262_144 * 4;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The kind of capture file by its first four bytes. */
export function captureKind(bytes: Uint8Array): 'pcap' | 'pcapng' | undefined {
  if (bytes.length < 12) return undefined;
  const magic = view(bytes).getUint32(0, true);
  if ([0xa1b2c3d4, 0xd4c3b2a1, 0xa1b23c4d, 0x4d3cb2a1].includes(magic)) return 'pcap';
  return magic === 0x0a0d0d0a ? 'pcapng' : undefined;
}

/** Reads a pcap file, as far as it goes. */
export function readPcap(bytes: Uint8Array): Capture {
  const packets: Packet[] = [];
  if (bytes.length < 24)
    return { packets, blots: [{ row: 1, column: 0, detail: 'The file ends within its header.' }] };
  const data = view(bytes);
  const magic = data.getUint32(0, true);
  const little = magic === 0xa1b2c3d4 || magic === 0xa1b23c4d;
  const link = data.getUint32(20, little) & 0xffff;
  for (let at = 24, number = 1; at < bytes.length; number++) {
    const cut = at + 16 > bytes.length;
    const size = cut ? 0 : data.getUint32(at + 8, little);
    if (cut || size > LARGEST || at + 16 + size > bytes.length) {
      const detail = size > LARGEST ? `It claims ${size} bytes.` : 'The file ends within this packet.';
      return { packets, blots: [{ row: number, column: 0, detail }] };
    }
    packets.push({ number, link, bytes: bytes.subarray(at + 16, at + 16 + size) });
    at += 16 + size;
  }
  return { packets, blots: [] };
}

const SECTION = 0x0a0d0d0a;
const INTERFACE = 1;
const OLD_PACKET = 2;
const SIMPLE_PACKET = 3;
const PACKET = 6;

/** Reads a pcapng file, as far as it goes. Each section has its own byte order and interfaces. */
export function readPcapng(bytes: Uint8Array): Capture {
  const packets: Packet[] = [];
  const data = view(bytes);
  let links: number[] = [];
  let little = true;
  const stop = (detail: string): Capture => ({
    packets,
    blots: [{ row: packets.length + 1, column: 0, detail }],
  });
  for (let at = 0; at < bytes.length; ) {
    if (at + 12 > bytes.length) return stop('The file ends within a block.');
    const kind = data.getUint32(at, little);
    if (kind === SECTION) {
      little = data.getUint32(at + 8, true) === 0x1a2b3c4d;
      links = [];
    }
    const size = data.getUint32(at + 4, little);
    if (size < 12 || size % 4 !== 0 || at + size > bytes.length)
      return stop(`A block claims ${size} bytes, which cannot be.`);
    const packet = (start: number, length: number, link: number | undefined): void => {
      const end = Math.min(start + length, at + size - 4);
      packets.push({ number: packets.length + 1, link: link ?? -1, bytes: bytes.subarray(start, end) });
    };
    if (kind === INTERFACE && size >= 20) links.push(data.getUint16(at + 8, little));
    else if (kind === PACKET && size >= 32)
      packet(at + 28, data.getUint32(at + 20, little), links[data.getUint32(at + 8, little)]);
    else if (kind === OLD_PACKET && size >= 32)
      packet(at + 28, data.getUint32(at + 20, little), links[data.getUint16(at + 8, little)]);
    else if (kind === SIMPLE_PACKET && size >= 16) packet(at + 12, data.getUint32(at + 8, little), links[0]);
    at += size;
  }
  return { packets, blots: [] };
}
