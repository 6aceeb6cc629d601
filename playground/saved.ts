// Reads a session that was kept as JSON, with a check of every value, because a file or a link may come from anybody.

import { SPOKEN } from '#content/commands/ver/serve.ts';
import { SERVICES, type VersionId } from '#content/vocabulary.ts';
import { decodeBase64 } from '#crypto/base64.ts';
import type { Act, Acting, SceneSource } from './channel.ts';
import { ACT_LIMIT } from './journal.ts';
import { FORMAT, FORMAT_VERSION, type Saved } from './write-saved.ts';

/** Most letters of a file. */
export const MOST_LETTERS = 12 * 1_048_576;

const LINE_LETTERS = 1_048_576;
const PAYLOAD_BYTES = 1_048_576;
const NAME_LETTERS = 200;
const PAGE_LETTERS = 262_144;
const SENTENCES = 50;
const EXCHANGES = 20;

/** Why something is no session: with the place, as in `acts[3].line`. */
class Unfit extends Error {}

const utf8 = new TextEncoder();

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown, place: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Unfit(`${place} must be an object`);
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown, place: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unfit(`${place} must be a list`);
  if (value.length > most) throw new Unfit(`${place} has ${value.length} items, ${most} at most are taken`);
  return value;
}

function text(value: unknown, place: string, most: number): string {
  if (typeof value !== 'string') throw new Unfit(`${place} must be a text`);
  if (value.length > most) throw new Unfit(`${place} has ${value.length} letters, ${most} at most are taken`);
  return value;
}

function name(value: unknown, place: string): string {
  const found = text(value, place, NAME_LETTERS);
  if (!/^[^\p{Cc}\p{Cf}]+$/u.test(found)) throw new Unfit(`${place} must be a name of visible letters`);
  return found;
}

function whole(value: unknown, place: string, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most)
    throw new Unfit(`${place} must be a whole number from 0 to ${most}`);
  return value;
}

function version(value: unknown, place: string): VersionId {
  const found = SPOKEN.find((id) => id === value);
  if (!found) throw new Unfit(`${place} must be a version that the mock server speaks, such as MSNP8`);
  return found;
}

function service(value: unknown, place: string): string {
  const found = Object.keys(SERVICES).find((id) => id === value);
  if (!found) throw new Unfit(`${place} must be one of ${Object.keys(SERVICES).join(', ')}`);
  return found;
}

function lineOf(value: unknown, place: string): string {
  const found = text(value, place, LINE_LETTERS);
  if (/[\r\n]/.test(found)) throw new Unfit(`${place} must be one line`);
  return found;
}

function payload({ payload: plain, base64 }: Fields, place: string): { readonly payload?: Uint8Array } {
  if (plain === undefined && base64 === undefined) return {};
  const bytes =
    plain === undefined
      ? decodeBase64(text(base64, `${place}.base64`, 2 * PAYLOAD_BYTES))
      : utf8.encode(text(plain, `${place}.payload`, PAYLOAD_BYTES));
  if (!bytes) throw new Unfit(`${place}.base64 must be Base64`);
  if (bytes.length > PAYLOAD_BYTES)
    throw new Unfit(`${place} has a payload of ${bytes.length} bytes, ${PAYLOAD_BYTES} at most are taken`);
  return { payload: bytes };
}

function source(value: unknown, place: string): SceneSource {
  const found = fields(value, place);
  const exchanges = list(found['exchanges'], `${place}.exchanges`, EXCHANGES).map((each, index) => {
    const where = `${place}.exchanges[${index}]`;
    const exchange = fields(each, where);
    return {
      page: name(exchange['page'], `${where}.page`),
      markdown: text(exchange['markdown'], `${where}.markdown`, PAGE_LETTERS),
      index: whole(exchange['index'], `${where}.index`, 999),
    };
  });
  return { title: text(found['title'], `${place}.title`, NAME_LETTERS), exchanges };
}

function request(found: Fields, place: string): Acting {
  const who = () => name(found['who'], `${place}.who`);
  const ofVersion = () => version(found['version'], `${place}.version`);
  const connection = () => name(found['connection'], `${place}.connection`);
  switch (found['kind']) {
    case 'open':
      return {
        kind: 'open',
        who: who(),
        service: service(found['service'], `${place}.service`),
        version: ofVersion(),
      };
    case 'logOn':
      return { kind: 'logOn', who: who(), version: ofVersion() };
    case 'situate': {
      const sentences = list(found['sentences'], `${place}.sentences`, SENTENCES).map((each, index) =>
        text(each, `${place}.sentences[${index}]`, NAME_LETTERS),
      );
      return { kind: 'situate', sentences, version: ofVersion() };
    }
    case 'line': {
      const line = lineOf(found['line'], `${place}.line`);
      return { kind: 'line', connection: connection(), line, ...payload(found, place) };
    }
    case 'close':
      return { kind: 'close', connection: connection() };
    case 'clock':
      return {
        kind: 'clock',
        milliseconds: whole(found['milliseconds'], `${place}.milliseconds`, 90 * 86_400_000),
      };
    case 'scene':
      return { kind: 'scene', source: source(found['source'], `${place}.source`) };
    case 'reset':
      return { kind: 'reset' };
    case 'step':
      return { kind: 'step' };
    case 'back':
      return { kind: 'back' };
    case 'task':
      return { kind: 'task', name: name(found['name'], `${place}.name`) };
    case 'leave':
      return { kind: 'leave' };
    default:
      throw new Unfit(`${place}.kind is nothing that can be done`);
  }
}

/** Latest time that a session may have: the year 2100. */
const LATEST = 4_102_444_800_000;

function act(value: unknown, index: number): Act {
  const place = `acts[${index}]`;
  const found = fields(value, place);
  return { at: whole(found['at'], `${place}.at`, LATEST), request: request(found, place) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Unfit(`it is no JSON: ${error instanceof Error ? error.message.slice(0, 120) : ''}`);
  }
}

function savedOf(json: string): Saved {
  if (json.length > MOST_LETTERS)
    throw new Unfit(`it has ${json.length} letters, ${MOST_LETTERS} at most are taken`);
  const found = fields(parsed(json), 'the file');
  if (found['format'] !== FORMAT) throw new Unfit(`format must be "${FORMAT}"`);
  const made = whole(found['version'], 'version', Number.MAX_SAFE_INTEGER);
  if (made > FORMAT_VERSION)
    throw new Unfit(`it was made by a newer playground (format ${made}, known here: ${FORMAT_VERSION})`);
  if (made === 0) throw new Unfit('version must be 1');
  const acts = list(found['acts'], 'acts', ACT_LIMIT).map(act);
  return { acts, now: whole(found['now'], 'now', LATEST) };
}

/** Reads a session from JSON. Gives the session, or the reason with its place why it is none; never throws. */
export function readSaved(json: string): Saved | { readonly refused: string } {
  try {
    return savedOf(json);
  } catch (error) {
    if (error instanceof Unfit) return { refused: error.message };
    throw error;
  }
}
