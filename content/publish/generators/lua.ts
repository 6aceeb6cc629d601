// msnp.lua: a dissector for Wireshark and tshark that knows every form of every version.

import { DATA_LICENCE, REGISTRY_VERSION } from '../edition.ts';
import type { Registry } from '../registry.ts';
import { LUA_CONNECTIONS } from './lua-connections.ts';
import { LUA_LINES } from './lua-lines.ts';
import { LUA_TREE } from './lua-tree.ts';
import { type Table, type TableForm, type TableParam, tableOf } from './table.ts';

type Value = string | number | boolean | undefined | readonly Value[] | { readonly [key: string]: Value };

const NUMBERS = new Set(['trid', 'number', 'listbits', 'capabilities']);

const PARTS: Readonly<Record<string, readonly string[]>> = {
  endpoint: ['handle', 'guid'],
  routed: ['network', 'handle', 'via'],
  capabilityPair: ['basic', 'extended'],
};

const PLAIN_KEY = /^[a-z][A-Za-z]*$/;

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A value as Lua writes it; what is undefined or false is left out of tables. */
function lua(value: Value): string {
  if (typeof value === 'string') {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Lua writes these by their numbers.
    const escaped = value.replace(/["\\\u0000-\u001f]/g, (letter) =>
      letter === '"' || letter === '\\'
        ? `\\${letter}`
        : `\\${String(letter.charCodeAt(0)).padStart(3, '0')}`,
    );
    return `"${escaped}"`;
  }
  if (value === undefined) return 'nil';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `{ ${value.map(lua).join(', ')} }`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined && each !== false);
  return `{ ${entries.map(([key, each]) => `${PLAIN_KEY.test(key) ? key : `[${lua(key)}]`} = ${lua(each)}`).join(', ')} }`;
}

/** Lists of Lua count from one. */
function reach({ first, last }: { readonly first: number; readonly last: number }) {
  return { first: first + 1, last: last + 1 };
}

function param({
  name,
  type,
  literal,
  prefix,
  values,
  open,
  optional,
  many,
  about,
  ...range
}: TableParam): Value {
  return {
    name,
    type,
    ...reach(range),
    literal,
    prefix: prefix === '' ? undefined : prefix,
    values:
      values.length === 0
        ? undefined
        : values.map((value) => ({ word: value.word, about: value.about, ...reach(value) })),
    open: values.length > 0 && open,
    optional,
    many,
    about: about === '' ? undefined : about,
  };
}

function formText({ id, command, sender, phases, to, payload, about, params, ...range }: TableForm): string {
  const head = lua({ id, command, sender, ...reach(range), phases, to, payload, about }).slice(0, -2);
  return [
    `FORMS[#FORMS + 1] = ${head}, params = {`,
    ...params.map((each) => `  ${lua(param(each))},`),
    '} }',
  ].join('\n');
}

/** By name of parameter, what its field in Wireshark is: a number where every form has one. */
function fields({ forms, types }: Table): Value {
  const found = new Map<string, Set<string>>();
  for (const { name, type } of forms.flatMap(({ params }) => params)) {
    if (type === 'literal' || type === 'length') continue;
    found.set(name, (found.get(name) ?? new Set()).add(type));
  }
  return Object.fromEntries(
    [...found].map(([name, used]) => [
      name,
      {
        label: `${name} (${[...used].map((type) => types[type] ?? type).join(' or ')})`,
        number: [...used].every((type) => NUMBERS.has(type)),
        parts: [...used].flatMap((type) => PARTS[type] ?? []),
      },
    ]),
  );
}

/** The text of msnp.lua. */
export function luaDissector(registry: Registry): string {
  const table = tableOf(registry);
  const services = table.services;
  return [
    '-- MSNP, the protocol of MSN Messenger, for Wireshark and tshark: every form of every version.',
    `-- Made from the registry, content ${REGISTRY_VERSION}. Licence: ${DATA_LICENCE}.`,
    '--',
    '-- Use: tshark -X lua_script:msnp.lua -r FILE, or put it into the folder of personal Lua plugins.',
    '-- The version of a connection comes from VER; of a switchboard, from its client. Other ports: Decode As.',
    '',
    `local VERSIONS = ${lua(table.versions)}`,
    `local STARTS = ${lua(Object.fromEntries(services.map(({ id, start }) => [id, start])))}`,
    `local MAINS = ${lua(Object.fromEntries(services.map(({ id, main }) => [id, main])))}`,
    `local TYPES = ${lua(table.types)}`,
    `local FIELDS = ${lua(fields(table))}`,
    '',
    'local ERRORS = {}',
    ...table.errors.map(({ code, title, meaning }) => `ERRORS[${code}] = ${lua({ title, meaning })}`),
    '',
    'local FORMS = {}',
    ...table.forms.map(formText),
    LUA_LINES,
    LUA_CONNECTIONS,
    LUA_TREE,
  ].join('\n');
}
