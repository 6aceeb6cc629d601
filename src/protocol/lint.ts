// Checks what was said on the connections of a log: each line by itself, and in its place in the session.

import { apart } from './apart.ts';
import type { Protocol } from './define.ts';
import type { BoundForm, Dialect } from './dialect.ts';
import { dialectOf } from './dialect.ts';
import { Judge } from './judge.ts';
import type { LintCode } from './remedy.ts';
import { type Candidate, type Circumstances, choose, servicesOf } from './suspect.ts';
import type { Blot, Notation, Said, Talk, Transcript } from './transcript/transcript.ts';

/** A problem is wrong; a note is worth knowing, and does no harm by itself. */
export type Level = 'problem' | 'note';

/** Something wrong with a line, and where. */
export interface Trouble {
  readonly code: LintCode;
  readonly level: Level;
  /** Line of the file, or number of the packet, from 1. */
  readonly row: number;
  /** From 1, in that line; in a packet, from the beginning of the line of the protocol. */
  readonly column: number;
  /** How many characters are at fault. */
  readonly width: number;
  readonly detail: string;
}

/** A line of a log with what was found out about it. */
export interface CheckedLine {
  readonly said: Said;
  /** The form that it fits, or the nearest. */
  readonly form: BoundForm | undefined;
  readonly troubles: readonly Trouble[];
}

/** How the version of a connection was found. */
export type VersionFrom = 'told' | 'negotiated' | 'fit';

/** One connection of a log. */
export interface CheckedTalk {
  readonly name: string;
  readonly dialect: Dialect;
  readonly versionFrom: VersionFrom;
  readonly lines: readonly CheckedLine[];
}

/** A whole log, checked. */
export interface Report {
  readonly notation: Notation;
  readonly unit: 'line' | 'packet';
  readonly talks: readonly CheckedTalk[];
  /** Places where the file is not as its notation asks. */
  readonly blots: readonly Blot[];
  /** Sentences about how the log was read. */
  readonly remarks: readonly string[];
  /** How many problems there are, blots among them. */
  readonly problems: number;
  readonly notes: number;
}

export interface LintOptions {
  /** The version that all connections speak. Left out: found for each. */
  readonly version?: string;
  /** Is told now and then how much is done, from 0 to 1. */
  readonly progress?: (share: number) => void;
}

/** Lines between two tidings of how much is done. */
const SOME = 2_000;

/** What all connections of a log are checked with. */
interface Check extends Circumstances {
  readonly protocol: Protocol;
  readonly progress: (share: number) => void;
}

function checked(talk: Talk, candidate: Candidate, check: Check): CheckedTalk {
  const { protocol, progress } = check;
  const dialect = dialectOf(protocol, candidate.version, candidate.service);
  const said = candidate.said(talk, dialect);
  const judge = new Judge(dialect, said, { ...check, phase: candidate.phase });
  return {
    name: talk.name,
    dialect,
    versionFrom: candidate.versionFrom,
    lines: said.map((each, index) => {
      if (index % SOME === 0) progress(index / said.length);
      return judge.line(each);
    }),
  };
}

/** Lines by which the version of connections that are mixed is found. */
const SAMPLE = 200;

/** The connections that a log may have mixed under one name, each checked by itself. */
function takenApart(talk: Talk, said: readonly Said[], whole: CheckedTalk, check: Check) {
  const { protocol } = check;
  const services = servicesOf(protocol, talk);
  const { versionFrom, dialect } = whole;
  const { version } = dialect;
  const strain = (id: string) => apart(said.slice(0, SAMPLE), protocol, services, id).strain;
  const versions = versionFrom === 'fit' ? [version, ...protocol.versions] : [version];
  const [best] = versions
    .map((id) => ({ id, strain: versions.length === 1 ? 0 : strain(id) }))
    .toSorted((a, b) => a.strain - b.strain);
  const { parts, unsure } = apart(said, protocol, services, best?.id ?? version);
  let usual = best?.id;
  const talks = parts.map((part, index) => {
    const name = `${talk.name === '' ? 'Connection' : talk.name} ${index + 1}`;
    const own: Talk = { ...talk, name, said: part };
    const candidate = choose(own, protocol, { ...check, usual });
    usual = candidate.version;
    return checked(own, candidate, check);
  });
  return { talks, unsure };
}

function many(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** What the reader should know of connections that were told apart by what they say. */
function remark(name: string, talks: number, unsure: number): string {
  const whose =
    name === '' ? 'The log does not name its connections' : `"${name}" is more than one connection`;
  const some =
    unsure === 0
      ? ''
      : ` ${many(unsure, 'line')} would make as much sense in another of them; which it was cannot be known.`;
  return `${whose}: ${talks} were told apart by what they say.${some}`;
}

/** The connections of one name: one, unless fewer problems are found when it is taken for several. */
function connectionsOf(
  talk: Talk,
  check: Check,
): { talks: CheckedTalk[]; remarks: string[]; usual?: string } {
  const candidate = choose(talk, check.protocol, check);
  const whole = checked(talk, candidate, check);
  const usual = candidate.versionFrom === 'fit' ? {} : { usual: candidate.version };
  const alone = { talks: [whole], remarks: [], ...usual };
  const wrong = countIn([whole], 'problem');
  if (wrong === 0 || !talk.said) return alone;
  const { talks, unsure } = takenApart(talk, talk.said, whole, check);
  if (talks.length < 2 || countIn(talks, 'problem') >= wrong) return alone;
  return { talks, remarks: [remark(talk.name, talks.length, unsure)], ...usual };
}

/**
 * Checks a log. Each connection is read in the version it is told to have, the one that its first lines agree on,
 * or the one in which least is wrong; connections that the log mixes are told apart where what they say tells them.
 * Throws for a version that the protocol does not list.
 */
export function lint(transcript: Transcript, protocol: Protocol, options: LintOptions = {}): Report {
  const { notation, unit, exact, blots, talks } = transcript;
  // A log that never shows a payload is not wrong about them.
  const shown = talks.some(
    ({ said, pieces }) => pieces || said?.some(({ behind, payload }) => behind ?? payload),
  );
  const lenient = !exact && !shown;
  let usual = options.version;
  const remarks: string[] = [];
  const all = talks.flatMap((talk, index) => {
    const progress = (share: number) => options.progress?.((index + share) / talks.length);
    const check = { told: options.version, usual, lenient, exact, protocol, progress };
    const found = connectionsOf(talk, check);
    usual = found.usual ?? usual;
    remarks.push(...found.remarks);
    return found.talks;
  });
  const problems = countIn(all, 'problem') + blots.length;
  return { notation, unit, talks: all, blots, remarks, problems, notes: countIn(all, 'note') };
}

function countIn(talks: readonly CheckedTalk[], wanted: Level): number {
  let count = 0;
  for (const { lines } of talks)
    for (const { troubles } of lines) for (const { level } of troubles) if (level === wanted) count++;
  return count;
}
