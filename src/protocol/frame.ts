// One line with its payload, cut out of a stream. Words, form and values are worked out when they are asked for.

import { type BoundForm, type Dialect, ERROR_KEY } from './dialect.ts';
import { type Fit, fieldsOf, fitAny, isFit, type Misfit } from './fit.ts';

const SPACE = 32;
const TAB = 9;
const NOTHING = new Uint8Array(0);
const text = new TextDecoder();

/** A word of a line with its column. */
export interface Word {
  readonly text: string;
  readonly column: number;
}

/** Splits a line at blanks; runs of blanks and tabs count as one, as servers took them. */
export function wordsOf(line: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  for (let at = 0; at <= line.length; at++) {
    const code = at < line.length ? line.charCodeAt(at) : SPACE;
    const blank = code === SPACE || code === TAB;
    if (!blank && start < 0) start = at;
    else if (blank && start >= 0) {
      words.push({ text: line.slice(start, at), column: start });
      start = -1;
    }
  }
  return words;
}

/** Bytes of UTF-8 as text. Nearly every line is short and ASCII, and for those this is faster than a decoder. */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > 128) return text.decode(bytes);
  let line = '';
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 126) return text.decode(bytes);
    line += String.fromCharCode(byte);
  }
  return line;
}

/** One line with its payload. */
export class Frame {
  readonly kind = 'frame';
  readonly dialect: Dialect;
  readonly from: 'client' | 'server';
  /** Offset of its first byte in the stream. */
  readonly at: number;
  /** The bytes that the frame stands in, with the ends of its line and of its payload. Views are made when asked for. */
  readonly #bytes: Uint8Array;
  #start = 0;
  #end: number;
  #after = 0;
  #size = 0;
  #payload: Uint8Array | undefined;
  #words: Word[] | undefined;
  #fit: Fit | Misfit | undefined;
  #line: string | undefined;
  #name: string | undefined;
  #phase: string | undefined;

  constructor(
    dialect: Dialect,
    from: 'client' | 'server',
    at: number,
    line: Uint8Array,
    payload?: Uint8Array,
  ) {
    this.dialect = dialect;
    this.from = from;
    this.at = at;
    this.#bytes = line;
    this.#end = line.length;
    this.#payload = payload;
  }

  /** A frame of a line that is text already. */
  static of(dialect: Dialect, from: 'client' | 'server', line: string): Frame {
    const frame = new Frame(dialect, from, 0, NOTHING);
    frame.#line = line;
    return frame;
  }

  /** A frame in the midst of other bytes: its line from `start` to `end`, its payload of `size` bytes from `after`. */
  static within(
    dialect: Dialect,
    from: 'client' | 'server',
    at: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    after: number,
    size: number,
  ): Frame {
    const frame = new Frame(dialect, from, at, bytes);
    frame.#start = start;
    frame.#end = end;
    frame.#after = after;
    frame.#size = size;
    return frame;
  }

  /** The bytes behind the line; undefined when there are none. */
  get payload(): Uint8Array | undefined {
    if (this.#size > 0) this.#payload ??= this.#bytes.subarray(this.#after, this.#after + this.#size);
    return this.#payload;
  }

  /** The line as text, without its end. */
  get line(): string {
    this.#line ??= textOf(this.#bytes.subarray(this.#start, this.#end));
    return this.#line;
  }

  /** The words of the line, the command first. */
  get words(): readonly Word[] {
    this.#words ??= wordsOf(this.line);
    return this.#words;
  }

  /** The command, or the three digits of an error. */
  get name(): string {
    if (this.#words || this.line.startsWith(' ') || this.line.startsWith('\t'))
      return this.words[0]?.text ?? '';
    this.#name ??= /^[^ \t]*/.exec(this.line)?.[0] ?? '';
    return this.#name;
  }

  /** Says in which phase the line came, so that of two forms alike the one that is legal then is taken. */
  during(phase: string): this {
    this.#phase = phase;
    return this;
  }

  /** The form that the line fits, or how far it fits the nearest; undefined when no form of this name exists. */
  get fit(): Fit | Misfit | undefined {
    if (!this.#fit) {
      const words: string[] = [];
      for (let at = 1; at < this.words.length; at++) words.push(this.words[at]?.text ?? '');
      this.#fit = fitAny(formsFor(this.dialect, this.from, this.name), words, this.#phase);
    }
    return this.#fit;
  }

  /** The matched form, if any. */
  get form(): BoundForm | undefined {
    return this.fit && isFit(this.fit) ? this.fit.bound : undefined;
  }

  /** Values by parameter name; empty when no form fits. */
  get fields(): Record<string, unknown> {
    return this.fit && isFit(this.fit) ? fieldsOf(this.fit) : {};
  }
}

/** The forms of one side that begin with this word; three digits stand for the numeric errors. */
export function formsFor(dialect: Dialect, from: 'client' | 'server', name: string): readonly BoundForm[] {
  return dialect[from].get(name) ?? (/^\d{3}$/.test(name) ? dialect[from].get(ERROR_KEY) : undefined) ?? [];
}
