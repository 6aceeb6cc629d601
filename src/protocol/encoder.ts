// A message in, bytes out. A wrong message here is a fault of ours, so it throws.

import type { BoundForm, BoundParam, Dialect } from './dialect.ts';
import { typeOf } from './params.ts';

const text = new TextEncoder();
const NOTHING = new Uint8Array(0);

/** Whether a value is a list of values. */
function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function wordsFor(
  bound: BoundForm,
  param: BoundParam,
  fields: Readonly<Record<string, unknown>>,
  size: number,
): string[] {
  const prefix = param.prefix ?? '';
  if (param.literal !== undefined) {
    return param.optional && fields[param.name] === undefined ? [] : [prefix + param.literal];
  }
  if (param.type === 'length') return [String(size)];
  const value = fields[param.name];
  if (value === undefined || (isList(value) && value.length === 0)) {
    if (param.optional) return [];
    throw new Error(`${bound.id} needs ${param.name}`);
  }
  const type = typeOf(param.type);
  return (isList(value) ? value : [value]).map((each) => {
    const word = prefix + type.format(each);
    if (word === '' || /[\s]/.test(word)) throw new Error(`${bound.id}: ${param.name} cannot be "${word}"`);
    return word;
  });
}

/** A line without its end. Fields that the form does not have in this dialect are left out. */
export function lineOf(
  bound: BoundForm,
  fields: Readonly<Record<string, unknown>>,
  name: string = bound.command.name,
): string {
  const payload = fields['payload'];
  const size = payload instanceof Uint8Array ? payload.length : 0;
  return [name, ...bound.params.flatMap((param) => wordsFor(bound, param, fields, size))].join(' ');
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
  const line = text.encode(`${lineOf(bound, fields, name)}\r\n`);
  const payload = bound.payload && fields['payload'] instanceof Uint8Array ? fields['payload'] : NOTHING;
  if (payload.length === 0) return line;
  const bytes = new Uint8Array(line.length + payload.length);
  bytes.set(line);
  bytes.set(payload, line.length);
  return bytes;
}

/** The form of a dialect by its id, `USR.ok`; undefined when the version or service lacks it. */
export function formOf(dialect: Dialect, id: string): BoundForm | undefined {
  return dialect.byId.get(id);
}
