// A line, decoded: rows with names, types, values, meanings and links. Pure: a frame in, plain data out.

import { PHASES } from '#content/vocabulary.ts';
import type { Payload } from '#protocol/define.ts';
import { syntaxOf } from '#protocol/diagnosis.ts';
import { type BoundForm, type BoundParam, ERROR_KEY } from '#protocol/dialect.ts';
import { isFit } from '#protocol/fit.ts';
import type { Frame } from '#protocol/frame.ts';
import { typeOf } from '#protocol/params.ts';
import { LIST_BITS, LIST_NAMES } from '#server/account.ts';
import type { Trouble } from './marks.ts';

/** A line of a table in the inspector. */
export interface InspectorRow {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly decoded?: string;
  readonly meaning?: string;
  /** A page of the site, from its root, without a slash in front. */
  readonly link?: string;
}

/** The type of the word that a numeric error begins with; what the code means is in a table that is loaded late. */
export const NUMERIC = 'numeric error';

export interface Inspection {
  readonly title: string;
  readonly about: string;
  readonly syntax: string;
  readonly link?: string;
  readonly rows: readonly InspectorRow[];
  readonly payload: readonly InspectorRow[];
  readonly bytes: string;
  readonly size: number;
  readonly phase: string;
  readonly problem?: Trouble;
}

const utf8 = new TextEncoder();
const text = new TextDecoder();

/** Bytes that the inspector shows in hexadecimal; the rest is counted. */
const MOST_BYTES = 2048;

/** Letters of a payload that the inspector shows. */
const MOST_TEXT = 4000;

/** The dump of some bytes: offset, sixteen bytes in hexadecimal, the same in ASCII. */
export function dump(bytes: Uint8Array): string {
  const rows: string[] = [];
  const shown = bytes.subarray(0, MOST_BYTES);
  for (let at = 0; at < shown.length; at += 16) {
    const some = [...shown.subarray(at, at + 16)];
    const hex = some.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const ascii = some.map((byte) => (byte > 31 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
    rows.push(`${at.toString(16).padStart(4, '0')}  ${hex.padEnd(47)}  ${ascii}`);
  }
  if (bytes.length > MOST_BYTES) rows.push(`… and ${bytes.length - MOST_BYTES} bytes more`);
  return rows.join('\n');
}

/** The page of a command, or of one of its forms, from the site's root. */
export function pageOf(bound: BoundForm): string {
  return `commands/${bound.command.name.toLowerCase()}/#${bound.name}`;
}

function listed(value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  return LIST_NAMES.filter((name) => value & LIST_BITS[name]).join(' + ') || 'on no list';
}

function decoded(param: BoundParam, value: unknown): string | undefined {
  if (param.type === 'listbits') return listed(value);
  const type = typeOf(param.type);
  if (type.show) return type.show(value);
  return undefined;
}

function rowOf(param: BoundParam, word: string, value: unknown): InspectorRow {
  const bare = word.slice(param.prefix?.length ?? 0);
  const shown = param.literal === undefined ? decoded(param, value) : undefined;
  const known = param.words?.get(bare);
  const meaning = [known, param.about].filter((each) => each !== undefined && each !== '');
  return {
    name: param.name,
    type: typeOf(param.type).label,
    value: word,
    ...(shown !== undefined && shown !== bare ? { decoded: shown } : {}),
    ...(meaning.length > 0 ? { meaning: [...new Set(meaning)].join(' · ') } : {}),
  };
}

function wordRows(frame: Frame): InspectorRow[] {
  const { fit, words } = frame;
  const taken = fit && isFit(fit) ? fit.taken : [];
  return words.map(({ text: word }, index): InspectorRow => {
    if (index === 0) {
      if (!fit) return { name: 'command', type: 'unknown', value: word };
      const { command } = fit.bound;
      if (command.name === ERROR_KEY)
        return { name: 'code', type: NUMERIC, value: word, link: `errors/${word}/` };
      const link = isFit(fit) ? pageOf(fit.bound) : `commands/${command.name.toLowerCase()}/`;
      return { name: 'command', type: command.title, value: word, meaning: command.summary, link };
    }
    const found = taken.find(({ at }) => at === index - 1);
    return found
      ? rowOf(found.param, word, found.value)
      : { name: `word ${index}`, type: 'not decoded', value: word };
  });
}

function cropped(value: string): string {
  return value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT)}… (${value.length} characters)` : value;
}

function headerRow(line: string): InspectorRow {
  const colon = line.indexOf(':');
  if (colon < 0) return { name: 'line', type: 'text', value: line };
  return { name: line.slice(0, colon), type: 'header', value: line.slice(colon + 1).trim() };
}

/** The parts of a payload: MIME headers and body, or the whole. */
export function payloadRows(payload: Uint8Array, { kind, about, format }: Payload): InspectorRow[] {
  const link = format === undefined ? {} : { link: `${format}/` };
  const meaning = about === undefined ? {} : { meaning: about };
  const size = `${payload.length} ${payload.length === 1 ? 'byte' : 'bytes'}`;
  const first: InspectorRow = { name: 'payload', type: kind, value: size, ...meaning, ...link };
  const content = text.decode(payload);
  if (kind === 'binary') return [first];
  if (kind !== 'mime') return [first, { name: 'content', type: kind, value: cropped(content) }];
  const end = content.indexOf('\r\n\r\n');
  const head = end < 0 ? content : content.slice(0, end);
  const headers = head.split('\r\n').filter(Boolean).slice(0, 60).map(headerRow);
  const body = end < 0 ? '' : content.slice(end + 4);
  return [first, ...headers, ...(body === '' ? [] : [{ name: 'body', type: 'text', value: cropped(body) }])];
}

function phaseAbout(phase: string): string {
  const about = Object.entries(PHASES).find(([id]) => id === phase)?.[1];
  return about === undefined ? phase : `${phase}: ${about}`;
}

/** All there is to say about a line that was said in a phase, and why it was refused if it was. */
export function inspect(frame: Frame, phase: string, problem?: Trouble): Inspection {
  const { fit, payload, from, dialect } = frame;
  const bound = fit?.bound;
  const head = utf8.encode(`${frame.line}\r\n`);
  const bytes = Uint8Array.of(...head, ...(payload ?? new Uint8Array(0)).subarray(0, MOST_BYTES));
  const size = head.length + (payload?.length ?? 0);
  const whose = from === 'client' ? 'the client' : 'the server';
  const title = `${frame.name} from ${whose}, ${dialect.version} ${dialect.service.id}`;
  const link = bound && (bound.command.name === ERROR_KEY ? `errors/${frame.name}/` : pageOf(bound));
  const form = bound?.form.payload ?? { kind: 'text' };
  return {
    title,
    about: bound && isFit(fit) ? bound.form.about : 'No form of this version and service fits the line.',
    syntax: bound ? syntaxOf(bound).replace(ERROR_KEY, '{code}') : '',
    ...(link === undefined ? {} : { link }),
    rows: wordRows(frame),
    payload: payload && payload.length > 0 ? payloadRows(payload, form) : [],
    bytes: size > bytes.length ? `${dump(bytes)}\n… ${size} bytes in all` : dump(bytes),
    size,
    phase: phaseAbout(phase),
    ...(problem ? { problem } : {}),
  };
}
