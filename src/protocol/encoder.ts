// A message in, bytes out. A wrong message here is a fault of ours, so it throws.

import type { BoundForm, BoundParam, Dialect } from './dialect.ts';
import { typeOf } from './params.ts';

const text = new TextEncoder();
const NOTHING = new Uint8Array(0);
/** Bytes of a block that several messages share, because a block of its own costs more than writing the message. */
const BLOCK = 8_192;
const CR = 13;
const LF = 10;

let block = new Uint8Array(0);
let used = 0;

/** Room for a message; no two messages overlap. */
function room(size: number): Uint8Array {
  // Engines keep small arrays without a block behind them, and a large one would leave too little of a shared block.
  if (size <= 64 || size > BLOCK / 4) return new Uint8Array(size);
  if (used + size > block.length) {
    block = new Uint8Array(BLOCK);
    used = 0;
  }
  const bytes = block.subarray(used, used + size);
  used += size;
  return bytes;
}

/** Writes one parameter's words, each with a blank in front; `size` is that of the payload, in bytes. */
type Writer = (fields: Readonly<Record<string, unknown>>, size: number) => string;

/** What is known of a form before any value is: made once, because a list is thousands of lines of one form. */
const writers = new WeakMap<BoundForm, readonly Writer[]>();

/** Whether a value is a list of values. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Whether a word has a blank in it; looks at the letters first, because nearly every word is plain ASCII. */
function hasBlank(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code <= 32 || code > 126) return /\s/.test(word);
  }
  return false;
}

function writerOf({ id }: BoundForm, param: BoundParam): Writer {
  const { name, literal, optional, prefix = '' } = param;
  if (literal !== undefined) {
    const word = ` ${prefix}${literal}`;
    return optional ? (fields) => (fields[name] === undefined ? '' : word) : () => word;
  }
  if (param.type === 'length') return (_fields, size) => ` ${size}`;
  const type = typeOf(param.type);
  const wordOf = (value: unknown): string => {
    const word = prefix + type.format(value);
    if (word === '' || hasBlank(word)) throw new Error(`${id}: ${name} cannot be "${word}"`);
    return ` ${word}`;
  };
  return (fields) => {
    const value = fields[name];
    if (value === undefined || (isList(value) && value.length === 0)) {
      if (optional) return '';
      throw new Error(`${id} needs ${name}`);
    }
    return isList(value) ? value.map(wordOf).join('') : wordOf(value);
  };
}

function writersOf(bound: BoundForm): readonly Writer[] {
  const known = writers.get(bound);
  if (known) return known;
  const made = bound.params.map((param) => writerOf(bound, param));
  writers.set(bound, made);
  return made;
}

/** A line without its end. Fields that the form does not have in this dialect are left out. */
export function lineOf(
  bound: BoundForm,
  fields: Readonly<Record<string, unknown>>,
  name: string = bound.command.name,
): string {
  const payload = fields['payload'];
  const size = payload instanceof Uint8Array ? payload.length : 0;
  let line = name;
  for (const write of writersOf(bound)) line += write(fields, size);
  return line;
}

/**
 * A message as bytes: the line, CR LF, and the payload if the form has one.
 * `name` stands in for the command where a line begins with another word: the digits of an error.
 * Throws when a field is missing or holds a blank.
 */
export function encode(
  bound: BoundForm,
  fields: Readonly<Record<string, unknown>>,
  name?: string,
): Uint8Array {
  const line = lineOf(bound, fields, name);
  const payload = bound.payload && fields['payload'] instanceof Uint8Array ? fields['payload'] : NOTHING;
  const bytes = room(line.length + 2 + payload.length);
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code > 127) return beyondAscii(line, payload);
    bytes[at] = code;
  }
  return finish(bytes, line.length, payload);
}

/** Nearly every line is ASCII, and writing those byte by byte is faster than an encoder. */
function beyondAscii(line: string, payload: Uint8Array): Uint8Array {
  const encoded = text.encode(line);
  const bytes = room(encoded.length + 2 + payload.length);
  bytes.set(encoded);
  return finish(bytes, encoded.length, payload);
}

function finish(bytes: Uint8Array, end: number, payload: Uint8Array): Uint8Array {
  bytes[end] = CR;
  bytes[end + 1] = LF;
  if (payload.length > 0) bytes.set(payload, end + 2);
  return bytes;
}

/** The form of a dialect by its id, `USR.ok`; undefined when the version or service lacks it. */
export function formOf(dialect: Dialect, id: string): BoundForm | undefined {
  return dialect.byId.get(id);
}
