// Writes captures: TCP streams over IPv4, as the classic pcap format holds them.

/** Where a stream goes from and to. Addresses are four numbers. */
export interface Stream {
  readonly client: readonly [number, number, number, number];
  readonly clientPort: number;
  readonly server: readonly [number, number, number, number];
  readonly serverPort: number;
}

/** Bytes that one side of a stream sends in one go. */
export interface Segment {
  readonly stream: Stream;
  readonly from: 'client' | 'server';
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970; made up when it is left out, a millisecond after the packet before. */
  readonly at?: number;
}

const SYN = 0x02;
const PSH = 0x08;
const ACK = 0x10;
const RAW_IP = 101;
/** Bytes of a packet's headers: IPv4 and TCP, both without options. */
const HEADERS = 40;
const MOST = 1400;

interface Ends {
  client: number;
  server: number;
}

function packet({ stream, from, bytes }: Segment, flags: number, ends: Ends): Uint8Array {
  const data = new Uint8Array(HEADERS + bytes.length);
  const view = new DataView(data.buffer);
  const out = from === 'client';
  view.setUint8(0, 0x45);
  view.setUint16(2, data.length);
  view.setUint16(6, 0x4000);
  view.setUint8(8, 64);
  view.setUint8(9, 6);
  data.set(out ? stream.client : stream.server, 12);
  data.set(out ? stream.server : stream.client, 16);
  view.setUint16(20, out ? stream.clientPort : stream.serverPort);
  view.setUint16(22, out ? stream.serverPort : stream.clientPort);
  view.setUint32(24, ends[from]);
  view.setUint32(28, flags === SYN ? 0 : ends[out ? 'server' : 'client']);
  view.setUint8(32, 0x50);
  view.setUint8(33, flags);
  view.setUint16(34, 65_535);
  data.set(bytes, HEADERS);
  ends[from] += bytes.length + (flags & SYN ? 1 : 0);
  return data;
}

interface Packet {
  readonly data: Uint8Array;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** When the first packet was sent, if nobody says. */
const BEGINNING = 1_000_000_000_000;

function packetsOf(segments: readonly Segment[]): Packet[] {
  const open = new Map<Stream, Ends>();
  const nothing = new Uint8Array(0);
  let last = BEGINNING - 1;
  return segments.flatMap(({ stream, from, bytes, at: told }) => {
    const packets: Packet[] = [];
    const send = (segment: Segment, flags: number) => {
      last = told ?? last + 1;
      packets.push({ data: packet(segment, flags, ends), at: last });
    };
    const ends = open.get(stream) ?? { client: 1000, server: 2000 };
    if (!open.has(stream)) {
      send({ stream, from: 'client', bytes: nothing }, SYN);
      send({ stream, from: 'server', bytes: nothing }, SYN | ACK);
      open.set(stream, ends);
    }
    for (let at = 0; at < bytes.length; at += MOST) {
      send({ stream, from, bytes: bytes.subarray(at, at + MOST) }, PSH | ACK);
    }
    return packets;
  });
}

/** A capture of the segments in order; each stream begins with a handshake. */
export function pcapOf(segments: readonly Segment[]): Uint8Array<ArrayBuffer> {
  const packets = packetsOf(segments);
  const bytes = new Uint8Array(24 + packets.reduce((sum, { data }) => sum + 16 + data.length, 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0xa1b2c3d4, true);
  view.setUint16(4, 2, true);
  view.setUint16(6, 4, true);
  view.setUint32(16, 65_535, true);
  view.setUint32(20, RAW_IP, true);
  let at = 24;
  for (const { data, at: time } of packets) {
    view.setUint32(at, Math.floor(time / 1000), true);
    view.setUint32(at + 4, Math.round((time % 1000) * 1000), true);
    view.setUint32(at + 8, data.length, true);
    view.setUint32(at + 12, data.length, true);
    bytes.set(data, at + 16);
    at += 16 + data.length;
  }
  return bytes;
}
