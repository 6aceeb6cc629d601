// Cuts the streams of a connection into lines and payloads. Unlike the decoder of a server it has the whole stream,
// so it can tell a payload of the wrong length from a wrong line behind it, and goes on where the next line begins.

import type { Dialect } from '#protocol/dialect.ts';
import { cleanFit, isFit } from '#protocol/fit.ts';
import { Frame, formsFor, textOf, wordsOf } from '#protocol/frame.ts';
import { heard, heardWithPayload } from './heard.ts';
import { looksLikeCommand } from './marks.ts';
import type { Flaw, Piece, Said, Side } from './transcript.ts';

/** Bytes of a line and of a payload that are taken at most; what is longer is told and skipped. */
export const MOST = { line: 16_384, payload: 1_048_576 } as const;

/** How far from where a payload should end the next line is looked for. */
const REACH = 64;
const LF = 10;
const CR = 13;
const SPACE = 32;
const SIDES = [undefined, 'client', 'server'] as const;
const text = new TextDecoder();

/** Tells whose a line is, in a stream that does not. */
export type Chooser = (line: string) => Side;

/** The stream of one side, or of both where the file does not tell them apart. */
interface Strand {
  readonly bytes: Uint8Array;
  readonly from: Side | undefined;
  /** Where the pieces begin in it, with their place in the order of all. */
  readonly marks: readonly { readonly at: number; readonly piece: Piece; readonly order: number }[];
}

interface Cut {
  readonly said: Said;
  /** Place of the last byte's piece in the order of all. */
  readonly order: number;
}

/** The streams of pieces, which are read once for each way that they may be taken. */
const joined = new WeakMap<readonly Piece[], readonly Strand[]>();

function strandsOf(pieces: readonly Piece[]): readonly Strand[] {
  const found = joined.get(pieces) ?? SIDES.flatMap((from) => strandOf(pieces, from) ?? []);
  joined.set(pieces, found);
  return found;
}

function strandOf(pieces: readonly Piece[], from: Side | undefined): Strand | undefined {
  const marks: { at: number; piece: Piece; order: number }[] = [];
  let at = 0;
  for (const [order, piece] of pieces.entries()) {
    if (piece.from !== from || piece.bytes.length === 0) continue;
    marks.push({ at, piece, order });
    at += piece.bytes.length;
  }
  const [first] = marks;
  if (!first) return undefined;
  if (marks.length === 1) return { bytes: first.piece.bytes, from, marks };
  const bytes = new Uint8Array(at);
  for (const { at: start, piece } of marks) bytes.set(piece.bytes, start);
  return { bytes, from, marks };
}

/** Whether a line seems to begin here: a known command or an error, then a blank or the end. */
function begins(bytes: Uint8Array, at: number, names: ReadonlySet<string>): boolean {
  if (at >= bytes.length) return at === bytes.length;
  // A word in the midst of a line is no beginning.
  if (bytes[at - 1] === SPACE) return false;
  const word = text.decode(bytes.subarray(at, at + 4));
  if (!looksLikeCommand(word)) return false;
  if (names.has(word.slice(0, 3))) return true;
  if (!/^\d/.test(word)) return false;
  // Digits may be of a payload: behind a letter or digit only a whole line of an error counts.
  const end = bytes.subarray(at, at + 24).indexOf(LF);
  const line = end < 0 ? '' : textOf(bytes.subarray(at, at + end));
  return /^\d{3} \d{1,10}\r?$/.test(line) || !/\w/.test(text.decode(bytes.subarray(at - 1, at)));
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

/** Whether a line of this command can have a payload at all: most cannot, and need not be fitted here. */
function mayCount({ dialect, from, name }: Frame): boolean {
  return formsFor(dialect, from, name).some(({ payload }) => payload);
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

function cutStrand(
  strand: Strand,
  dialect: Dialect,
  names: ReadonlySet<string>,
  chooser: Chooser,
  most: number,
): Cut[] {
  const { bytes } = strand;
  const side = strand.from === undefined ? chooser : always(strand.from);
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
    const line = textOf(head);
    const from = side(line);
    const start = at;
    const add = (flaw: Flaw | undefined, upTo: number, payloadEnd = 0) => {
      const stretch = { from, row, column: 0, start, end: start + head.length, flaw };
      const said =
        payloadEnd > 0 ? heardWithPayload(bytes, stretch, after, payloadEnd) : heard(bytes, stretch);
      cuts.push({ said, order: place(Math.max(at, upTo - 1)).order });
      at = upTo;
    };
    if (long) {
      const detail = `The line is longer than ${MOST.line} bytes.`;
      add({ code: 'line-too-long', detail }, after);
      continue;
    }
    const frame = Frame.of(dialect, from, line);
    if (found < 0) {
      // Whoever saves or pastes text often loses the last line end.
      const whole = strand.marks.at(-1)?.piece.rows && frame.form !== undefined;
      const flaw: Flaw = { code: 'line-cut', detail: 'The stream ends within this line.' };
      add(whole ? undefined : flaw, bytes.length);
      continue;
    }
    const size = mayCount(frame) ? declared(frame) : 0;
    if (size === 0) {
      add(undefined, after);
      continue;
    }
    const next = after + size;
    const stray = strayStart(bytes, after, next, names);
    if (stray !== undefined) {
      const detail = `The line says ${size} bytes of payload, but the next line begins after ${stray - after}.`;
      add({ code: 'payload-length', detail }, stray, stray);
    } else if (next > bytes.length) {
      const detail = `The line says ${size} bytes of payload, but the stream ends after ${bytes.length - after}.`;
      add({ code: 'payload-cut', detail }, Math.max(bytes.length, after), Math.max(bytes.length, after));
    } else if (size > MOST.payload) {
      const detail = `The payload is ${size} bytes long; at most ${MOST.payload} are taken here.`;
      add({ code: 'payload-too-long', detail }, next);
    } else add(undefined, next, next);
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
    const repeated = line === before;
    before = line;
    const [name = '', ...words] = wordsOf(line).map((word) => word.text);
    const mayBeClient = formsFor(dialect, 'client', name);
    // What the client never says is the server's, whether or not it is right.
    if (mayBeClient.length === 0) return 'server';
    const client = cleanFit(mayBeClient, words);
    const mine = client?.taken.find(({ param }) => param.type === 'trid')?.value;
    const doubtful = !client || (mine === undefined ? repeated : asked.has(mine));
    if (doubtful && cleanFit(formsFor(dialect, 'server', name), words)) return 'server';
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
  return strandsOf(pieces)
    .flatMap((strand) => cutStrand(strand, dialect, names, chooser, most))
    .sort((a, b) => a.order - b.order)
    .map(({ said }) => said);
}
