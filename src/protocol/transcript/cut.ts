// Cuts the streams of a connection into lines and payloads. Unlike the decoder of a server it has the whole stream,
// so it can tell a payload of the wrong length from a wrong line behind it, and goes on where the next line begins.

import type { Dialect } from '#protocol/dialect.ts';
import { cleanFit, isFit } from '#protocol/fit.ts';
import { Frame, formsFor, textOf } from '#protocol/frame.ts';
import { flawed, heard, heardWithPayload } from './heard.ts';
import { looksLikeCommand } from './marks.ts';
import { type Strand, Walk } from './strand.ts';
import type { Flaw, Said, Side } from './transcript.ts';

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

/** Lines with the row in which each was complete. */
interface Cut {
  readonly said: Said[];
  readonly ends: number[];
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
): Cut {
  const { bytes } = strand;
  const side = strand.from === undefined ? chooser : always(strand.from);
  const cuts: Cut = { said: [], ends: [] };
  const walk = new Walk(strand);
  for (let at = 0; at < bytes.length && cuts.said.length < most; ) {
    const found = bytes.indexOf(LF, at);
    const end = found < 0 ? bytes.length : found;
    const lineEnd = end > at && bytes[end - 1] === CR ? end - 1 : end;
    const after = end + 1;
    if (lineEnd === at) {
      at = after;
      continue;
    }
    const row = walk.to(at);
    const long = lineEnd - at > MOST.line;
    const head = bytes.subarray(at, long ? at + 200 : lineEnd);
    const line = textOf(head);
    const from = side(line);
    const start = at;
    const add = (flaw: Flaw | undefined, upTo: number, payloadEnd = 0) => {
      const stretch = { from, row, column: 0, start, end: start + head.length };
      let said: Said;
      if (flaw) said = flawed(bytes, stretch, flaw, after, Math.max(after, payloadEnd));
      else
        said = payloadEnd > 0 ? heardWithPayload(bytes, stretch, after, payloadEnd) : heard(bytes, stretch);
      cuts.said.push(said);
      cuts.ends.push(walk.to(Math.max(at, upTo - 1)));
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
      const whole = strand.rowed && frame.form !== undefined;
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
    const [name = '', ...words] = Frame.of(dialect, 'client', line).texts;
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

/** Two lists of lines as one, by where each line was complete; of two in one place the first list's is first. */
function merged(a: Cut, b: Cut): Cut {
  const all: Cut = { said: [], ends: [] };
  for (let [at, behind] = [0, 0]; at < a.said.length || behind < b.said.length; ) {
    const first = (a.ends[at] ?? Number.POSITIVE_INFINITY) <= (b.ends[behind] ?? Number.POSITIVE_INFINITY);
    const [from, index] = first ? [a, at++] : [b, behind++];
    const said = from.said[index];
    if (!said) break;
    all.said.push(said);
    all.ends.push(from.ends[index] ?? 0);
  }
  return all;
}

/** The lines of a connection's streams in the order in which they were complete, at most so many of each side. */
export function cut(
  strands: readonly Strand[],
  dialect: Dialect,
  chooser: Chooser,
  most = Number.POSITIVE_INFINITY,
): Said[] {
  const names = new Set(dialect.protocol.commands.map(({ name }) => name));
  const cuts = SIDES.flatMap((side) => strands.filter(({ from }) => from === side)).map((strand) =>
    cutStrand(strand, dialect, names, chooser, most),
  );
  const [first, ...others] = cuts;
  return first ? others.reduce(merged, first).said : [];
}
