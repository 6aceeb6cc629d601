// types.d.ts: the messages of MSNP as TypeScript types, one interface a form, with no import from anywhere.

import { DATA_LICENCE, REGISTRY_VERSION } from '../edition.ts';
import { usageOf } from '../forms.ts';
import type { Registry } from '../registry.ts';
import { type Table, type TableForm, type TableParam, tableOf } from './table.ts';

const HEAD = `// The messages of MSNP, the protocol of MSN Messenger: the fields of every form, made from the registry.
// Content ${REGISTRY_VERSION}. Licence: ${DATA_LICENCE}. Fixed words and payload lengths are no fields.

/** An account, perhaps at one of its places: \`alice@example.com;{guid}\`. */
export interface Endpoint {
  readonly handle: string;
  readonly guid?: string;
}

/** An account with its network id in front, perhaps by way of a circle: \`1:bob@example.com;via=9:...\`. */
export interface Routed {
  readonly network: number;
  readonly handle: string;
  readonly via?: string;
}

/** Basic and extended capability bits. */
export interface CapabilityPair {
  readonly basic: number;
  readonly extended: number;
}

/** A word that other words than the known ones may stand for. */
export type Open<Known extends string> = Known | (string & Record<never, never>);
`;

const TAIL = `
/** The name of a form: command and form, joined by a full stop. */
export type FormId = keyof Fields;

/** The names of the forms of a version that one side sends on a kind of server. */
export type FormsOf<V extends Version, S extends Service = Service, From extends Sender = Sender> = {
  [Id in FormId]: V extends Forms[Id]['versions']
    ? S extends Forms[Id]['services']
      ? Forms[Id]['from'] extends From
        ? Id
        : never
      : never
    : never;
}[FormId];

/** A message: the form and its fields. */
export type Message<Id extends FormId = FormId> = {
  readonly [Each in Id]: { readonly form: Each; readonly fields: Fields[Each] };
}[Id];
`;

const NUMBERS = new Set(['trid', 'number', 'listbits', 'capabilities']);

const OBJECTS: Readonly<Record<string, string>> = {
  endpoint: 'Endpoint',
  routed: 'Routed',
  capabilityPair: 'CapabilityPair',
};

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function union(words: readonly string[]): string {
  return words.length === 0 ? 'never' : words.join(' | ');
}

function comment(indent: string, ...lines: readonly string[]): string[] {
  return lines.length === 1
    ? [`${indent}/** ${lines[0]} */`]
    : [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}

/** The type of one word. */
function wordType({ type, values, open }: TableParam): string {
  if (NUMBERS.has(type)) return 'number';
  const object = OBJECTS[type];
  if (object !== undefined) return object;
  if (values.length === 0) return 'string';
  const known = union(values.map(({ word }) => quoted(word)));
  return open ? `Open<${known}>` : known;
}

function fieldLines(form: TableForm): string[] {
  const { params } = form;
  const words = params.filter(({ type }) => type !== 'literal' && type !== 'length');
  return [...new Set(words.map(({ name }) => name))].flatMap((name) => {
    const same = words.filter((param) => param.name === name);
    const [first] = same;
    if (!first) return [];
    const always = same.some(
      (param) => !param.optional && param.first <= form.first && param.last >= form.last,
    );
    const types = [
      ...new Set(same.map((param) => (param.many ? `readonly (${wordType(param)})[]` : wordType(param)))),
    ];
    const about = same.map((param) => param.about).filter((text) => text !== '');
    return [
      ...(about.length === 0 ? [] : comment('  ', [...new Set(about)].join(' Or: ').replaceAll('*/', '* /'))),
      `  readonly ${name}${always ? '' : '?'}: ${union(types)};`,
    ];
  });
}

/** `USR.ok` as the name of an interface: `UsrOk`. The line of an error has no letters. */
function interfaceOf(id: string): string {
  const [command = '', form = ''] = id.split('.');
  const first = command === '###' ? 'Error' : (command[0] ?? '') + command.slice(1).toLowerCase();
  return `${first}${(form[0] ?? '').toUpperCase()}${form.slice(1)}`;
}

function versionsOf({ first, last }: TableForm, { versions }: Table): readonly string[] {
  return versions.slice(first, last + 1);
}

function formLines(form: TableForm, table: Table): string[] {
  const versions = versionsOf(form, table);
  const usage = usageOf(
    form.command,
    form.params.map(({ name, literal, prefix, optional, many, first, last }) => ({
      name,
      prefix,
      ...(literal === undefined ? {} : { literal }),
      optional: optional || first > form.first || last < form.last,
      repeat: many,
    })),
  );
  const range = versions.length === 1 ? `${versions[0]}` : `${versions[0]} to ${versions.at(-1)}`;
  const payload =
    form.payload === undefined
      ? []
      : [...comment('  ', `Bytes after the line: ${form.payload}.`), '  readonly payload: Uint8Array;'];
  return [
    '',
    ...comment('', form.about.replaceAll('*/', '* /'), `\`${usage}\` (${form.sender}, ${range})`),
    `export interface ${interfaceOf(form.id)} {`,
    ...fieldLines(form),
    ...payload,
    '}',
  ];
}

/** The text of types.d.ts. */
export function typeDeclarations(registry: Registry): string {
  const table = tableOf(registry);
  return [
    HEAD,
    ...comment('', 'The versions, oldest first.'),
    `export type Version = ${union(table.versions.map(quoted))};`,
    '',
    ...comment('', 'Kinds of servers.'),
    `export type Service = ${union(table.services.map(({ id }) => quoted(id)))};`,
    '',
    ...comment('', 'Who sends a line.'),
    "export type Sender = 'client' | 'server';",
    '',
    ...comment('', 'Codes of the numeric errors.'),
    `export type ErrorCode = ${union(table.errors.map(({ code }) => String(code)))};`,
    ...table.forms.flatMap((form) => formLines(form, table)),
    '',
    ...comment('', 'The fields of every form. A field that only some versions have may be left out.'),
    'export interface Fields {',
    ...table.forms.map(({ id }) => `  readonly ${quoted(id)}: ${interfaceOf(id)};`),
    '}',
    '',
    ...comment('', 'Who sends a form, on which servers and in which versions.'),
    'export interface Forms {',
    ...table.forms.map((form) => {
      const versions = union(versionsOf(form, table).map(quoted));
      const services = union(Object.keys(form.phases).map(quoted));
      return `  readonly ${quoted(form.id)}: { readonly from: ${quoted(form.sender)}; readonly services: ${services}; readonly versions: ${versions} };`;
    }),
    '}',
    TAIL,
  ].join('\n');
}
