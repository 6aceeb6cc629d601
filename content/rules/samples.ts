// Words to try forms with: a few that each parameter type takes without complaint.

import type { BoundParam } from '#protocol/dialect.ts';
import { PARAM_TYPES, type ParamTypeName } from '#protocol/params.ts';

const GUID = '{01234567-89ab-cdef-0123-456789abcdef}';

/** At least one word a type, the most usual first. A test tries them on the types themselves. */
export const SAMPLES = {
  literal: ['WORD'],
  trid: ['12'],
  number: ['34'],
  length: ['56'],
  flag: ['0', '1'],
  word: ['word'],
  text: ['some%20text'],
  friendly: ['Some%20name'],
  handle: ['alice@example.com', 'tel:15551234'],
  endpoint: ['alice@example.com', `alice@example.com;${GUID}`],
  routed: ['1:alice@example.com', '1:alice@example.com;via=9:00000000-0000-0000-0000-000000000000@live.com'],
  guid: [GUID],
  group: ['3', GUID],
  groups: ['3', '3,4', GUID],
  timestamp: ['2005-04-23T18:57:44.8130000-07:00', '0'],
  dialect: ['MSNP8'],
  status: ['NLN'],
  list: ['FL'],
  listbits: ['3'],
  capabilities: ['268435456'],
  capabilityPair: ['2789003324:48'],
  msnobject: ['%3Cmsnobj%2F%3E', '0'],
  address: ['192.0.2.1:1863'],
  url: ['http://example.com/'],
  base64: ['c2FtcGxl'],
  digest: ['0123456789abcdef0123456789abcdef'],
  digits: ['1234567'],
} as const satisfies Record<ParamTypeName, readonly string[]>;

function wordsFor({ literal, prefix = '', words, open, type }: BoundParam): readonly string[] {
  if (literal !== undefined) return [`${prefix}${literal}`];
  const known = [...(words?.keys() ?? [])].filter((word) => PARAM_TYPES[type].parse(word) !== undefined);
  const free: readonly string[] = words === undefined || open ? SAMPLES[type] : [];
  return [...known, ...free].map((word) => `${prefix}${word}`);
}

/** Lines of a form, without the command: without its optional words and with them, each word tried in turn. */
export function linesOf(params: readonly BoundParam[]): readonly (readonly string[])[] {
  const fewest = params.filter(({ optional }) => !optional);
  return [fewest, params].flatMap((list) => {
    const choices = list.map(wordsFor);
    const usual = choices.map((words) => words[0] ?? '');
    return [usual, ...choices.flatMap((words, at) => words.slice(1).map((word) => usual.with(at, word)))];
  });
}
