// One line with its payload, cut out of a stream. Words, form and values are worked out when they are asked for.

import { type BoundForm, type Dialect, ERROR_KEY } from './dialect.ts';
import { type Fit, fieldsOf, fitAny, isFit, type Misfit } from './fit.ts';

const SPACE = 32;
const TAB = 9;
const NOTHING = new Uint8Array(0);
const NO_FORMS: readonly BoundForm[] = [];
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

/** The words of a line without their columns: nearly every line has single blanks between them. */
function textsOf(line: string): readonly string[] {
  const texts: string[] = [];
  if (line.includes('\t')) return wordsOf(line).map((word) => word.text);
  for (let start = 0; start <= line.length; ) {
    const found = line.indexOf(' ', start);
    const end = found < 0 ? line.length : found;
    if (end > start) texts.push(line.slice(start, end));
    start = end + 1;
  }
  return texts;
}

/** Bytes of UTF-8 as text. */
export function textOf(bytes: Uint8Array): string {
  return text.decode(bytes);
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
  #texts: readonly string[] | undefined;
  #fit: Fit | Misfit | undefined;
  #line: string | undefined;
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

  /** The words of the line with their columns, the command first. */
  get words(): readonly Word[] {
    this.#words ??= wordsOf(this.line);
    return this.#words;
  }

  /** The words of the line as text, the command first. */
  get texts(): readonly string[] {
    this.#texts ??= textsOf(this.line);
    return this.#texts;
  }

  /** The command, or the three digits of an error. */
  get name(): string {
    return this.texts[0] ?? '';
  }

  /** Says in which phase the line came, so that of two forms alike the one that is legal then is taken. */
  during(phase: string): this {
    this.#phase = phase;
    return this;
  }

  /** The form that the line fits, or how far it fits the nearest; undefined when no form of this name exists. */
  get fit(): Fit | Misfit | undefined {
    this.#fit ??= fitAny(formsFor(this.dialect, this.from, this.name), this.texts.slice(1), this.#phase);
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
  return (
    dialect[from].get(name) ?? (/^\d{3}$/.test(name) ? dialect[from].get(ERROR_KEY) : undefined) ?? NO_FORMS
  );
}
