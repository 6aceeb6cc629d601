// What a reader should know of problems that may be none: of a log whose version nothing tells, or that mixes connections.

import { dialectOf } from './dialect.ts';
import { cleanFit } from './fit.ts';
import { formsFor, wordsOf } from './frame.ts';
import type { CheckedLine, CheckedTalk } from './lint.ts';
import type { LintCode } from './remedy.ts';

/** Problems of a line that another version may not have. */
const OF_VERSION: readonly LintCode[] = ['not-in-version', 'no-form-fits', 'bad-value', 'not-a-command'];
/** Problems of a line that would have none elsewhere. */
const OF_PLACE: readonly LintCode[] = ['wrong-phase', 'reply-without-request', 'trid-reused'];
/** Lines that are looked at in other versions; one sentence needs no more. */
const MOST = 1_000;

function troubled({ lines }: CheckedTalk, codes: readonly LintCode[]): CheckedLine[] {
  return lines.filter(({ troubles }) =>
    troubles.some(({ code, level }) => level === 'problem' && codes.includes(code)),
  );
}

/** The versions in which a line is right, in its service. */
function rightIn({ said }: CheckedLine, { dialect: { protocol, service } }: CheckedTalk): string[] {
  const [name = '', ...words] = wordsOf(said.line).map(({ text }) => text);
  return protocol.versions.filter((version) => {
    const forms = formsFor(dialectOf(protocol, version, service.id), said.from, name);
    return cleanFit(forms, words) !== undefined;
  });
}

function lines(count: number): string {
  return count === 1 ? '1 line' : `${count} lines`;
}

function span(versions: readonly string[]): string {
  const [first = '', last = first] = [versions[0], versions.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

/** Of a connection whose version was found by its lines: that some are right in other versions only. */
function ofVersion(talk: CheckedTalk, unit: string): string | undefined {
  if (talk.versionFrom !== 'fit') return undefined;
  const found = troubled(talk, OF_VERSION)
    .slice(0, MOST)
    .flatMap((line) => {
      const versions = rightIn(line, talk);
      return versions.length > 0 ? [{ line, versions }] : [];
    });
  const [first] = found;
  if (!first) return undefined;
  const where = `${unit} ${first.line.said.row}, which is right in ${span(first.versions)}`;
  const those = found.length === 1 ? where : `${lines(found.length)}, the first in ${where}`;
  return `Nothing tells the version: ${talk.dialect.version} fits best, but not ${those}. If you know the version, name it with --version; if clients of two versions are in the log, cut it into one file for each.`;
}

/** That lines do not go on from those before them, where what was said before may be another connection's. */
function ofPlace(talks: readonly CheckedTalk[], unit: string): string | undefined {
  const found = talks.flatMap((talk) => troubled(talk, OF_PLACE)).toSorted((a, b) => a.said.row - b.said.row);
  const [first] = found;
  if (!first || (talks.length === 1 && found.length === 1)) return undefined;
  const what = found.length === 1 ? '1 line does' : `${found.length} lines do`;
  return `${what} not go on from what was said before, the first in ${unit} ${first.said.row}. Should the log mix connections in a way that cannot be told apart, cut it into one file for each, or keep a log that names them.`;
}

/** Sentences on the problems of connections; `named`: the log itself says which connection each line is of. */
export function doubts(talks: readonly CheckedTalk[], unit: string, named: boolean): string[] {
  const versions = talks.flatMap((talk) => ofVersion(talk, unit) ?? []).slice(0, 3);
  if (versions.length > 0 || (named && talks.length === 1)) return versions;
  const place = ofPlace(talks, unit);
  return place === undefined ? [] : [place];
}
