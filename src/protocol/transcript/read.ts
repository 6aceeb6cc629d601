// Reads a log in whatever notation it is: says which it is, and takes it apart into connections.

import { captureKind, type Packet, readPcap, readPcapng } from './capture.ts';
import { HEX_ROW, readFollow, readHexdump } from './follow.ts';
import { isToGateway, throughGateway } from './gateway.ts';
import { readLog } from './log.ts';
import { looksLikeCommand, MARKERS } from './marks.ts';
import { readPage } from './page.ts';
import { asUtf8, rowsOf } from './rows.ts';
import { type Segment, segmentOf } from './segment.ts';
import { reassemble } from './tcp.ts';
import type { Blot, Notation, Talk, Transcript } from './transcript.ts';

/** Rows by which a notation is told. */
const SAMPLE = 400;

/** The notation of a file, as its bytes look; undefined for none that is known. */
export function notationOf(bytes: Uint8Array): Notation | undefined {
  const capture = captureKind(bytes);
  if (capture) return capture;
  const rows = [...rowsOf(bytes.subarray(0, 1_000_000), SAMPLE)].map(({ text }) => text.slice(0, 2000));
  const count = (is: (row: string) => boolean) => rows.filter(is).length;
  if (rows.some((row) => /^Follow: tcp,(ascii|raw)$/.test(row))) return 'follow';
  if (count((row) => HEX_ROW.test(row)) > rows.length / 2) return 'hexdump';
  const counts: [Notation, number][] = [
    ['exchange', count((row) => /^[CS]: ?\S/.test(row))],
    ['raw', looksLikeCommand(rows[0] ?? '') || isToGateway(rows[0] ?? '') ? count(looksLikeCommand) : 0],
  ];
  for (const name of ['libpurple', 'amsn', 'arrows'] as const) {
    const read = MARKERS[name](rows);
    counts.push([
      name,
      count((row) => {
        const mark = read(row);
        return mark !== undefined && mark !== 'noise';
      }),
    ]);
  }
  const order: readonly Notation[] = ['libpurple', 'exchange', 'amsn', 'arrows', 'raw'];
  const [best] = counts
    .filter(([, found]) => found > 0)
    .toSorted(([a, many], [b, more]) => more - many || order.indexOf(a) - order.indexOf(b));
  return best?.[0];
}

/** Whether a captured connection is MSNP: by its port, or by what it says first, where HTTP is told apart. */
function speaksMsnp({ name, strands = [] }: Talk): boolean {
  if (/:1863\b/.test(name)) return true;
  const text = new TextDecoder();
  const lines = strands.flatMap(({ bytes }) =>
    text.decode(bytes.subarray(0, 400)).split(/\r?\n/).slice(0, 4),
  );
  return lines.some(looksLikeCommand) && !lines.some((line) => /^HTTP\/1|HTTP\/1\.\d$/.test(line));
}

/** One after the other, so that a large capture is not held twice. */
function* segmentsIn(packets: Iterable<Packet>): Generator<Segment> {
  for (const packet of packets) {
    const segment = segmentOf(packet);
    if (segment) yield segment;
  }
}

function readCapture(bytes: Uint8Array, notation: 'pcap' | 'pcapng'): Transcript {
  const blots: Blot[] = [];
  const packets = notation === 'pcap' ? readPcap(bytes, blots) : readPcapng(bytes, blots);
  const { streams, blots: holes } = reassemble(segmentsIn(packets));
  const talks = streams
    .filter(({ pieces }) => pieces.has())
    .map(
      ({ client, server, pieces }): Talk => ({ name: `${client} ${server}`, strands: pieces.strands(false) }),
    );
  const { sessions, others } = throughGateway(talks);
  return {
    notation,
    unit: 'packet',
    exact: true,
    talks: [...others.filter(speaksMsnp), ...sessions],
    blots: [...blots, ...holes],
  };
}

/** The bytes of both sides as they are. */
function readRaw(bytes: Uint8Array): Transcript {
  const strands = [{ from: undefined, bytes, rowed: true, starts: [0], rows: [1] }];
  return { notation: 'raw', unit: 'line', exact: true, talks: [{ name: '', strands }], blots: [] };
}

function outOfHttp(transcript: Transcript): Transcript {
  const { sessions, others } = throughGateway(transcript.talks);
  return { ...transcript, talks: [...others, ...sessions] };
}

/**
 * Reads a log. Gives undefined when it is in no notation that is known; never throws, whatever the bytes are.
 * Text is UTF-8, or UTF-16 with its mark in front; other bytes are kept where payloads are counted.
 */
export function readTranscript(file: Uint8Array): Transcript | undefined {
  const notation = notationOf(captureKind(file) ? file : asUtf8(file));
  if (notation === undefined) return undefined;
  if (notation === 'pcap' || notation === 'pcapng') return readCapture(file, notation);
  const bytes = asUtf8(file);
  if (notation === 'follow') return outOfHttp(readFollow(bytes));
  if (notation === 'hexdump') return outOfHttp(readHexdump(bytes));
  if (notation === 'exchange') return readPage(new TextDecoder().decode(bytes).replace(/\r\n/g, '\n'));
  return notation === 'raw' ? outOfHttp(readRaw(bytes)) : readLog(bytes, notation);
}
