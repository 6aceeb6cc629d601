// Results of msnp check as the reference keeps them in content/implementations/: grouped, with no address or account.

import { writeFile } from 'node:fs/promises';
import { CAST } from '#content/check/trial.ts';
import { SPOKEN } from '#content/commands/ver/serve.ts';
import type { Difference, Implementation, VersionResults } from '#content/implementations/implementation.ts';
import type { Checked } from './check.ts';
import type { CheckOptions, RecordOptions } from './check-call.ts';
import { harmless } from './paper.ts';
import { Failure } from './subcommand.ts';

/** The call again, with words for what concerns nobody else. */
function commandOf({ versions, accounts, http, only, skip }: CheckOptions): string {
  const isAll = SPOKEN.every((id) => versions.includes(id));
  return [
    'msnp check HOST:PORT',
    ...(isAll ? ['--version all'] : versions.map((id) => `--version ${id}`)),
    ...accounts.map(() => '--account HANDLE:PASSWORD'),
    ...(http === undefined ? [] : ['--http HOST:PORT']),
    ...only.map((text) => `--only ${text}`),
    ...skip.map((text) => `--skip ${text}`),
  ].join(' ');
}

function titles(results: readonly Checked[]): Record<string, readonly string[]> {
  const pages = Map.groupBy(results, ({ page }) => page.replace(/\/$/, ''));
  return Object.fromEntries(
    [...pages].map(([page, list]) => [page, [...new Set(list.map(({ title }) => title))]]),
  );
}

function resultsOf(all: readonly Checked[], plain: (text: string) => string): VersionResults {
  const differs = all.flatMap(({ page, title, verdict }): Difference[] => {
    if (verdict.kind !== 'differs') return [];
    const { expected, got, why } = verdict;
    const told = { expected: plain(expected), got: plain(got), why: plain(why) };
    return [{ page: page.replace(/\/$/, ''), title, ...told }];
  });
  const untried = Map.groupBy(
    all.filter(({ verdict }) => verdict.kind === 'untried'),
    ({ verdict }) => (verdict.kind === 'untried' ? plain(verdict.why) : ''),
  );
  return {
    agrees: titles(all.filter(({ verdict }) => verdict.kind === 'agrees')),
    differs,
    untried: Object.fromEntries([...untried].map(([why, list]) => [why, titles(list)])),
  };
}

/** A run as it is kept; the accounts of the run are called as the people of the pages. */
export function recordOf(
  { name, release }: Pick<RecordOptions, 'name' | 'release'>,
  options: CheckOptions,
  results: readonly Checked[],
  now: Date,
): Implementation {
  const plain = (text: string) =>
    harmless(
      options.accounts.reduce(
        (all, { handle }, index) => all.replaceAll(handle, `${CAST[index]}@example.com`),
        text,
      ),
      300,
    );
  const versions = Map.groupBy(results, ({ version }) => version);
  return {
    name,
    release,
    date: now.toISOString().slice(0, 10),
    command: commandOf(options),
    accounts: options.accounts.length,
    versions: Object.fromEntries([...versions].map(([version, all]) => [version, resultsOf(all, plain)])),
  };
}

/** Writes a record. Rejects with a failure that names the file when it cannot be written. */
export async function writeRecord(file: string, record: Implementation): Promise<void> {
  try {
    await writeFile(file, `${JSON.stringify(record, undefined, 2)}\n`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(`The file "${file}" cannot be written: ${reason}.`);
  }
}
