// The checker of logs beside a splitter that only finds the lines, each in a process of its own that reports its memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { pcapOf, type Segment } from '#protocol/transcript/write-pcap.ts';

const MEGABYTE = 1_000_000;

const text = 'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n';

/** What clients and servers say all day, a turn with the next transaction IDs. */
function turn(write: (side: 'C' | 'S', line: string, payload?: string) => string, at: number): string {
  const trid = 4 * at + 10;
  const body = `${text}Hello number ${at}, how are you?`;
  return [
    write('C', `CHG ${trid} BSY 0`),
    write('S', `CHG ${trid} BSY 0`),
    write('S', 'NLN NLN bob@example.com Bob 0'),
    write('C', `PNG`),
    write('S', 'QNG 50'),
    write('C', `REA ${trid + 1} bob@example.com Bob%20${at}`),
    write('S', `REA ${trid + 1} 13 bob@example.com Bob%20${at}`),
    write('S', `MSG Hotmail Hotmail ${body.length}`, body),
    write('S', 'FLN bob@example.com'),
  ].join('');
}

/** The midst of a session of some size, in a log with arrows or as the raw bytes of both sides. */
function session(notation: 'arrows' | 'raw', size: number): Uint8Array {
  const write = (side: 'C' | 'S', line: string, payload = ''): string =>
    notation === 'raw'
      ? `${line}\r\n${payload}`
      : `${side === 'C' ? '>>>' : '<<<'} ${line}\n${payload === '' ? '' : `${payload.replaceAll('\r', '')}\n`}`;
  const parts: string[] = [];
  for (let at = 0, length = 0; length < size; at++) {
    const more = turn(write, at);
    parts.push(more);
    length += more.length;
  }
  return new TextEncoder().encode(parts.join(''));
}

const STREAM = {
  client: [192, 0, 2, 2],
  clientPort: 50_000,
  server: [192, 0, 2, 1],
  serverPort: 1863,
} as const;

/** The same as a capture, a packet for each line. */
function capture(size: number): Uint8Array {
  const utf8 = new TextEncoder();
  const segments: Segment[] = [];
  let length = 0;
  const write = (side: 'C' | 'S', line: string, payload = ''): string => {
    const bytes = utf8.encode(`${line}\r\n${payload}`);
    segments.push({ stream: STREAM, from: side === 'C' ? 'client' : 'server', bytes });
    // Headers of the packet and of the protocols in it.
    length += bytes.length + 56;
    return '';
  };
  for (let at = 0; length < size; at++) turn(write, at);
  return pcapOf(segments);
}

/** The packets of a pcap file of raw IP as blocks of pcapng. */
function asPcapng(pcap: Uint8Array): Uint8Array {
  const from = new DataView(pcap.buffer);
  const bytes = new Uint8Array(pcap.length * 2);
  const to = new DataView(bytes.buffer);
  let end = 0;
  const block = (kind: number, body: number): number => {
    const size = 12 + Math.ceil(body / 4) * 4;
    to.setUint32(end, kind, true);
    to.setUint32(end + 4, size, true);
    to.setUint32(end + size - 4, size, true);
    end += size;
    return end - size + 8;
  };
  const section = block(0x0a0d0d0a, 16);
  to.setUint32(section, 0x1a2b3c4d, true);
  to.setUint16(section + 4, 1, true);
  bytes.fill(0xff, section + 8, section + 16);
  to.setUint16(block(1, 8), from.getUint32(20, true), true);
  for (let at = 24; at < pcap.length; ) {
    const size = from.getUint32(at + 8, true);
    const packet = block(6, 20 + size);
    to.setUint32(packet + 12, size, true);
    to.setUint32(packet + 16, size, true);
    bytes.set(pcap.subarray(at + 16, at + 16 + size), packet + 20);
    at += 16 + size;
  }
  return bytes.subarray(0, end);
}

/** What a log can be here: marked lines, the raw bytes of both sides, or a capture. */
export type Kind = 'arrows' | 'raw' | 'pcap' | 'pcapng';

function fileOf(kind: Kind, size: number): Uint8Array {
  if (kind === 'pcap') return capture(size);
  // A block of pcapng has 16 bytes more than a packet of pcap, on lines of 88 bytes as they are here.
  return kind === 'pcapng' ? asPcapng(capture(size * 0.84)) : session(kind, size);
}

export interface LintFigures {
  /** Of the file, in bytes. */
  readonly size: number;
  readonly lines: number;
  /** Milliseconds of one core, the garbage collector's among them. */
  readonly time: number;
  /** Bytes that the process has taken from the system at most, the file's among them, beyond those it had before. */
  readonly memory: number;
}

function isFigures(value: unknown): value is LintFigures {
  return typeof value === 'object' && value !== null && 'memory' in value;
}

/** Checks, or only splits, a log of about so many megabytes in a process of its own, which reads it as a file. */
export async function benchLint(what: 'lint' | 'split', kind: Kind, megabytes: number): Promise<LintFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'msnp-bench-'));
  const file = join(folder, 'log');
  try {
    writeFileSync(file, fileOf(kind, megabytes * MEGABYTE));
    const child = fork(fileURLToPath(import.meta.url), [what, file]);
    const [figures] = await once(child, 'message');
    if (!isFigures(figures)) throw new Error('The process told no figures.');
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(what: string, file: string): Promise<LintFigures> {
  const { reportOf, sparing } = await import('#cli/lint.ts');
  const { rowsOf } = await import('#protocol/transcript/rows.ts');
  const check = (part: Uint8Array): number => {
    if (what === 'split') {
      let rows = 0;
      for (const { text: row } of rowsOf(part)) if (row !== undefined) rows++;
      return rows;
    }
    const report = reportOf(part, 'a log');
    if (report.problems > 0) throw new Error(`The log has ${report.problems} problems.`);
    return report.talks.reduce((sum, { lines }) => sum + lines.length, 0);
  };
  sparing();
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  const bytes = readFileSync(file);
  const lines = check(bytes);
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1000;
  return { size: bytes.length, lines, time, memory: process.resourceUsage().maxRSS * 1024 - before };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , what = '', file = ''] = process.argv;
  const figures = await measure(what, file);
  if (process.send) process.send(figures);
  else process.stdout.write(`${JSON.stringify(figures)}\n`);
}
