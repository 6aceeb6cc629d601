// msnp-reference/client: the other end, without sockets or a clock of its own.

import { Client, type ClientOptions, type ScriptMaker } from '#client/client.ts';
import { logOnScript, referredTo } from '#content/logon.ts';
import { MSNP } from '#content/registry.ts';
import { VERSION_IDS, type VersionId } from '#content/vocabulary.ts';
import { dialectOf } from '#protocol/dialect.ts';

/** Who logs on, and how. */
export interface LogOnOptions {
  /** Such as MSNP8; from MSNP2 to MSNP21. */
  readonly version: string;
  readonly handle: string;
  readonly password: string;
  /** Status to set in the end, such as NLN; left out: none is set. */
  readonly status?: string;
  /** Whom the client announces from MSNP13 on. */
  readonly contacts?: readonly string[];
  /** The id of the machine, in braces, from MSNP16 on; one for all when left out. */
  readonly machine?: string;
  /** Ticket and secret from a real Passport; those of the mock Passport when left out. */
  readonly credentials?: { readonly ticket: string; readonly secret: string };
}

/** How a client waits. */
export interface WaitOptions {
  /** DS, NS or SB; NS when left out. */
  readonly service?: string;
  /** How long an answer may take, in milliseconds; ten seconds when left out. */
  readonly patience?: number;
}

function versionOf(version: string): VersionId {
  const found = VERSION_IDS.find((id) => id === version);
  if (found === undefined) throw new Error(`No version ${version}`);
  return found;
}

/** What a client of a version needs. Throws for a version or service that does not exist. */
export function clientOptions(
  version: string,
  { service = 'NS', patience = 10_000 }: WaitOptions = {},
): ClientOptions {
  return { dialect: dialectOf(MSNP, versionOf(version), service), patience, referral: referredTo };
}

/**
 * Makes a client. `run` plays a script, `say` sends a line, `receive` takes what the server sent; each gives effects to
 * carry out. Times are milliseconds of any clock. Throws for a version or service that does not exist.
 */
export function client(version: string, options: WaitOptions = {}): Client {
  return new Client(clientOptions(version, options));
}

/** The script of a log-on, for `run`: from the greeting to the status, beginning anew after a referral. */
export function logOn(options: LogOnOptions): ScriptMaker<void> {
  const { contacts = [], machine = '{00000000-0000-4000-8000-000000000001}', version, ...rest } = options;
  return (hop) =>
    logOnScript({ ...rest, version: versionOf(version), contacts, machine, hop, trid: 1 + 20 * hop });
}
