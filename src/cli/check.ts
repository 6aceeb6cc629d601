// msnp check: plays the exchanges of the pages against somebody else's server and says where it differs.

import { prepareLists } from '#content/check/lists.ts';
import type { Ways } from '#content/check/people.ts';
import { perform } from '#content/check/perform.ts';
import { CAST, type Trial, trialsOf } from '#content/check/trial.ts';
import type { Verdict } from '#content/check/verdict.ts';
import { MSNP } from '#content/registry.ts';
import type { VersionId } from '#content/vocabulary.ts';
import { dialectOf } from '#protocol/dialect.ts';
import { Caller, readAddress } from '#transports/caller.ts';
import { type CheckOptions, checkCall, OPERANDS, OPTIONS } from './check-call.ts';
import { readPages } from './pages.ts';
import { fold, harmless, type Paint, paint } from './paper.ts';
import { recordOf, writeRecord } from './record.ts';
import { Failure, type Subcommand, type Terminal } from './subcommand.ts';
import { fetchTicket } from './tickets.ts';

/** What became of one exchange. */
export interface Checked {
  readonly id: string;
  readonly page: string;
  readonly title: string;
  readonly version: VersionId;
  /** The commands of its lines. */
  readonly commands: readonly string[];
  readonly verdict: Verdict;
}

function waysOf({ server, http, timeout }: CheckOptions, deadline: number): Ways {
  const left = () => Math.max(1, Math.min(timeout, deadline - performance.now()));
  return {
    connect: (service, version, address) =>
      Caller.to((address === undefined ? undefined : readAddress(address)) ?? server, {
        dialect: dialectOf(MSNP, version, service),
        patience: left(),
      }),
    credentials: (account, version, challenge) =>
      http === undefined
        ? Promise.resolve(undefined)
        : fetchTicket(http, account, version, challenge, left()),
  };
}

function commandsOf({ spoken }: Trial): string[] {
  return [...new Set(spoken.map(({ frame }) => frame.form?.command.name ?? frame.name))].toSorted();
}

/** After so many exchanges in a row to which the server says nothing at all, or whose log-on waits, the rest is not tried. */
const SILENT = 3;

/** Plays the exchanges; each result is handed to `told` as it comes. Rejects with a failure when nobody answers. */
export async function check(options: CheckOptions, told: (checked: Checked) => void): Promise<Checked[]> {
  const deadline = performance.now() + options.budget;
  const ways = waysOf(options, deadline);
  const cast = new Map(
    options.accounts.flatMap((account, index) => {
      const name = CAST[index];
      return name === undefined ? [] : [[name, account] as const];
    }),
  );
  const probe = await ways.connect('NS', 'MSNP2').catch((error: unknown) => {
    throw new Failure(`${error instanceof Error ? error.message : error}.`, 2);
  });
  probe.end();
  const pages = readPages();
  if (pages.length === 0)
    throw new Failure('The exchanges are read from the pages in content/, which are not there.', 2);
  const results: Checked[] = [];
  let silent = 0;
  // Log-ons that the server let wait, since an exchange last agreed: what is no MSN server does nothing else.
  let waited = 0;
  for (const version of options.versions) {
    let kept: string | undefined;
    const trials = trialsOf(pages, version, options.accounts.length).filter(
      ({ id }) =>
        (options.only.length === 0 || options.only.some((text) => matches(id, text))) &&
        !options.skip.some((text) => matches(id, text)),
    );
    let dirty = true;
    for (const trial of trials) {
      let verdict: Verdict;
      if (trial.obstacle !== undefined) verdict = { kind: 'untried', why: trial.obstacle };
      else if (performance.now() > deadline)
        verdict = { kind: 'untried', why: 'the time of --budget is over' };
      else if (silent >= SILENT) verdict = { kind: 'untried', why: 'the server had stopped answering' };
      else if (waited >= SILENT)
        verdict = { kind: 'untried', why: `${SILENT} log-ons in a row were not answered, as above` };
      else {
        if (dirty) {
          kept = await prepareLists(cast, ways, version).then(
            () => undefined,
            (error: unknown) => (error instanceof Error ? error.message : String(error)),
          );
          dirty = false;
        }
        verdict = await perform(trial, cast, ways);
        if (verdict.kind === 'untried' && kept !== undefined && verdict.why !== kept)
          verdict = { ...verdict, why: `${verdict.why} (the accounts could not be prepared: ${kept})` };
        dirty = changesLists(trial);
        const nothing =
          verdict.kind === 'differs'
            ? verdict.got === '(nothing)'
            : / heard nothing/.test(verdict.kind === 'untried' ? verdict.why : '');
        silent = nothing ? silent + 1 : 0;
        if (verdict.kind === 'agrees') waited = 0;
        else if (verdict.kind === 'untried' && / not answered in time/.test(verdict.why)) waited++;
      }
      const { id, page, title } = trial;
      const checked = { id, page, title, version, commands: commandsOf(trial), verdict };
      results.push(checked);
      told(checked);
    }
  }
  return results;
}

/** Whether an exchange is the one that a text of --only or --skip means: by its id, whole or in part, or its page. */
function matches(id: string, text: string): boolean {
  const plain = text.replace(/^\/|\/$/g, '').toLowerCase();
  return /\/\d+$/.test(plain) ? id === plain : id.includes(plain);
}

/** Whether lists may look otherwise after a trial. */
function changesLists({ spoken }: Trial): boolean {
  return spoken.some(({ frame }) => {
    if (frame.from !== 'client') return false;
    const { form } = frame;
    return (
      form?.params.some(({ type }) => type === 'list' || type === 'friendly') === true ||
      (form?.payload === true && form.service === 'NS')
    );
  });
}

/** One result as lines of at most 80 columns, but for lines of the protocol. */
export function resultLines({ id, title, verdict }: Checked, paint: Paint): string[] {
  const { kind } = verdict;
  const head = { agrees: 'agrees', differs: 'DIFFERS', untried: 'not tried' }[kind].padEnd(9);
  const style = kind === 'agrees' ? 'green' : kind === 'differs' ? 'red' : 'yellow';
  const rows = fold(`${id}  ${title}`, 11, `${head}  `).map((row) => row.replace(head, paint(style, head)));
  if (kind === 'untried') return [...rows, ...fold(harmless(verdict.why, 300), 11)];
  if (kind === 'agrees') return rows;
  return [
    ...rows,
    `           expected  ${harmless(verdict.expected, 300)}`,
    `           got       ${harmless(verdict.got, 300)}`,
    ...fold(`${harmless(verdict.why, 300)}; line ${verdict.line} of the page’s source`, 11),
  ];
}

function count(results: readonly Checked[], kind: Verdict['kind']): number {
  return results.filter(({ verdict }) => verdict.kind === kind).length;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { json, record, ...options } = checkCall(args);
  const style = paint();
  const results = await check(options, (checked) => {
    if (!json) for (const line of resultLines(checked, style)) terminal.out(line);
  });
  const counts = {
    agrees: count(results, 'agrees'),
    differs: count(results, 'differs'),
    untried: count(results, 'untried'),
  };
  if (json) terminal.out(JSON.stringify({ versions: options.versions, counts, results }, undefined, 2));
  else {
    terminal.out('');
    terminal.out(`${counts.agrees} agree, ${counts.differs} differ, ${counts.untried} could not be tried.`);
    if (results.length === 0) terminal.err('No exchange was chosen: see --only, --skip and --version.');
  }
  if (results.length === 0) return 2;
  if (record) await writeRecord(record.file, recordOf(record, options, results, new Date()));
  return counts.differs > 0 ? 1 : 0;
}

export const CHECK: Subcommand = {
  summary: 'plays the exchanges of the reference against another server',
  about:
    'Plays the exchanges of the reference against another server over TCP, and tells of each whether the server agrees, differs, or could not be tried.',
  operands: OPERANDS,
  options: OPTIONS,
  notes: [
    'Take accounts that are made for it: their lists are changed, so that the first two have each other as contacts.',
    'What the server makes up (cookies, challenges, numbers, names, times) is compared by form and type, all else letter by letter.',
    'The exit status is 0 when nothing differs, 1 when something does, and 2 when the call was wrong or the server could not be reached.',
  ],
  examples: [
    'msnp check 127.0.0.1 --version MSNP8 --account alice@example.com:password \\\n    --account bob@example.com:password --http 127.0.0.1:8080',
    'msnp check 192.0.2.7 --version MSNP2 --version MSNP7 --json \\\n    --account a@example.com --account b@example.com > result.json',
    'msnp check localhost --version all --account a@example.com \\\n    --account b@example.com --name "My server" --release 1.2 --record my-server.json',
    'msnp check localhost --version MSNP12 --only commands/usr \\\n    --account a@example.com --account b@example.com',
  ],
  run,
};
