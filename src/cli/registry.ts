// msnp registry: writes the registry, a part of it, or what is made from it, byte for byte as the site serves it.

import { readFile, writeFile } from 'node:fs/promises';
import {
  commandFile,
  diffFile,
  errorsFile,
  GENERATED,
  registryFile,
  schemaFile,
  VECTOR_NAMES,
  vectorSchemaFile,
  vectorsFile,
  versionFile,
} from '#content/publish/files.ts';
import { changelog, isRegistry } from '#content/publish/generators/changelog.ts';
import { publishEach, publishImplementations } from '#content/publish/implementation.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { publishJson } from '#content/publish.ts';
import { pick } from './choice.ts';
import { callOf } from './operands.ts';
import { readImplementations, readPages } from './pages.ts';
import {
  Failure,
  type Operand,
  type Option,
  type Subcommand,
  type Terminal,
  wrongCall,
} from './subcommand.ts';

const versions = () => REGISTRY.versions.map(({ id }) => id);

const FORMATS: Readonly<Record<string, () => string>> = {
  json: () => registryFile(REGISTRY),
  schema: schemaFile,
  types: () => GENERATED['types.d.ts'](REGISTRY),
  python: () => GENERATED['msnp_registry.py'](REGISTRY),
  lua: () => GENERATED['msnp.lua'](REGISTRY),
  csv: () => GENERATED['commands.csv'](REGISTRY),
};

const OPERANDS = [
  {
    name: 'NEW',
    about: 'with --changelog, the newer registry.json; this one when left out',
    optional: true,
    file: true,
  },
] as const satisfies readonly Operand[];

const OPTIONS = {
  out: { type: 'string', value: 'FILE', about: 'where to write; standard output when left out', file: true },
  format: {
    type: 'string',
    value: 'FORMAT',
    about: 'json, schema, types (TypeScript), python, lua (Wireshark), csv; json when left out',
    words: () => Object.keys(FORMATS),
  },
  version: { type: 'string', value: 'VERSION', about: 'only what one version has', words: versions },
  command: {
    type: 'string',
    value: 'COMMAND',
    about: 'one command in all versions',
    words: () => REGISTRY.protocol.commands.map(({ name }) => name),
  },
  errors: { type: 'boolean', default: false, about: 'the numeric errors' },
  diff: {
    type: 'string',
    value: 'A..B',
    about: 'what differs between two versions',
    words: () =>
      versions().flatMap((id, at) =>
        versions()
          .slice(at + 1, at + 2)
          .map((next) => `${id}..${next}`),
      ),
  },
  implementations: {
    type: 'boolean',
    default: false,
    about: 'what servers made of the exchanges, in numbers',
  },
  implementation: {
    type: 'string',
    value: 'ID',
    about: 'what one of them made of each exchange',
    words: () => readImplementations().map(([id]) => id),
  },
  schema: {
    type: 'boolean',
    default: false,
    about: 'the JSON Schema of all these files, as --format schema',
  },
  vectors: {
    type: 'string',
    value: 'NAME',
    about: `test vectors: ${VECTOR_NAMES.join(', ')}, or schema for the JSON Schema of them`,
    words: () => [...VECTOR_NAMES, 'schema'],
  },
  changelog: {
    type: 'string',
    value: 'OLD',
    about: 'what changed from an older registry.json to NEW, as Markdown',
    file: true,
  },
} as const satisfies Record<string, Option>;

/** What a call asks for. */
type Call = ReturnType<typeof read>;

function pickVersion(typed: string): string {
  return pick('version', typed, versions());
}

function pickDiff(typed: string): string {
  const [, a, b] = /^([^.]+)\.\.([^.]+)$/.exec(typed) ?? [];
  if (a === undefined || b === undefined) {
    throw wrongCall(`--diff must be two versions with .. between them, but is "${typed}".`);
  }
  return diffFile(REGISTRY, { from: pickVersion(a), to: pickVersion(b) });
}

/** The test vectors of a name. Throws a failure for an unknown name, or where the pages are not on disk. */
function pickVectors(typed: string): string {
  const name = pick('file of vectors', typed, [...VECTOR_NAMES, 'schema']);
  const known = VECTOR_NAMES.find((each) => each === name);
  if (known === undefined) return vectorSchemaFile();
  const pages = known === 'exchanges' ? readPages() : [];
  if (known === 'exchanges' && pages.length === 0)
    throw new Failure('The exchanges are read from the pages in content/, which are not there.');
  return vectorsFile(known, pages);
}

/** The kept results: of one implementation, or in numbers of all. Throws a failure for an id that there is not. */
function pickImplementations(typed: string | undefined): string {
  const records = readImplementations();
  if (records.length === 0)
    throw new Failure('The results are read from content/implementations/, which is not there.');
  const ids = records.map(([id]) => id);
  const wanted = typed === undefined ? undefined : pick('implementation', typed, ids);
  const all = publishEach(records, readPages(), REGISTRY);
  const one = all.find(({ id }) => id === wanted);
  return publishJson(one ?? publishImplementations(all));
}

/** A registry.json from disk, parsed. Throws a failure for a file that is none. */
async function readRegistry(file: string): Promise<Readonly<Record<string, unknown>>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`The file "${file}" cannot be read: ${reason}.`);
  }
  const value = parsed(text);
  if (!isRegistry(value)) throw new Failure(`The file "${file}" is no registry.json.`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function changelogOf(old: string, newer: string | undefined): Promise<string> {
  const before = await readRegistry(old);
  const now = newer === undefined ? parsed(registryFile(REGISTRY)) : await readRegistry(newer);
  return isRegistry(now) ? changelog(before, now) : '';
}

/** The file that the call asks for. */
async function textOf({ values, words: [newer] }: Call): Promise<string> {
  const { version, command, errors, diff, schema, format, vectors, changelog: old } = values;
  const { implementation, implementations } = values;
  const shape = format === undefined ? undefined : pick('format', format, Object.keys(FORMATS));
  const made = shape === 'json' ? undefined : shape;
  const wanted = [version, command, diff, vectors, implementation, old, made].filter(
    (value) => value !== undefined,
  ).length;
  if (wanted + Number(errors) + Number(schema) + Number(implementations) > 1) {
    throw wrongCall(
      'Only one of --version, --command, --errors, --diff, --schema, --vectors, --implementations, --implementation, --changelog and a --format other than json can be written at a time.',
    );
  }
  if (newer !== undefined && old === undefined)
    throw wrongCall(`"${newer}" is one word too many: only --changelog OLD takes a second file.`);
  if (version !== undefined) return versionFile(REGISTRY, pickVersion(version));
  if (command !== undefined) {
    const names = REGISTRY.protocol.commands.map(({ name }) => name);
    return commandFile(REGISTRY, pick('command', command, names));
  }
  if (diff !== undefined) return pickDiff(diff);
  if (vectors !== undefined) return pickVectors(vectors);
  if (implementations || implementation !== undefined) return pickImplementations(implementation);
  if (old !== undefined) return changelogOf(old, newer);
  if (errors) return errorsFile(REGISTRY);
  return (FORMATS[schema ? 'schema' : (shape ?? 'json')] ?? schemaFile)();
}

function read(args: readonly string[]) {
  return callOf(args, OPTIONS, OPERANDS);
}

/** Writes what the arguments ask for. Throws a failure for a wrong call or a file that cannot be written. */
async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = read(args);
  const { out } = call.values;
  const text = await textOf(call);
  if (out === undefined) {
    // The terminal ends each line itself.
    terminal.out(text.slice(0, -1));
    return 0;
  }
  try {
    await writeFile(out, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`The file "${out}" cannot be written: ${reason}.`);
  }
  return 0;
}

export const WRITE_REGISTRY: Subcommand = {
  summary: 'writes the registry, a part of it, or files for other languages',
  about:
    'Writes the registry: all of it, one part, or a file for another language. The bytes are those that the site serves.',
  operands: OPERANDS,
  options: OPTIONS,
  examples: [
    'msnp registry --out registry.json',
    "msnp registry --version MSNP11 | jq '.commands | keys'",
    'msnp registry --diff MSNP9..MSNP11',
    'msnp registry --format lua --out msnp.lua',
    'tshark -X lua_script:msnp.lua -r chat.pcap',
    'msnp registry --format python --out msnp_registry.py',
    'msnp registry --implementation msnp-reference --out results.json',
    'msnp registry --changelog old/registry.json',
  ],
  run,
};
