// Cuts the streams of a connection into lines and payloads. Unlike the decoder of a server it has the whole stream,
// so it can tell a payload of the wrong length from a wrong line behind it, and goes on where the next line begins.

import type { Dialect } from '#protocol/dialect.ts';
import { isFit } from '#protocol/fit.ts';
import { Frame } from '#protocol/frame.ts';
import { looksLikeCommand } from './marks.ts';
import type { Flaw, Piece, Said, Side } from './transcript.ts';

/** Bytes of a line and of a payload that are taken at most; what is longer is told and skipped. */
export const MOST = { line: 16_384, payload: 1_048_576 } as const;

/** How far from where a payload should end the next line is looked for. */
const REACH = 64;
const LF = 10;
const CR = 13;
const SPACE = 32;
const text = new TextDecoder();

/** Tells whose a line is, in a stream that does not. */
export type Chooser = (line: Uint8Array) => Side;

/** The stream of one side, or of both where the file does not tell them apart. */
interface Strand {
  readonly bytes: Uint8Array;
  readonly side: Chooser;
  /** Where the pieces begin in it, with their place in the order of all. */
  readonly marks: readonly { readonly at: number; readonly piece: Piece; readonly order: number }[];
}

interface Cut extends Said {
  /** Place of the last byte's piece in the order of all. */
  readonly order: number;
}

function strandOf(pieces: readonly Piece[], from: Side | undefined, side: Chooser): Strand | undefined {
  const own = pieces
    .map((piece, order) => ({ piece, order }))
    .filter(({ piece }) => piece.from === from && piece.bytes.length > 0);
  if (own.length === 0) return undefined;
  const marks: { at: number; piece: Piece; order: number }[] = [];
  let at = 0;
  for (const { piece, order } of own) {
    marks.push({ at, piece, order });
    at += piece.bytes.length;
  }
  const [first] = own;
  if (own.length === 1 && first) return { bytes: first.piece.bytes, side, marks };
  const bytes = new Uint8Array(at);
  for (const { at: start, piece } of marks) bytes.set(piece.bytes, start);
  return { bytes, side, marks };
}

/** Whether a line seems to begin here: a known command or an error, then a blank or the end. */
function begins(bytes: Uint8Array, at: number, names: ReadonlySet<string>): boolean {
  if (at >= bytes.length) return at === bytes.length;
  // A word in the midst of a line is no beginning.
  if (bytes[at - 1] === SPACE) return false;
  const word = text.decode(bytes.subarray(at, at + 4));
  if (!looksLikeCommand(word)) return false;
  if (names.has(word.slice(0, 3))) return true;
  return /^\d/.test(word) && !/\w/.test(text.decode(bytes.subarray(at - 1, at)));
}

/** Where the line behind a payload begins, if not where the payload should end. */
function strayStart(
  bytes: Uint8Array,
  after: number,
  next: number,
  names: ReadonlySet<string>,
): number | undefined {
  if (next <= bytes.length && begins(bytes, next, names)) return undefined;
  const earlier = (far: number) => next - far >= after && begins(bytes, next - far, names);
  const later = (far: number) => next + far < bytes.length && begins(bytes, next + far, names);
  // Behind a whole line it is that line that is wrong.
  const lineEnd = bytes.subarray(next, next + REACH).indexOf(LF);
  const reach = lineEnd < 0 ? REACH : lineEnd;
  for (let far = 1; far <= REACH; far++) {
    if (next - far < bytes.length && earlier(far)) return next - far;
    if (far <= reach && later(far)) return next + far;
  }
  return undefined;
}

/** Walks the marks along with the offset: which piece a byte is in, and its row. */
function placer({ marks, bytes }: Strand): (at: number) => { row: number; order: number } {
  let index = 0;
  let row = marks[0]?.piece.row ?? 1;
  let seen = 0;
  return (at) => {
    for (let next = marks[index + 1]; next && next.at <= at; next = marks[index + 1]) {
      index++;
      row = next.piece.row;
      seen = next.at;
    }
    const mark = marks[index];
    if (mark?.piece.rows) {
      for (let end = bytes.indexOf(LF, seen); end >= 0 && end < at; end = bytes.indexOf(LF, end + 1)) row++;
      seen = Math.max(seen, at);
    }
    return { row, order: mark?.order ?? 0 };
  };
}

function declared(frame: Frame): number {
  const { fit } = frame;
  if (fit && isFit(fit)) {
    if (!fit.bound.payload) return 0;
    const value = fit.taken.findLast(({ param }) => param.type === 'length')?.value;
    return typeof value === 'number' ? value : 0;
  }
  if (!fit?.bound.payload) return 0;
  const last = frame.words.at(-1)?.text ?? '';
  return /^\d{1,9}$/.test(last) ? Number(last) : 0;
}

function cutStrand(strand: Strand, dialect: Dialect, names: ReadonlySet<string>, most: number): Cut[] {
  const { bytes, side } = strand;
  const cuts: Cut[] = [];
  const place = placer(strand);
  for (let at = 0; at < bytes.length && cuts.length < most; ) {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found;
    const lineEnd = end > at && bytes[end - 1] === CR ? end - 1 : end;
    const after = end + 1;
    if (lineEnd === at) {
      at = after;
      continue;
    }
    const { row } = place(at);
    const long = lineEnd - at > MOST.line;
    const head = bytes.subarray(at, long ? at + 200 : lineEnd);
    const from = side(head);
    const line = text.decode(head);
    const add = (rest: { payload?: Uint8Array; flaw?: Flaw }, upTo: number) => {
      cuts.push({ from, line, row, column: 0, ...rest, order: place(Math.max(at, upTo - 1)).order });
      at = upTo;
    };
    if (long) {
      const detail = `The line is longer than ${MOST.line} bytes.`;
      add({ flaw: { code: 'line-too-long', detail } }, after);
      continue;
    }
    const frame = new Frame(dialect, from, 0, head);
    if (found < 0) {
      // Whoever saves or pastes text often loses the last line end.
      const whole = strand.marks.at(-1)?.piece.rows && frame.form !== undefined;
      const flaw: Flaw = { code: 'line-cut', detail: 'The stream ends within this line.' };
      add(whole ? {} : { flaw }, bytes.length);
      continue;
    }
    const size = declared(frame);
    if (size === 0) {
      add({}, after);
      continue;
    }
    const next = after + size;
    const stray = strayStart(bytes, after, next, names);
    if (stray !== undefined) {
      const detail = `The line says ${size} bytes of payload, but the next line begins after ${stray - after}.`;
      add({ payload: bytes.subarray(after, stray), flaw: { code: 'payload-length', detail } }, stray);
    } else if (next > bytes.length) {
      const detail = `The line says ${size} bytes of payload, but the stream ends after ${bytes.length - after}.`;
      add(
        { payload: bytes.subarray(after), flaw: { code: 'payload-cut', detail } },
        Math.max(bytes.length, after),
      );
    } else if (size > MOST.payload) {
      const detail = `The payload is ${size} bytes long; at most ${MOST.payload} are taken here.`;
      add({ flaw: { code: 'payload-too-long', detail } }, next);
    } else add({ payload: bytes.subarray(after, next) }, next);
  }
  return cuts;
}

/** Takes each line for the one side. */
export function always(side: Side): Chooser {
  return () => side;
}

/**
 * Takes a line for the side whose forms it fits. Where it fits both, it is the server's when it has a transaction ID
 * that was asked, or repeats the line before.
 */
export function byFit(dialect: Dialect): Chooser {
  const asked = new Set<unknown>();
  let before = '';
  return (line) => {
    const words = text.decode(line);
    const repeated = words === before;
    before = words;
    const fits = (['client', 'server'] as const).map((from) => new Frame(dialect, from, 0, line).fit);
    const [client, server] = fits.map((fit) => (fit && isFit(fit) && !fit.complaint ? fit : undefined));
    const trid = (fit: typeof client) => fit?.taken.find(({ param }) => param.type === 'trid')?.value;
    const mine = client ? trid(client) : undefined;
    const theirs = server && (!client || (mine === undefined ? repeated : asked.has(mine)));
    if (theirs || (!client && !server && !fits[0])) return 'server';
    if (mine !== undefined) asked.add(mine);
    return 'client';
  };
}

/** The lines of a connection's streams in the order in which they were complete, at most so many of each side. */
export function cut(
  pieces: readonly Piece[],
  dialect: Dialect,
  chooser: Chooser,
  most = Number.POSITIVE_INFINITY,
): Said[] {
  const names = new Set(dialect.protocol.commands.map(({ name }) => name));
  const strands = [
    strandOf(pieces, undefined, chooser),
    strandOf(pieces, 'client', always('client')),
    strandOf(pieces, 'server', always('server')),
  ];
  return strands
    .flatMap((strand) => (strand ? cutStrand(strand, dialect, names, most) : []))
    .toSorted((a, b) => a.order - b.order);
}
