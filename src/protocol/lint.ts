// Checks what was said on the connections of a log: each line by itself, and in its place in the session.

import type { Protocol } from './define.ts';
import type { BoundForm, Dialect } from './dialect.ts';
import { connectionsOf, countIn } from './mixture.ts';
import type { LintCode } from './remedy.ts';
import type { Blot, Notation, Said, Transcript } from './transcript/transcript.ts';

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

/**
 * Checks a log. Each connection is read in the version it is told to have, the one that its first lines agree on,
 * or the one in which least is wrong; connections that the log mixes are told apart where what they say tells them.
 * Throws for a version that the protocol does not list.
 */
export function lint(transcript: Transcript, protocol: Protocol, options: LintOptions = {}): Report {
  const { notation, unit, exact, blots, talks } = transcript;
  // A log that never shows a payload is not wrong about them.
  const shown = talks.some(
    ({ said, strands }) => strands || said?.some(({ behind, payload }) => behind ?? payload),
  );
  const lenient = !exact && !shown;
  let usual = options.version;
  const remarks: string[] = [];
  const all = talks.flatMap((talk, index) => {
    const progress = (share: number) => options.progress?.((index + share) / talks.length);
    const check = { told: options.version, usual, lenient, exact, protocol, unit, progress };
    const found = connectionsOf(talk, check);
    usual = found.usual ?? usual;
    remarks.push(...found.remarks);
    return found.talks;
  });
  const problems = countIn(all, 'problem') + blots.length;
  return { notation, unit, talks: all, blots, remarks, problems, notes: countIn(all, 'note') };
}
