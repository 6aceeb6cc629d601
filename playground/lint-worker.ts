// The worker of the page that checks logs: reads and checks a file, and gives the result piece by piece.

import { MSNP } from '#content/registry.ts';
import { annotate, annotated, sizeBehind, told } from '#protocol/annotation.ts';
import { type CheckedLine, type CheckedTalk, lint, type Report } from '#protocol/lint.ts';
import { plainReport } from '#protocol/plain.ts';
import { openTranscript } from '#protocol/transcript/open.ts';
import { NOTATIONS } from '#protocol/transcript/transcript.ts';
import { AT_A_TIME, type LintReply, type LintRequest, MOST_PLACES, type ShownLine } from './lint-channel.ts';

/** Letters of a line that are shown. */
const MOST_LETTERS = 2000;

let report: Report | undefined;

function troubled({ troubles }: CheckedLine): boolean {
  return troubles.length > 0;
}

function check(bytes: Uint8Array, version: string | undefined): LintReply {
  report = undefined;
  const opened = openTranscript(bytes);
  if (opened.kind === 'unreadable') return { kind: 'unknown', why: opened.why };
  const { transcript } = opened;
  let last = -1;
  const progress = (share: number) => {
    const percent = Math.floor(100 * share);
    if (percent === last) return;
    last = percent;
    postMessage({ kind: 'progress', percent } satisfies LintReply);
  };
  report = lint(transcript, MSNP, version === undefined ? { progress } : { progress, version });
  return {
    kind: 'checked',
    notation: NOTATIONS[report.notation],
    unit: report.unit,
    problems: report.problems,
    notes: report.notes,
    remarks: report.remarks,
    blots: report.blots.slice(0, AT_A_TIME),
    talks: report.talks.map(({ name, dialect, versionFrom, lines }) => ({
      name,
      service: dialect.service.name,
      version: dialect.version,
      versionFrom,
      lines: lines.length,
      troubled: lines.filter(troubled).length,
      places: placesIn(lines),
    })),
  };
}

function placesIn(lines: readonly CheckedLine[]): { row: number; index: number }[] {
  const places: { row: number; index: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!troubled(line)) continue;
    places.push({ row: line.said.row, index });
    if (places.length === MOST_PLACES) break;
  }
  return places;
}

function shownLine(talk: CheckedTalk, line: CheckedLine, index: number): ShownLine {
  const { row, from, line: text, column } = line.said;
  return {
    index,
    row,
    from,
    text: text.slice(0, MOST_LETTERS),
    cut: text.length > MOST_LETTERS,
    size: sizeBehind(line),
    annotation: annotate(talk, line),
    troubles: line.troubles.map((trouble) => ({ ...told(trouble), at: trouble.column - 1 - column })),
  };
}

function linesOf(index: number, from: number, problems: boolean): LintReply {
  const talk = report?.talks[index];
  const all = talk ? (problems ? talk.lines.filter(troubled) : talk.lines) : [];
  const some = all.slice(from, from + AT_A_TIME);
  let at = problems ? -1 : from - 1;
  const lines = some.flatMap((line) => {
    at = talk?.lines.indexOf(line, at + 1) ?? at;
    return talk ? [shownLine(talk, line, at)] : [];
  });
  return { kind: 'lines', talk: index, from, problems, lines, more: all.length - from - some.length };
}

/** Lines up to which a file has them all; of more, it has those that something is said about. */
const MOST_IN_FILE = 50_000;

function fileOf(whole: Report, as: 'text' | 'json'): string {
  const count = whole.talks.reduce((sum, { lines }) => sum + lines.length, 0);
  const problems = count > MOST_IN_FILE;
  if (as === 'json') return JSON.stringify(annotated(whole, { problems }), undefined, 2);
  return `${[...plainReport(whole, { problems })].join('\n')}\n`;
}

function answer(request: LintRequest): LintReply {
  if (request.kind === 'check') return check(request.bytes, request.version);
  if (request.kind === 'lines') return linesOf(request.talk, request.from, request.problems);
  return { kind: 'file', as: request.as, text: report ? fileOf(report, request.as) : '' };
}

addEventListener('message', ({ data }: MessageEvent<LintRequest>) => {
  postMessage(answer(data));
});
