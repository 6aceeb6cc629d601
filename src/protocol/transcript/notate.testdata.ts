// Writes connections in the notations that logs have, so that what is read can be held against what was written.

import type { Said, Side, Talk } from './transcript.ts';

/** A connection with its lines. */
export interface Spoken extends Talk {
  readonly said: readonly Said[];
}

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** Joins pieces of text and bytes. */
export function join(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const all = parts.map((part) => (typeof part === 'string' ? utf8.encode(part) : part));
  const bytes = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** The bytes of a line on the wire. */
export function wire({ line, payload }: Said): Uint8Array {
  return join(`${line}\r\n`, payload ?? '');
}

function rows(
  talks: readonly Spoken[],
  write: (said: Said, talk: Spoken, index: number) => (string | Uint8Array)[],
) {
  return join(...talks.flatMap((talk, index) => talk.said.flatMap((said) => write(said, talk, index))));
}

function payloadRows({ payload }: Said): (string | Uint8Array)[] {
  return payload && payload.length > 0 ? [text.decode(payload).replace(/\r\n/g, '\n'), '\n'] : [];
}

function python(payload: Uint8Array): string {
  const body = [...payload].map((byte) => {
    if (byte === 13) return '\\r';
    if (byte === 10) return '\\n';
    if (byte === 39 || byte === 92) return `\\${String.fromCharCode(byte)}`;
    return byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  });
  return `'${body.join('')}'`;
}

function arrow(from: Side, up: string, down: string): string {
  return from === 'client' ? up : down;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function hexdump(said: readonly Said[]): Uint8Array {
  const offsets = { client: 0, server: 0 };
  const lines = said.flatMap((each) => {
    const bytes = wire(each);
    const all: string[] = [];
    for (let at = 0; at < bytes.length; at += 16) {
      const some = bytes.subarray(at, at + 16);
      const pairs = [...some].map(
        (byte, index) => `${byte.toString(16).padStart(2, '0')}${index === 7 ? '  ' : ' '}`,
      );
      const shown = [...some].map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.'));
      const offset = (offsets[each.from] + at).toString(16).toUpperCase().padStart(8, '0');
      all.push(`${arrow(each.from, '', '    ')}${offset}  ${pairs.join('').padEnd(50)} ${shown.join('')}\n`);
    }
    offsets[each.from] += bytes.length;
    return all;
  });
  return join(...lines);
}

const NODES =
  '===\nFollow: tcp,MODE\nFilter: tcp.stream eq 0\nNode 0: 10.0.0.2:50000\nNode 1: 10.0.0.1:1863\n';

/** Writes all connections into one file. */
export const TOGETHER = {
  '>>> and <<<': (talks) =>
    rows(talks, (said, { name }) => [
      `${name} ${arrow(said.from, '>>>', '<<<')} ${said.line}\n`,
      ...payloadRows(said),
    ]),
  aMSN: (talks) =>
    rows(talks, (said, { service }, index) => [
      `${arrow(said.from, '->', '<-')}${service === 'SB' ? '::SB::1' : 'ns'}-sock${index} ${said.line}\n`,
      ...payloadRows(said),
    ]),
  Pidgin: (talks) =>
    rows(talks, (said, { service }, index) => [
      `(12:00:0${index % 10}) dnsquery: Performing a lookup\n`,
      `(12:00:00) msn: ${arrow(said.from, 'C', 'S')}: ${service === 'SB' ? 'SB' : 'NS'} 00${index}: ${said.line}\n`,
    ]),
} as const satisfies Record<string, (talks: readonly Spoken[]) => Uint8Array>;

/** Writes one connection into a file of its own. */
export const ALONE = {
  '-> and <-': (talk) =>
    rows([talk], (said) => [`${arrow(said.from, '->', '<-')} ${said.line}\n`, ...payloadRows(said)]),
  papyon: (talk) =>
    rows([talk], (said) => [
      `2009-05-01 10:00:00,125 DEBUG papyon.protocol.transport: ${arrow(said.from, '>>>', '<<<')} ${said.line}\n`,
      ...(said.payload?.length ? [`\t${python(said.payload)}\n`] : []),
    ]),
  Escargot: (talk) =>
    rows([talk], (said) => [
      `MS-0042 ${arrow(said.from, '>>>', '<<<')} ${said.line}${said.payload?.length ? ` b${python(said.payload)}` : ''}\n`,
    ]),
  'tshark, ASCII': (talk) =>
    join(
      NODES.replace('MODE', 'ascii'),
      ...talk.said.flatMap((said) => [
        arrow(said.from, '', '\t'),
        `${wire(said).length}\n`,
        wire(said),
        '\n',
      ]),
      '===\n',
    ),
  'tshark, raw': (talk) =>
    join(
      NODES.replace('MODE', 'raw'),
      ...talk.said.map((said) => `${arrow(said.from, '', '\t')}${hex(wire(said))}\n`),
      '===\n',
    ),
  'a hex dump': (talk) => hexdump(talk.said),
} as const satisfies Record<string, (talk: Spoken) => Uint8Array>;

/** The bytes of one side alone. */
export function oneSide({ said }: Spoken, side: Side): Uint8Array {
  return join(...said.filter(({ from }) => from === side).map(wire));
}

function bytesOf(...words: readonly (readonly [value: number, size: 1 | 2 | 4])[]): Uint8Array {
  const data = new DataView(new ArrayBuffer(words.reduce((sum, [, size]) => sum + size, 0)));
  let at = 0;
  for (const [value, size] of words) {
    if (size === 1) data.setUint8(at, value);
    else if (size === 2) data.setUint16(at, value);
    else data.setUint32(at, value >>> 0);
    at += size;
  }
  return new Uint8Array(data.buffer);
}

/** A TCP segment from port to port. */
export interface Sent {
  readonly from: Side;
  readonly port: number;
  readonly seq: number;
  readonly flags: number;
  readonly bytes: Uint8Array;
}

function tcp({ from, port, seq, flags, bytes }: Sent): Uint8Array {
  const [source, target] = from === 'client' ? [port, 1863] : [1863, port];
  const head = bytesOf([source, 2], [target, 2], [seq, 4], [0, 4], [0x50, 1], [flags, 1], [8192, 2], [0, 4]);
  return join(head, bytes);
}

/** The segment in Ethernet and IPv4. */
export function ethernet(sent: Sent): Uint8Array {
  const body = tcp(sent);
  const [source, target] = sent.from === 'client' ? [0x0a000002, 0x0a000001] : [0x0a000001, 0x0a000002];
  const ip = bytesOf(
    [0x45, 1],
    [0, 1],
    [20 + body.length, 2],
    [0, 4],
    [64, 1],
    [6, 1],
    [0, 2],
    [source, 4],
    [target, 4],
  );
  return join(new Uint8Array(12), bytesOf([0x0800, 2]), ip, body);
}

/** The segment in IPv6 without a link header. */
export function ipv6(sent: Sent): Uint8Array {
  const body = tcp(sent);
  const address = (last: number) => bytesOf([0x20010db8, 4], [0, 4], [0, 4], [last, 4]);
  const [source, target] = sent.from === 'client' ? [2, 1] : [1, 2];
  const head = bytesOf([0x60000000, 4], [body.length, 2], [6, 1], [64, 1]);
  return join(head, address(source), address(target), body);
}

/** The segments of connections: handshake, then what was said, in pieces of at most `size` bytes. */
export function segments(talks: readonly Spoken[], size = 1460): Sent[] {
  return talks.flatMap(({ said }, index) => {
    const port = 50_000 + index;
    const next = { client: 0xfffffff0, server: 1000 };
    const opening: Sent[] = [
      { from: 'client', port, seq: next.client++, flags: 2, bytes: new Uint8Array(0) },
      { from: 'server', port, seq: next.server++, flags: 18, bytes: new Uint8Array(0) },
    ];
    const sent = said.flatMap((each) => {
      const bytes = wire(each);
      const parts: Sent[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        const part = bytes.subarray(at, at + size);
        parts.push({ from: each.from, port, seq: next[each.from] >>> 0, flags: 24, bytes: part });
        next[each.from] += part.length;
      }
      return parts;
    });
    return [...opening, ...sent];
  });
}

/** A pcap file, big-endian, of Ethernet frames. */
export function pcap(packets: readonly Uint8Array[]): Uint8Array {
  const head = bytesOf([0xa1b2c3d4, 4], [2, 2], [4, 2], [0, 4], [0, 4], [65_535, 4], [1, 4]);
  return join(
    head,
    ...packets.flatMap((each) => [bytesOf([0, 4], [0, 4], [each.length, 4], [each.length, 4]), each]),
  );
}

/** A pcapng file, big-endian, of packets without a link header. */
export function pcapng(packets: readonly Uint8Array[]): Uint8Array {
  const block = (kind: number, ...parts: readonly Uint8Array[]) => {
    const body = join(...parts);
    const padded = join(body, new Uint8Array((4 - (body.length % 4)) % 4));
    const size = padded.length + 12;
    return join(bytesOf([kind, 4], [size, 4]), padded, bytesOf([size, 4]));
  };
  const section = block(
    0x0a0d0d0a,
    bytesOf([0x1a2b3c4d, 4], [1, 2], [0, 2], [0xffffffff, 4], [0xffffffff, 4]),
  );
  const link = block(1, bytesOf([101, 2], [0, 2], [65_535, 4]));
  const sent = packets.map((each) =>
    block(6, bytesOf([0, 4], [0, 4], [0, 4], [each.length, 4], [each.length, 4]), each),
  );
  return join(section, link, ...sent);
}
