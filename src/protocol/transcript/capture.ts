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

/** Largest packet that is believed; a larger count means that the file is damaged. */
const LARGEST = 262_144 * 4;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The first four bytes of a pcap file: in either byte order, with times to the microsecond or the nanosecond. */
const PCAP: ReadonlySet<number> = new Set([0xa1b2c3d4, 0xd4c3b2a1, 0xa1b23c4d, 0x4d3cb2a1]);

/** The kind of capture file by its first four bytes. */
export function captureKind(bytes: Uint8Array): 'pcap' | 'pcapng' | undefined {
  if (bytes.length < 12) return undefined;
  const magic = view(bytes).getUint32(0, true);
  if (PCAP.has(magic)) return 'pcap';
  return magic === 0x0a0d0d0a ? 'pcapng' : undefined;
}

/** Bytes of the header of a pcap file, and of each packet in it. */
const HEAD = { file: 24, packet: 16 } as const;

/** The packets of a pcap file, as far as it goes; where it breaks off goes to the blots. Where another begins behind a packet, as when files are joined, it goes on there. */
export function* readPcap(bytes: Uint8Array, blots: Blot[]): Generator<Packet> {
  const data = view(bytes);
  let [link, little, number] = [0, true, 1];
  const stop = (detail: string) => void blots.push({ row: number, column: 0, detail });
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 <= bytes.length && PCAP.has(data.getUint32(at, true))) {
      if (at + HEAD.file > bytes.length) return stop('The file ends within its header.');
      const magic = data.getUint32(at, true);
      little = magic === 0xa1b2c3d4 || magic === 0xa1b23c4d;
      link = data.getUint32(at + 20, little) & 0xffff;
      at += HEAD.file;
      continue;
    }
    const cut = at + HEAD.packet > bytes.length;
    const size = cut ? 0 : data.getUint32(at + 8, little);
    if (cut || size > LARGEST || at + HEAD.packet + size > bytes.length) {
      const detail = size > LARGEST ? `It claims ${size} bytes.` : 'The file ends within this packet.';
      return stop(detail);
    }
    const start = at + HEAD.packet;
    yield { number, link, bytes: bytes.subarray(start, start + size) };
    number++;
    at = start + size;
  }
}

const SECTION = 0x0a0d0d0a;
const INTERFACE = 1;
const OLD_PACKET = 2;
const SIMPLE_PACKET = 3;
const PACKET = 6;

/** The packets of a pcapng file, as far as it goes; where it breaks off goes to the blots. Each section has its own byte order and interfaces. */
export function* readPcapng(bytes: Uint8Array, blots: Blot[]): Generator<Packet> {
  const data = view(bytes);
  let links: number[] = [];
  let little = true;
  let number = 1;
  const stop = (detail: string) => void blots.push({ row: number, column: 0, detail });
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
    const packet = (start: number, length: number, link: number | undefined): Packet => ({
      number: number++,
      link: link ?? -1,
      bytes: bytes.subarray(start, Math.min(start + length, at + size - 4)),
    });
    if (kind === INTERFACE && size >= 20) links.push(data.getUint16(at + 8, little));
    else if (kind === PACKET && size >= 32)
      yield packet(at + 28, data.getUint32(at + 20, little), links[data.getUint32(at + 8, little)]);
    else if (kind === OLD_PACKET && size >= 32)
      yield packet(at + 28, data.getUint32(at + 20, little), links[data.getUint16(at + 8, little)]);
    else if (kind === SIMPLE_PACKET && size >= 16)
      yield packet(at + 12, data.getUint32(at + 8, little), links[0]);
    at += size;
  }
}
