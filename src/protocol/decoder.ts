// Bytes in, frames out: cuts a stream into lines and counted payloads. The matched form decides whether a
// payload follows; nothing here knows a command. It never throws and never waits, and its memory is bounded.

import type { Dialect } from './dialect.ts';
import { Frame } from './frame.ts';
import { lastNumber, type Plans, plansOf } from './plans.ts';
import { type Problem, problem } from './problem.ts';

/** What a decoder takes at most; longer input becomes a problem and is skipped, not stored. */
export interface Limits {
  /** Bytes of a line without its end. No source names the real limit; single sign-on lines need about 3,000. */
  readonly line: number;
  /** Bytes of a payload whose form names no limit of its own. */
  readonly payload: number;
}

export const LIMITS: Limits = { line: 16_384, payload: 1_048_576 };

const LF = 10;
const CR = 13;
const SPACE = 32;
const NOTHING = new Uint8Array(0);
const text = new TextDecoder();

export type Decoded = Frame | Problem;

/** Decodes the bytes that one side of a connection sends. */
export class Decoder {
  #dialect: Dialect;
  #plans: Plans;
  readonly #from: 'client' | 'server';
  readonly #limits: Limits;
  /** Offset in the stream of the first byte of `#chunk`. */
  #base = 0;
  #chunk: Uint8Array = NOTHING;
  #at = 0;
  /** Start of a frame whose end has not come: `#held` bytes of `#store`. */
  #store: Uint8Array = NOTHING;
  #held = 0;
  /** Bytes that the held frame has in all, once its line is complete; 0 before. */
  #target = 0;
  #heldLine = 0;
  /** Bytes still to skip of a payload that is too long; Infinity: up to the next line end. */
  #skip = 0;

  constructor(dialect: Dialect, from: 'client' | 'server', limits: Limits = LIMITS) {
    this.#dialect = dialect;
    this.#plans = plansOf(dialect, from);
    this.#from = from;
    this.#limits = limits;
  }

  /** Another decoder that stands where this one does in its stream. */
  copy(): Decoder {
    const copy = new Decoder(this.#dialect, this.#from, this.#limits);
    copy.#base = this.#base;
    copy.#chunk = this.#chunk;
    copy.#at = this.#at;
    copy.#store = this.#store.slice(0, this.#held);
    copy.#held = this.#held;
    copy.#target = this.#target;
    copy.#heldLine = this.#heldLine;
    copy.#skip = this.#skip;
    return copy;
  }

  /** The dialect from the next frame on. */
  speak(dialect: Dialect): void {
    this.#dialect = dialect;
    this.#plans = plansOf(dialect, this.#from);
  }

  /** Whether the stream may end here: no line or payload is half read. */
  get idle(): boolean {
    return this.#held === 0 && this.#at >= this.#chunk.length && this.#skip === 0;
  }

  /** Takes bytes; call `next` until it gives undefined before the next call. The bytes are not copied. */
  receive(bytes: Uint8Array): void {
    this.#base += this.#chunk.length;
    this.#chunk = bytes;
    this.#at = 0;
  }

  /** All that a piece of the stream completes. */
  decode(bytes: Uint8Array): Decoded[] {
    this.receive(bytes);
    const decoded: Decoded[] = [];
    for (let event = this.next(); event; event = this.next()) decoded.push(event);
    return decoded;
  }

  /** What the end of the stream cuts off, if anything. */
  end(): Problem | undefined {
    if (this.idle) return undefined;
    const line = text.decode(this.#store.subarray(0, Math.min(this.#held, 200)));
    return problem(
      this.#target > 0 || this.#skip > 0 ? 'payload-cut' : 'line-cut',
      line.split(/\r?\n/)[0] ?? '',
    );
  }

  /** The next frame or problem; undefined when more bytes are needed. */
  next(): Decoded | undefined {
    while (this.#at < this.#chunk.length) {
      if (this.#skip > 0) this.#skipOn();
      else {
        const event = this.#held > 0 ? this.#finish() : this.#cut();
        if (event) return event;
      }
    }
    this.#base += this.#chunk.length;
    this.#chunk = NOTHING;
    this.#at = 0;
    return undefined;
  }

  #skipOn(): void {
    if (this.#skip === Number.POSITIVE_INFINITY) {
      const end = this.#chunk.indexOf(LF, this.#at);
      this.#at = end < 0 ? this.#chunk.length : end + 1;
      if (end >= 0) this.#skip = 0;
      return;
    }
    const some = Math.min(this.#skip, this.#chunk.length - this.#at);
    this.#at += some;
    this.#skip -= some;
  }

  /** Cuts a frame out of the chunk, or holds the start of one. */
  #cut(): Decoded | undefined {
    const chunk = this.#chunk;
    const start = this.#at;
    const end = chunk.indexOf(LF, start);
    if (end < 0) {
      if (chunk.length - start > this.#limits.line + 1) return this.#lineTooLong(chunk.subarray(start), -1);
      this.#hold(chunk.length);
      return undefined;
    }
    if (end - start > this.#limits.line + 1) return this.#lineTooLong(chunk.subarray(start), end);
    const lineEnd = end > start && chunk[end - 1] === CR ? end - 1 : end;
    if (lineEnd === start) {
      this.#at = end + 1;
      return undefined;
    }
    const size = this.#payloadSize(chunk, start, lineEnd);
    if (typeof size !== 'number') {
      this.#at = end + 1;
      return size;
    }
    if (end + 1 + size > chunk.length) {
      this.#target = end + 1 + size - start;
      this.#heldLine = end + 1 - start;
      this.#hold(chunk.length);
      return undefined;
    }
    this.#at = end + 1 + size;
    return this.#frame(chunk, this.#base + start, start, lineEnd, end + 1, size);
  }

  /** Adds to the held frame no more than it needs, so that only a frame across two chunks is copied. */
  #finish(): Decoded | undefined {
    if (this.#target > 0) {
      this.#hold(Math.min(this.#chunk.length, this.#at + this.#target - this.#held));
      return this.#held === this.#target ? this.#release(this.#heldLine) : undefined;
    }
    const end = this.#chunk.indexOf(LF, this.#at);
    this.#hold(end < 0 ? this.#chunk.length : end + 1);
    if (this.#held - (end < 0 ? 0 : 1) > this.#limits.line + 1)
      return this.#lineTooLong(this.#store.subarray(0, this.#held), end);
    if (end < 0) return undefined;
    const lineEnd = this.#lineEnd(this.#held);
    if (lineEnd === 0) {
      this.#held = 0;
      return undefined;
    }
    const size = this.#payloadSize(this.#store, 0, lineEnd);
    if (typeof size !== 'number') {
      this.#held = 0;
      return size;
    }
    if (size === 0) return this.#release(this.#held);
    this.#heldLine = this.#held;
    this.#target = this.#held + size;
    return undefined;
  }

  #lineEnd(after: number): number {
    return after > 1 && this.#store[after - 2] === CR ? after - 2 : after - 1;
  }

  #release(lineAfter: number): Frame {
    const bytes = this.#store.slice(0, this.#held);
    const at = this.#base + this.#at - this.#held;
    const frame = this.#frame(bytes, at, 0, this.#lineEnd(lineAfter), lineAfter, this.#held - lineAfter);
    this.#held = 0;
    this.#target = 0;
    if (this.#store.length > 65_536) this.#store = NOTHING;
    return frame;
  }

  #frame(bytes: Uint8Array, at: number, start: number, lineEnd: number, after: number, size: number): Frame {
    return Frame.within(this.#dialect, this.#from, at, bytes, start, lineEnd, after, size);
  }

  /** Moves the chunk's bytes up to `upTo` to the store. */
  #hold(upTo: number): void {
    const size = upTo - this.#at;
    if (this.#held + size > this.#store.length) {
      const bigger = new Uint8Array(Math.max(256, this.#store.length * 2, this.#held + size));
      bigger.set(this.#store.subarray(0, this.#held));
      this.#store = bigger;
    }
    this.#store.set(this.#chunk.subarray(this.#at, upTo), this.#held);
    this.#held += size;
    this.#at = upTo;
  }

  #lineTooLong(bytes: Uint8Array, end: number): Problem {
    this.#held = 0;
    if (end < 0) {
      this.#at = this.#chunk.length;
      this.#skip = Number.POSITIVE_INFINITY;
    } else this.#at = end + 1;
    const line = text.decode(bytes.subarray(0, 80));
    return problem('line-too-long', line, { detail: `The line is longer than ${this.#limits.line} bytes.` });
  }

  /** How many bytes of payload follow a line; a problem when they are too many. */
  #payloadSize(bytes: Uint8Array, start: number, end: number): number | Problem {
    if (end - start < 3 || (end - start > 3 && (bytes[start + 3] ?? 0) > SPACE)) return 0;
    const plan = this.#plans.of(bytes[start] ?? 0, bytes[start + 1] ?? 0, bytes[start + 2] ?? 0);
    if (plan.payload === 'never') return 0;
    const size = lastNumber(bytes, start + 3, end);
    if (size <= 0) return 0;
    if (plan.payload === 'fit') {
      const frame = new Frame(this.#dialect, this.#from, 0, bytes.subarray(start, end));
      if (!frame.form?.payload) return 0;
    }
    const limit = plan.limit ?? this.#limits.payload;
    if (size <= limit) return size;
    this.#skip = size;
    const line = text.decode(bytes.subarray(start, end));
    const column = line.trimEnd().length - String(size).length;
    return problem('payload-too-long', line, {
      column: Math.max(0, column),
      detail: `The payload is ${size} bytes long; at most ${limit} are taken here.`,
    });
  }
}
