// The parameter types of a line: how a word is read, written, checked and shown. One row a type.

/** One parameter type. `parse` gives undefined for a word that can never be of this type. */
export interface ParamType<T> {
  /** What the page's "Type" column and the inspector call it. */
  readonly label: string;
  /** One sentence on the notation. */
  readonly about: string;
  parse(word: string): T | undefined;
  format(value: T): string;
  /** A complaint about a value that can be read but is not right, as a phrase after "must". */
  check?(value: T): string | undefined;
  /** The value as a person reads it, where that differs from the word. */
  show?(value: T): string;
}

/** An account at one of its places: `alice@example.com;{guid}`, or the account alone. */
export interface Endpoint {
  readonly handle: string;
  /** Machine GUID in braces. */
  readonly guid?: string;
}

/** An account with its network id in front: `1:alice@example.com`, perhaps with `;via=9:...`. */
export interface Routed {
  readonly network: number;
  readonly handle: string;
  readonly via?: string;
}

/** Basic and extended capability bits, `2789003324:48`. */
export interface CapabilityPair {
  readonly basic: number;
  readonly extended: number;
}

const DIGITS = /^\d{1,10}$/;
const GUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11,12}\}?$/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$/;

function whole(word: string): number | undefined {
  return DIGITS.test(word) ? Number(word) : undefined;
}

function bits32(value: number): string | undefined {
  return value <= 0xffffffff ? undefined : 'be at most 4294967295';
}

const asIs = (word: string): string => word;
const atSign = (handle: string): boolean => /^[^@\s;]+@[^@\s;]+$/.test(handle);

/** Percent-decodes a word as UTF-8; bytes that are no UTF-8 leave the word as it is. */
export function decodeText(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}

/** Percent-encodes text for a line: blanks, percent signs, control characters and all but ASCII. */
export function encodeText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\x21-\x24\x26-\x7e]/gu, (character) => encodeURIComponent(character));
}

function row<T>(type: ParamType<T>): ParamType<T> {
  return type;
}

export const PARAM_TYPES = {
  literal: row<string>({ label: 'fixed word', about: 'Always this word.', parse: asIs, format: asIs }),
  trid: row<number>({
    label: 'transaction ID',
    about: 'A whole number from 0 to 4294967295 that the answer repeats; 0 marks what nobody asked for.',
    parse: whole,
    format: String,
    check: bits32,
  }),
  number: row<number>({
    label: 'number',
    about: 'A decimal whole number.',
    parse: whole,
    format: String,
    check: bits32,
  }),
  length: row<number>({
    label: 'payload length',
    about: 'How many bytes of payload follow the line.',
    parse: whole,
    format: String,
  }),
  flag: row<string>({
    label: 'flag',
    about: '0 or 1.',
    parse: asIs,
    format: asIs,
    check: (value) => (value === '0' || value === '1' ? undefined : 'be 0 or 1'),
  }),
  word: row<string>({ label: 'word', about: 'One word without blanks.', parse: asIs, format: asIs }),
  text: row<string>({
    label: 'encoded text',
    about: 'Text with blanks and non-ASCII characters percent-encoded as UTF-8.',
    parse: asIs,
    format: asIs,
    show: decodeText,
  }),
  friendly: row<string>({
    label: 'friendly name',
    about: 'A display name, percent-encoded as UTF-8; at most 387 bytes when encoded.',
    parse: asIs,
    format: asIs,
    show: decodeText,
    check: (value) => (value.length <= 387 ? undefined : 'be at most 387 bytes when encoded'),
  }),
  handle: row<string>({
    label: 'handle',
    about: 'The address of an account, such as alice@example.com; from MSNP11 also tel: and a number.',
    parse: asIs,
    format: asIs,
    check: (value) =>
      atSign(value) || value.startsWith('tel:') ? undefined : 'be an address with an @ in it',
  }),
  endpoint: row<Endpoint>({
    label: 'endpoint',
    about: 'A handle, and from MSNP16 perhaps ; and the machine GUID of one of its places.',
    parse(word) {
      const at = word.indexOf(';');
      return at < 0 ? { handle: word } : { handle: word.slice(0, at), guid: word.slice(at + 1) };
    },
    format: ({ handle, guid }) => (guid === undefined ? handle : `${handle};${guid}`),
    check({ handle, guid }) {
      if (!atSign(handle)) return 'begin with an address with an @ in it';
      return guid === undefined || GUID.test(guid) ? undefined : 'end with a GUID in braces';
    },
  }),
  routed: row<Routed>({
    label: 'routed handle',
    about: 'Network id and handle joined by a colon; a member of a circle adds ;via= and the circle.',
    parse(word) {
      const found = /^(\d{1,3}):([^;]+)(?:;via=(.+))?$/.exec(word);
      if (!found) return undefined;
      const [, network = '', handle = '', via] = found;
      return { network: Number(network), handle, ...(via === undefined ? {} : { via }) };
    },
    format: ({ network, handle, via }) => `${network}:${handle}${via === undefined ? '' : `;via=${via}`}`,
  }),
  guid: row<string>({
    label: 'GUID',
    about: 'Eight, four, four, four and twelve hexadecimal digits, joined by hyphens.',
    parse: asIs,
    format: asIs,
    check: (value) => (GUID.test(value) ? undefined : 'be a GUID'),
  }),
  group: row<string>({
    label: 'group',
    about: 'A group number from 0 to 29, or a group GUID.',
    parse: asIs,
    format: asIs,
    check: (value) =>
      DIGITS.test(value) || GUID.test(value) ? undefined : 'be a group number or a group GUID',
  }),
  groups: row<string>({
    label: 'groups',
    about: 'Group numbers or group GUIDs, joined by commas.',
    parse: asIs,
    format: asIs,
    check: (value) =>
      value.split(',').every((group) => DIGITS.test(group) || GUID.test(group))
        ? undefined
        : 'be group numbers or group GUIDs joined by commas',
  }),
  timestamp: row<string>({
    label: 'timestamp',
    about: 'A time by ISO 8601 with fraction and offset, or 0.',
    parse: asIs,
    format: asIs,
    check: (value) => (value === '0' || TIME.test(value) ? undefined : 'be an ISO 8601 time or 0'),
  }),
  dialect: row<string>({
    label: 'dialect',
    about: 'The name of a protocol version, such as MSNP8, or CVR0.',
    parse: asIs,
    format: asIs,
  }),
  status: row<string>({ label: 'status', about: 'A three-letter presence code.', parse: asIs, format: asIs }),
  list: row<string>({ label: 'list', about: 'A two-letter list name.', parse: asIs, format: asIs }),
  listbits: row<number>({
    label: 'list bits',
    about: 'The lists that a person is on, as a sum: FL 1, AL 2, BL 4, RL 8, PL 16.',
    parse: whole,
    format: String,
    check: (value) => (value <= 31 ? undefined : 'be at most 31'),
  }),
  capabilities: row<number>({
    label: 'capabilities',
    about: 'A decimal bit field of what the client can do.',
    parse: whole,
    format: String,
    check: bits32,
  }),
  capabilityPair: row<CapabilityPair>({
    label: 'capability pair',
    about: 'Basic and extended capability bits, both decimal, joined by a colon.',
    parse(word) {
      const found = /^(\d{1,10}):(\d{1,10})$/.exec(word);
      return found ? { basic: Number(found[1]), extended: Number(found[2]) } : undefined;
    },
    format: ({ basic, extended }) => `${basic}:${extended}`,
  }),
  msnobject: row<string>({
    label: 'MSNObject',
    about: 'A percent-encoded msnobj element that names a picture or another object; 0 for none.',
    parse: asIs,
    format: asIs,
    show: decodeText,
    check: (value) =>
      value === '0' || /^(%3c|<)msnobj/i.test(value) ? undefined : 'be an encoded msnobj element or 0',
  }),
  address: row<string>({
    label: 'address',
    about: 'A host name or IP address, usually with : and a port.',
    parse: asIs,
    format: asIs,
    check: (value) => (/^[\w.-]+(:\d{1,5})?$/.test(value) ? undefined : 'be a host with an optional port'),
  }),
  url: row<string>({
    label: 'web address',
    about: 'An address on the web.',
    parse: asIs,
    format: asIs,
    check: (value) => (/^(https?:|\/)/i.test(value) ? undefined : 'be a web address or a path'),
  }),
  base64: row<string>({
    label: 'Base64',
    about: 'Bytes in Base64.',
    parse: asIs,
    format: asIs,
    check: (value) => (/^[A-Za-z0-9+/]*={0,2}$/.test(value) ? undefined : 'be Base64'),
  }),
  digest: row<string>({
    label: 'digest',
    about: '32 lower-case hexadecimal digits.',
    parse: asIs,
    format: asIs,
    check: (value) => (/^[0-9a-f]{32}$/.test(value) ? undefined : 'be 32 lower-case hexadecimal digits'),
  }),
  digits: row<string>({
    label: 'digits',
    about: 'A string of decimal digits that is not counted with.',
    parse: asIs,
    format: asIs,
    check: (value) => (/^\d+$/.test(value) ? undefined : 'be decimal digits'),
  }),
} as const;

export type ParamTypeName = keyof typeof PARAM_TYPES;

/** The row of a type, for code that handles all types alike. */
export function typeOf(name: ParamTypeName): ParamType<unknown> {
  return PARAM_TYPES[name];
}

/** The value that a parameter of type T has once read. */
export type Value<T extends ParamTypeName> = (typeof PARAM_TYPES)[T] extends ParamType<infer V> ? V : never;
