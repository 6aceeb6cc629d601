// Checks what was said on the connections of a log: each line by itself, and in its place in the session.

import type { Protocol } from './define.ts';
import type { BoundForm, Dialect } from './dialect.ts';
import { dialectOf } from './dialect.ts';
import { Judge } from './judge.ts';
import type { LintCode } from './remedy.ts';
import { type Candidate, choose } from './suspect.ts';
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

function checked(
  talk: Talk,
  candidate: Candidate,
  protocol: Protocol,
  { lenient, exact }: { readonly lenient: boolean; readonly exact: boolean },
  progress: (share: number) => void,
): CheckedTalk {
  const dialect = dialectOf(protocol, candidate.version, candidate.service);
  const said = candidate.said(talk, dialect);
  const judge = new Judge(dialect, said, { phase: candidate.phase, lenient, exact });
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

/**
 * Checks a log. Each connection is read in the version it is told to have, the one that its first lines agree on,
 * or the one in which least is wrong. Throws for a version that the protocol does not list.
 */
export function lint(transcript: Transcript, protocol: Protocol, options: LintOptions = {}): Report {
  const { notation, unit, exact, blots, talks } = transcript;
  // A log that never shows a payload is not wrong about them.
  const shown = talks.some(
    ({ said, pieces }) => pieces || said?.some(({ behind, payload }) => behind ?? payload),
  );
  const lenient = !exact && !shown;
  let usual = options.version;
  const checkedTalks = talks.map((talk, index) => {
    const candidate = choose(talk, protocol, { told: options.version, usual, lenient, exact });
    usual = candidate.versionFrom === 'fit' ? usual : candidate.version;
    const progress = (share: number) => options.progress?.((index + share) / talks.length);
    return checked(talk, candidate, protocol, { lenient, exact }, progress);
  });
  const found = (wanted: Level) =>
    checkedTalks.reduce(
      (sum, { lines }) => sum + lines.reduce((all, line) => all + countOf(line, wanted), 0),
      0,
    );
  const problems = found('problem') + blots.length;
  return { notation, unit, talks: checkedTalks, blots, problems, notes: found('note') };
}

function countOf({ troubles }: CheckedLine, wanted: Level): number {
  return troubles.filter(({ level }) => level === wanted).length;
}
