// The checker of logs beside a splitter that only finds the lines, each in a process of its own that reports its memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
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

/** What a log can be here: marked lines, the raw bytes of both sides, or a capture. */
export type Kind = 'arrows' | 'raw' | 'pcap';

export interface LintFigures {
  /** Of the file, in bytes. */
  readonly size: number;
  readonly lines: number;
  /** Milliseconds of one core, the garbage collector's among them. */
  readonly time: number;
  /** Bytes that the process has taken from the system at most, beyond those it had before. */
  readonly memory: number;
}

function isFigures(value: unknown): value is LintFigures {
  return typeof value === 'object' && value !== null && 'memory' in value;
}

/** Checks, or only splits, a log of about so many megabytes in a process of its own. */
export async function benchLint(
  what: 'lint' | 'split',
  notation: Kind,
  megabytes: number,
): Promise<LintFigures> {
  const child = fork(fileURLToPath(import.meta.url), [what, notation, String(megabytes)]);
  const [figures] = await once(child, 'message');
  if (!isFigures(figures)) throw new Error('The process told no figures.');
  return figures;
}

async function measure(what: string, notation: Kind, megabytes: number): Promise<LintFigures> {
  const { reportOf, sparing } = await import('#cli/lint.ts');
  const { rowsOf } = await import('#protocol/transcript/rows.ts');
  const size = megabytes * MEGABYTE;
  const bytes = notation === 'pcap' ? capture(size) : session(notation, size);
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
  const lines = check(bytes);
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1000;
  return { size: bytes.length, lines, time, memory: process.resourceUsage().maxRSS * 1024 - before };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , what = '', notation = '', megabytes = ''] = process.argv;
  const figures = await measure(
    what,
    notation === 'raw' || notation === 'pcap' ? notation : 'arrows',
    Number(megabytes),
  );
  if (process.send) process.send(figures);
  else process.stdout.write(`${JSON.stringify(figures)}\n`);
}
