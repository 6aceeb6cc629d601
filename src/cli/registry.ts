// msnp registry: writes the registry or a part of it as JSON, byte for byte as the site serves it.

import { writeFile } from 'node:fs/promises';
import {
  commandFile,
  diffFile,
  errorsFile,
  registryFile,
  schemaFile,
  versionFile,
} from '#content/publish/files.ts';
import { REGISTRY } from '#content/publish/registry.ts';
import { nearest } from './nearest.ts';
import { Failure, optionsOf, type Subcommand, type Terminal, wrongCall } from './subcommand.ts';

const HELP = `Writes the registry as JSON: all of it, or one part. The bytes are those that the site serves.

Usage: msnp registry [options]

  --out FILE          where to write; standard output when left out
  --version VERSION   only what one version has
  --command COMMAND   one command in all versions
  --errors            the numeric errors
  --diff A..B         what differs between two versions
  --schema            the JSON Schema of all these files

Examples:
  msnp registry --out registry.json
  msnp registry --version MSNP11 | jq '.commands | keys'
  msnp registry --diff MSNP9..MSNP11
  msnp registry --schema --out schema.json`;

const OPTIONS = {
  out: { type: 'string' },
  version: { type: 'string' },
  command: { type: 'string' },
  errors: { type: 'boolean', default: false },
  diff: { type: 'string' },
  schema: { type: 'boolean', default: false },
} as const;

/** The name of the list that was meant, in whatever case it was typed. Throws a failure for any other. */
function pick(what: string, typed: string, names: readonly string[]): string {
  const name = names.find((candidate) => candidate === typed.toUpperCase());
  if (name !== undefined) return name;
  const meant = nearest(typed, names);
  const hint = meant === undefined ? `There are ${names.join(', ')}.` : `Did you mean ${meant}?`;
  throw wrongCall(`There is no ${what} "${typed}". ${hint}`);
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

/** The file that the options ask for. */
function textOf({ version, command, errors, diff, schema }: ReturnType<typeof read>): string {
  const wanted = [version, command, diff].filter((value) => value !== undefined).length;
  if (wanted + Number(errors) + Number(schema) > 1) {
    throw wrongCall(
      'Only one of --version, --command, --errors, --diff and --schema can be written at a time.',
    );
  }
  if (version !== undefined) return versionFile(REGISTRY, pickVersion(version));
  if (command !== undefined) {
    const names = REGISTRY.protocol.commands.map(({ name }) => name);
    return commandFile(REGISTRY, pick('command', command, names));
  }
  if (diff !== undefined) return pickDiff(diff);
  if (errors) return errorsFile(REGISTRY);
  return schema ? schemaFile() : registryFile(REGISTRY);
}

function read(args: readonly string[]) {
  return optionsOf(args, OPTIONS);
}

/** Writes what the arguments ask for. Throws a failure for a wrong call or a file that cannot be written. */
async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = read(args);
  const text = textOf(options);
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
  summary: 'writes the registry or a part of it as JSON',
  help: HELP,
  run,
};
