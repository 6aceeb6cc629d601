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
import { REGISTRY } from '#content/publish/registry.ts';
import { pick } from './choice.ts';
import { readPages } from './pages.ts';
import { Failure, optionsOf, type Subcommand, type Terminal, wrongCall } from './subcommand.ts';

const HELP = `Writes the registry: all of it, one part, or a file for another language. The bytes are those that the
site serves.

Usage: msnp registry [options]

  --out FILE            where to write; standard output when left out
  --format FORMAT       json, schema, types (TypeScript), python, lua (Wireshark), csv; json when left out
  --version VERSION     only what one version has
  --command COMMAND     one command in all versions
  --errors              the numeric errors
  --diff A..B           what differs between two versions
  --schema              the JSON Schema of all these files, as --format schema
  --vectors NAME        test vectors: ${VECTOR_NAMES.join(', ')},
                        or schema for the JSON Schema of them
  --changelog OLD NEW   what changed from one registry.json to another, as Markdown; without NEW, to this one

Examples:
  msnp registry --out registry.json
  msnp registry --version MSNP11 | jq '.commands | keys'
  msnp registry --diff MSNP9..MSNP11
  msnp registry --format lua --out msnp.lua && tshark -X lua_script:msnp.lua -r chat.pcap
  msnp registry --format python --out msnp_registry.py
  msnp registry --changelog old/registry.json`;

const OPTIONS = {
  out: { type: 'string' },
  format: { type: 'string' },
  version: { type: 'string' },
  command: { type: 'string' },
  errors: { type: 'boolean', default: false },
  diff: { type: 'string' },
  schema: { type: 'boolean', default: false },
  vectors: { type: 'string' },
  changelog: { type: 'string' },
} as const;

const FORMATS: Readonly<Record<string, () => string>> = {
  json: () => registryFile(REGISTRY),
  schema: schemaFile,
  types: () => GENERATED['types.d.ts'](REGISTRY),
  python: () => GENERATED['msnp_registry.py'](REGISTRY),
  lua: () => GENERATED['msnp.lua'](REGISTRY),
  csv: () => GENERATED['commands.csv'](REGISTRY),
};

/** What the words of a call ask for; the second file of a changelog stands beside the options. */
interface Call {
  readonly options: ReturnType<typeof read>;
  readonly newer: string | undefined;
}

function pickVersion(typed: string): string {
  return pick(
    'version',
    typed,
    REGISTRY.versions.map(({ id }) => id),
  );
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
async function textOf({ options, newer }: Call): Promise<string> {
  const { version, command, errors, diff, schema, format, vectors, changelog: old } = options;
  const shape = format === undefined ? undefined : pick('format', format, Object.keys(FORMATS));
  const made = shape === 'json' ? undefined : shape;
  const wanted = [version, command, diff, vectors, old, made].filter((value) => value !== undefined).length;
  if (wanted + Number(errors) + Number(schema) > 1) {
    throw wrongCall(
      'Only one of --version, --command, --errors, --diff, --schema, --vectors, --changelog and a --format other than json can be written at a time.',
    );
  }
  if (version !== undefined) return versionFile(REGISTRY, pickVersion(version));
  if (command !== undefined) {
    const names = REGISTRY.protocol.commands.map(({ name }) => name);
    return commandFile(REGISTRY, pick('command', command, names));
  }
  if (diff !== undefined) return pickDiff(diff);
  if (vectors !== undefined) return pickVectors(vectors);
  if (old !== undefined) return changelogOf(old, newer);
  if (errors) return errorsFile(REGISTRY);
  return (FORMATS[schema ? 'schema' : (shape ?? 'json')] ?? schemaFile)();
}

function read(args: readonly string[]) {
  return optionsOf(args, OPTIONS);
}

/** Reads a call. A word behind the value of --changelog is the newer file. */
function callOf(args: readonly string[]): Call {
  const at = args.indexOf('--changelog') + 2;
  const newer = at > 1 ? args[at] : undefined;
  if (newer === undefined || newer.startsWith('-')) return { options: read(args), newer: undefined };
  return { options: read(args.toSpliced(at, 1)), newer };
}

/** Writes what the arguments ask for. Throws a failure for a wrong call or a file that cannot be written. */
async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = callOf(args);
  const { options } = call;
  const text = await textOf(call);
  if (options.out === undefined) {
    // The terminal ends each line itself.
    terminal.out(text.slice(0, -1));
    return 0;
  }
  try {
    await writeFile(options.out, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`The file "${options.out}" cannot be written: ${reason}.`);
  }
  return 0;
}

export const WRITE_REGISTRY: Subcommand = {
  summary: 'writes the registry, a part of it, or files for other languages',
  help: HELP,
  run,
};
