// How msnp check is called: its options, and what they have to be.

import type { CheckAccount } from '#content/check/translation.ts';
import { CAST } from '#content/check/trial.ts';
import { SPOKEN } from '#content/commands/ver/serve.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { type Address, readAddress } from '#transports/caller.ts';
import { pick } from './choice.ts';
import { callOf } from './operands.ts';
import { type Operand, type Option, wrongCall } from './subcommand.ts';

export const OPERANDS = [
  { name: 'HOST[:PORT]', about: 'the server; port 1863 when left out' },
] as const satisfies readonly Operand[];

export const OPTIONS = {
  version: {
    ...{ type: 'string', multiple: true, value: 'VERSION' },
    about: 'the version to speak, as MSNP8; may be given several times, and all stands for every one',
    words: () => [...SPOKEN, 'all'],
  },
  account: {
    ...{ type: 'string', multiple: true, value: 'HANDLE[:PASSWORD]' },
    about:
      'an account of the server, at best twice or more: the first plays alice, the next bob, carol and dave. Without a password here, MSNP_PASSWORD_1, MSNP_PASSWORD_2, ... or MSNP_PASSWORD in the environment has it',
  },
  http: {
    ...{ type: 'string', value: 'HOST:PORT' },
    about:
      'where the web services of the server are, for tickets from MSNP8 on: nexus and log-on page, or RST.srf; left out, the tickets of msnp serve are used',
  },
  only: {
    ...{ type: 'string', multiple: true, value: 'TEXT' },
    about:
      'only exchanges whose id has this in it, as commands/usr or commands/usr/3; may be given several times',
  },
  skip: { type: 'string', multiple: true, value: 'TEXT', about: 'not those whose id has this in it' },
  timeout: {
    type: 'string',
    value: 'SECONDS',
    default: '5',
    about: 'how long one answer may take; 5 when left out',
  },
  budget: {
    type: 'string',
    value: 'SECONDS',
    default: '300',
    about: 'how long all may take; 300 when left out',
  },
  json: { type: 'boolean', default: false, about: 'the result as JSON' },
  record: {
    ...{ type: 'string', value: 'FILE', file: true },
    about:
      'writes the results as the reference keeps and shows them, without addresses and accounts; takes --name and --release',
  },
  name: { type: 'string', value: 'NAME', about: 'with --record, what the implementation is called' },
  release: { type: 'string', value: 'VERSION', about: 'with --record, which version of it was played' },
} as const satisfies Record<string, Option>;

/** What to check, and how. */
export interface CheckOptions {
  readonly server: Address;
  readonly versions: readonly VersionId[];
  readonly accounts: readonly CheckAccount[];
  readonly http: string | undefined;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** Milliseconds. */
  readonly timeout: number;
  readonly budget: number;
}

function seconds(option: string, word: string): number {
  const value = Number(word);
  if (/^\d+(\.\d+)?$/.test(word) && value > 0 && value <= 3600) return value * 1000;
  throw wrongCall(`${option} must be a number of seconds from 0.1 to 3600, but is "${word}".`);
}

function accountOf(word: string, index: number, environment: NodeJS.ProcessEnv): CheckAccount {
  const [, handle = '', given] = /^([^:]*)(?::([\s\S]*))?$/.exec(word) ?? [];
  // The word is not repeated: there may be a password in it.
  if (!/^[^\s@:]+@[^\s@:]+$/.test(handle))
    throw wrongCall(
      `--account number ${index + 1} does not begin with an address such as alice@example.com.`,
    );
  const password = given ?? environment[`MSNP_PASSWORD_${index + 1}`] ?? environment['MSNP_PASSWORD'];
  if (password === undefined || password === '') {
    throw wrongCall(
      `There is no password for ${handle}: write ${handle}:PASSWORD, or set MSNP_PASSWORD_${index + 1}.`,
    );
  }
  return { handle, password };
}

/** What a record of results says of the implementation, and where it goes. */
export interface RecordOptions {
  readonly file: string;
  readonly name: string;
  readonly release: string;
}

function recordOptions(
  file: string | undefined,
  name: string | undefined,
  release: string | undefined,
): RecordOptions | undefined {
  if (file === undefined) {
    if (name === undefined && release === undefined) return undefined;
    throw wrongCall('--name and --release say what --record FILE is about, which is missing.');
  }
  if (!name?.trim()) throw wrongCall('--record needs --name, as --name "My server".');
  if (!release?.trim()) throw wrongCall('--record needs --release, as --release 1.2.');
  return { file, name: name.trim(), release: release.trim() };
}

/** Reads a call. Throws a failure for what cannot be. */
export function checkCall(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): CheckOptions & { readonly json: boolean; readonly record: RecordOptions | undefined } {
  const { values, words } = callOf(args, OPTIONS, OPERANDS);
  const server = readAddress(words[0] ?? '', 1863);
  if (!server) throw wrongCall(`"${words[0]}" is no address: write HOST or HOST:PORT.`);
  if (!values.version?.length)
    throw wrongCall('--version is missing: write the version to speak, as --version MSNP8.');
  const versions = values.version.flatMap((word) => {
    if (word.toLowerCase() === 'all') return SPOKEN;
    const name = pick('version that can be spoken', word, SPOKEN);
    return SPOKEN.filter((id) => id === name);
  });
  if (!values.account?.length)
    throw wrongCall('--account is missing: write it once for each account, at best twice.');
  if (values.account.length > CAST.length)
    throw wrongCall(`--account may be given at most ${CAST.length} times.`);
  const accounts = values.account.map((word, index) => accountOf(word, index, environment));
  const http =
    values.http === undefined
      ? undefined
      : readAddress(values.http.replace(/^http:\/\//, '').replace(/\/$/, ''), 80);
  if (values.http !== undefined && !http)
    throw wrongCall(`--http must be HOST:PORT, but is "${values.http}".`);
  return {
    ...{ server, versions, accounts },
    http: http && `http://${http.host.includes(':') ? `[${http.host}]` : http.host}:${http.port}`,
    only: values.only ?? [],
    skip: values.skip ?? [],
    timeout: seconds('--timeout', values.timeout),
    budget: seconds('--budget', values.budget),
    json: values.json,
    record: recordOptions(values.record, values.name, values.release),
  };
}
