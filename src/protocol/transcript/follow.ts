// Reads what Wireshark and tshark write of a followed stream: chunks with a count in front, hexadecimal rows, hex dumps.

import { rowsOf } from './rows.ts';
import { Pieces } from './strand.ts';
import type { Blot, Side, Talk, Transcript } from './transcript.ts';

const LF = 10;

function bytesOfHex(hex: string): Uint8Array {
  const digits = hex.replace(/\s/g, '');
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at++) bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

/** Which of the two nodes is the client: the one that does not use the well-known port, else the first. */
function clientNode(nodes: readonly (string | undefined)[]): number {
  return nodes[0]?.endsWith(':1863') && !nodes[1]?.endsWith(':1863') ? 1 : 0;
}

function rowAt(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(LF, from); at >= 0 && at < to; at = bytes.indexOf(LF, at + 1)) count++;
  return count;
}

/** Reads `tshark -z follow,tcp,ascii,N` or `raw`, of one stream or of several: rows of the second node begin with a tab. */
export function readFollow(bytes: Uint8Array): Transcript {
  const talks: Talk[] = [];
  const blots: Blot[] = [];
  const text = new TextDecoder();
  let nodes: (string | undefined)[] = [];
  let pieces = new Pieces();
  let raw = false;
  let row = 1;
  const flush = () => {
    if (pieces.has()) talks.push({ name: nodes.filter(Boolean).join(' '), strands: pieces.strands(!raw) });
    pieces = new Pieces();
    nodes = [];
  };
  for (let at = 0; at < bytes.length; ) {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found;
    const line = text.decode(bytes.subarray(at, Math.min(end, at + 300_000))).replace(/\r$/, '');
    const head = /^(Follow|Node 0|Node 1): (.*)$/.exec(line);
    const node = line.startsWith('\t') ? 1 : 0;
    const from: Side = node === clientNode(nodes) ? 'client' : 'server';
    const next = end + 1;
    if (head?.[1] === 'Follow') {
      flush();
      raw = head[2] === 'tcp,raw';
    } else if (head) nodes[head[1] === 'Node 0' ? 0 : 1] = head[2] ?? '';
    else if (raw && /^\t?([0-9a-f]{2})+$/i.test(line)) pieces.add(from, bytesOfHex(line), row);
    else if (!raw && /^\t?\d{1,9}$/.test(line)) {
      const size = Number(line.trim());
      const chunk = bytes.subarray(next, next + size);
      if (chunk.length < size)
        blots.push({ row, column: 0, detail: `${size} bytes should follow, but only ${chunk.length} do.` });
      pieces.add(from, chunk, row + 1);
      const after = bytes[next + size] === LF ? next + size + 1 : next + size;
      row += 1 + rowAt(bytes, next, after);
      at = after;
      continue;
    } else if (line !== '' && !/^(=+|Filter: .*)$/.test(line))
      blots.push({ row, column: 0, detail: 'This row is no count and no data of a followed stream.' });
    row++;
    at = next;
  }
  flush();
  return { notation: 'follow', unit: 'line', exact: true, talks, blots };
}

/** A row of a hex dump: offset, up to sixteen bytes, the same as text. Rows of the second side are indented. */
export const HEX_ROW =
  /^( {0,8})([0-9a-f]{8}) {2}((?:[0-9a-f]{2} {1,2}){1,15}[0-9a-f]{2}|[0-9a-f]{2})(?: {2,}.*)?$/i;

/** Reads followed streams that were saved as hex dumps: rows of the server are indented, offsets count within a side. */
export function readHexdump(bytes: Uint8Array): Transcript {
  const talks: Talk[] = [];
  const blots: Blot[] = [];
  let pieces = new Pieces();
  const flush = () => {
    if (pieces.has()) talks.push({ name: '', strands: pieces.strands(false) });
    pieces = new Pieces();
  };
  for (const { text, number } of rowsOf(bytes)) {
    const found = HEX_ROW.exec(text.slice(0, 120));
    if (found) {
      const [, indent = '', offset = '', hex = ''] = found;
      const from = indent === '' ? 'client' : 'server';
      // A side that is counted from the beginning again is another stream's.
      if (/^0+$/.test(offset) && pieces.has(from)) flush();
      pieces.add(from, bytesOfHex(hex), number);
    } else if (text.trim() !== '')
      blots.push({ row: number, column: 0, detail: 'This row is none of a hex dump.' });
  }
  flush();
  return { notation: 'hexdump', unit: 'line', exact: true, talks: numbered(talks), blots };
}

/** Several streams that the file does not name are told apart by their number. */
function numbered(talks: readonly Talk[]): readonly Talk[] {
  if (talks.length < 2) return talks;
  return talks.map((talk, index) => ({ ...talk, name: `Stream ${index + 1}` }));
}
