// A line, decoded: rows with names, types, values, meanings and links. Pure: a frame in, plain data out.

import { capabilitiesIn, extendedIn } from '#content/formats/capabilities/flags.ts';
import { PHASES } from '#content/vocabulary.ts';
import { syntaxOf } from '#protocol/diagnosis.ts';
import { type BoundForm, type BoundParam, type Dialect, ERROR_KEY } from '#protocol/dialect.ts';
import { isFit } from '#protocol/fit.ts';
import type { Frame } from '#protocol/frame.ts';
import { after } from '#protocol/machine.ts';
import { typeOf } from '#protocol/params.ts';
import { REMEDIES } from '#protocol/remedy.ts';
import { LIST_BITS, LIST_NAMES } from '#server/account.ts';
import type { Trouble } from './marks.ts';
import { payloadRows } from './payload-rows.ts';
import { sumFor } from './sums.ts';

/** A line of a table in the inspector. */
export interface InspectorRow {
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly decoded?: string;
  readonly meaning?: string;
  /** A page of the site, from its root, without a slash in front. */
  readonly link?: string;
  /** A calculator with this value in it, as a path of the site too. */
  readonly sum?: string;
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
  /** The phase in which it was said, and the one that it leads to where that is another. */
  readonly phase: string;
  readonly next?: string;
  readonly problem?: Trouble;
  /** What to do about the problem. */
  readonly remedy?: string;
}

const utf8 = new TextEncoder();

/** Bytes that the inspector shows in hexadecimal; the rest is counted. */
const MOST_BYTES = 2048;

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

function phrases(all: readonly string[]): string {
  return all.join(' · ') || 'nothing';
}

function paired(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('basic' in value && 'extended' in value)) return undefined;
  return phrases([...capabilitiesIn(Number(value.basic)), ...extendedIn(Number(value.extended))]);
}

function decoded(param: BoundParam, value: unknown): string | undefined {
  if (param.type === 'listbits') return listed(value);
  if (param.type === 'capabilities' && typeof value === 'number') return phrases(capabilitiesIn(value));
  if (param.type === 'capabilityPair') return paired(value);
  const type = typeOf(param.type);
  if (type.show) return type.show(value);
  return undefined;
}

function rowOf(param: BoundParam, word: string, value: unknown, dialect: Dialect): InspectorRow {
  const sum = sumFor(param, word, dialect);
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
    ...(sum === undefined ? {} : { sum }),
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
      ? rowOf(found.param, word, found.value, frame.dialect)
      : { name: `word ${index}`, type: 'not decoded', value: word };
  });
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
  const next = bound && isFit(fit) && !problem ? after(phase, bound) : undefined;
  const remedy = Object.entries(REMEDIES).find(([code]) => code === problem?.code)?.[1];
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
    ...(next === undefined || next === phase ? {} : { next: phaseAbout(next) }),
    ...(problem ? { problem } : {}),
    ...(remedy === undefined ? {} : { remedy }),
  };
}
