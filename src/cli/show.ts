// msnp show: one entry of the reference in the terminal.

import { REGISTRY } from '#content/publish/registry.ts';
import { MSNP } from '#content/registry.ts';
import { pick } from './choice.ts';
import { type Entry, entries } from './entry.ts';
import { nearest } from './nearest.ts';
import { callOf } from './operands.ts';
import { paint } from './paper.ts';
import { type Operand, type Option, type Subcommand, type Terminal, wrongCall } from './subcommand.ts';

const OPERANDS = [
  {
    name: 'NAME',
    about: 'what to show, in any case',
    words: () => [...new Set(entries(REGISTRY).map(({ name }) => name))],
  },
] as const satisfies readonly Operand[];

const OPTIONS = {
  version: {
    type: 'string',
    value: 'VERSION',
    about: 'only what this version has of it',
    words: () => MSNP.versions,
  },
  json: { type: 'boolean', default: false, about: 'the entry as JSON, as the site publishes it' },
} as const satisfies Record<string, Option>;

/** The entries of a name. Throws a failure with a suggestion when there is none. */
function found(name: string, version: string | undefined): readonly Entry[] {
  const all = entries(REGISTRY, version);
  const same = all.filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
  if (same.length > 0) return same;
  if (version !== undefined) {
    const elsewhere = entries(REGISTRY).find((entry) => entry.name.toLowerCase() === name.toLowerCase());
    if (elsewhere) throw wrongCall(`${version} has no ${elsewhere.name}. ${elsewhere.where}`);
  }
  const names = [...new Set(all.map((entry) => entry.name))];
  const meant = nearest(name, names);
  throw wrongCall(
    `There is nothing called "${name}". ${meant === undefined ? 'msnp show --help tells what there is.' : `Did you mean ${meant}?`}`,
  );
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, words } = callOf(args, OPTIONS, OPERANDS);
  const ids = REGISTRY.versions.map(({ id }) => id);
  const version = values.version === undefined ? undefined : pick('version', values.version, ids);
  const same = found(words[0] ?? '', version);
  // A command goes before a code of a table that is spelt alike; the text shows both.
  if (values.json) terminal.out(JSON.stringify(same[0]?.data(), undefined, 2));
  else for (const line of same.flatMap((entry) => [...entry.lines(paint()), ''])) terminal.out(line);
  return 0;
}

export const SHOW: Subcommand = {
  summary: 'shows a command, error, version or code of the reference',
  about:
    'Shows an entry of the reference: a command, a numeric error, a version, a format, a web service, or a code of a table such as a status.',
  operands: OPERANDS,
  options: OPTIONS,
  examples: [
    'msnp show ADC',
    'msnp show USR --version MSNP8',
    'msnp show 911',
    'msnp show MSNP11',
    'msnp show BSY',
  ],
  run,
};
