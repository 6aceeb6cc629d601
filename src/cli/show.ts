// msnp show: one entry of the reference in the terminal.

import { REGISTRY } from '#content/publish/registry.ts';
import { pick } from './choice.ts';
import { type Entry, entries } from './entry.ts';
import { nearest } from './nearest.ts';
import { callOf } from './operands.ts';
import { paint } from './paper.ts';
import { type Subcommand, type Terminal, wrongCall } from './subcommand.ts';

const HELP = `Shows an entry of the reference: a command, a numeric error, a version, a
format, a web service, or a code of a table such as a status.

Usage: msnp show NAME [options]

  NAME                what to show, in any case
  --version VERSION   only what this version has of it
  --json              the entry as JSON, as the site publishes it

Examples:
  msnp show ADC
  msnp show USR --version MSNP8
  msnp show 911
  msnp show MSNP11
  msnp show BSY`;

const OPTIONS = { version: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

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
  const { values, words } = callOf(args, OPTIONS, ['NAME']);
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
  help: HELP,
  run,
};
