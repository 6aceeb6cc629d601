// Takes a packet apart down to TCP: Ethernet, cooked and raw links, IPv4 and IPv6.

import type { Packet } from './capture.ts';

/** What one packet carries of a TCP connection. */
export interface Segment {
  /** Address and port, `127.0.0.1:1863`. */
  readonly source: string;
  readonly target: string;
  readonly seq: number;
  readonly syn: boolean;
  readonly ack: boolean;
  readonly end: boolean;
  readonly bytes: Uint8Array;
  readonly number: number;
}

const IPV4 = 0x0800;
const IPV6 = 0x86dd;
const VLAN = [0x8100, 0x88a8];
const TCP = 6;

/** Link types without an Ethernet header: where IP begins, by the registry of the pcap format. */
const IP_AT: Readonly<Record<number, number>> = { 0: 4, 12: 0, 14: 0, 101: 0, 108: 4, 228: 0, 229: 0 };
const ETHERNET = 1;
const COOKED = 113;
const COOKED_2 = 276;

function word(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function long(bytes: Uint8Array, at: number): number {
  return word(bytes, at) * 65_536 + word(bytes, at + 2);
}

/** Where the IP header begins; undefined when it is not IP. */
function ipAt({ link, bytes }: Packet): number | undefined {
  if (link === ETHERNET) {
    let at = 12;
    while (VLAN.includes(word(bytes, at)) && at < 20) at += 4;
    return [IPV4, IPV6].includes(word(bytes, at)) ? at + 2 : undefined;
  }
  if (link === COOKED) return [IPV4, IPV6].includes(word(bytes, 14)) ? 16 : undefined;
  if (link === COOKED_2) return [IPV4, IPV6].includes(word(bytes, 0)) ? 20 : undefined;
  return IP_AT[link];
}

interface Carried {
  readonly source: string;
  readonly target: string;
  /** Where TCP begins and where the packet ends. */
  readonly at: number;
  readonly end: number;
}

function ipv4(bytes: Uint8Array, at: number): Carried | undefined {
  const head = ((bytes[at] ?? 0) & 15) * 4;
  const fragment = word(bytes, at + 6) & 0x3fff;
  if (head < 20 || bytes[at + 9] !== TCP || fragment !== 0) return undefined;
  const address = (from: number) => `${bytes[from]}.${bytes[from + 1]}.${bytes[from + 2]}.${bytes[from + 3]}`;
  // A size of 0 is written by machines that leave the cutting to the network card.
  const size = word(bytes, at + 2) || bytes.length - at;
  return { source: address(at + 12), target: address(at + 16), at: at + head, end: at + size };
}

function ipv6(bytes: Uint8Array, at: number): Carried | undefined {
  const address = (from: number) => {
    const words = Array.from({ length: 8 }, (_, index) => word(bytes, from + index * 2).toString(16));
    return `[${words.join(':')}]`;
  };
  const end = at + 40 + (word(bytes, at + 4) || bytes.length - at - 40);
  let kind = bytes[at + 6];
  let next = at + 40;
  // Hop-by-hop, routing and destination options may stand before TCP.
  for (let hops = 0; hops < 8 && (kind === 0 || kind === 43 || kind === 60); hops++) {
    kind = bytes[next];
    next += 8 + (bytes[next + 1] ?? 0) * 8;
  }
  if (kind !== TCP) return undefined;
  return { source: address(at + 8), target: address(at + 24), at: next, end };
}

/** The TCP segment of a packet; undefined for any other, and for one that was captured in part only. */
export function segmentOf(packet: Packet): Segment | undefined {
  const { bytes, number } = packet;
  const start = ipAt(packet);
  if (start === undefined || start + 20 > bytes.length) return undefined;
  const version = (bytes[start] ?? 0) >> 4;
  const ip = version === 4 ? ipv4(bytes, start) : version === 6 ? ipv6(bytes, start) : undefined;
  if (!ip || ip.at + 20 > bytes.length) return undefined;
  const { at } = ip;
  const head = ((bytes[at + 12] ?? 0) >> 4) * 4;
  const flags = bytes[at + 13] ?? 0;
  if (head < 20) return undefined;
  return {
    source: `${ip.source}:${word(bytes, at)}`,
    target: `${ip.target}:${word(bytes, at + 2)}`,
    seq: long(bytes, at + 4),
    syn: (flags & 2) !== 0,
    ack: (flags & 16) !== 0,
    end: (flags & 5) !== 0,
    bytes: bytes.subarray(at + head, Math.max(at + head, Math.min(ip.end, bytes.length))),
    number,
  };
}
