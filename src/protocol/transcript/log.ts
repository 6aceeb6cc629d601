// Reads logs of marked lines: a row with a mark is a line of the protocol, the rows behind it may be its payload.

import { heard, heardWithRows } from './heard.ts';
import { MARKERS, type Mark } from './marks.ts';
import { pythonString } from './python.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Said, Talk, Transcript } from './transcript.ts';

const utf8 = new TextEncoder();

interface Draft {
  readonly mark: Mark;
  readonly row: Row;
  /** Rows behind it: how many, how many of them have something in them, and the latest of these. */
  count: number;
  full: number;
  latest: Row | undefined;
  /** From the first byte of the first row up to the end of the last. */
  after: number;
  upTo: number;
}

/** A payload that the log shows as a Python string, in the row itself or in the only row behind it. */
function quoted(
  line: string,
  { count, full, latest }: Draft,
): { line: string; payload: Uint8Array } | undefined {
  if (count === 0) {
    const found = pythonString(line);
    if (!found || found.at === 0) return undefined;
    const head = line.slice(0, found.at);
    const counted = / \d+$/.test(head) ? head : `${head} ${found.bytes.length}`;
    return { line: counted, payload: found.bytes };
  }
  if (full !== 1 || !latest) return undefined;
  const found = pythonString(latest.text.trimStart());
  return found?.at === 0 ? { line, payload: found.bytes } : undefined;
}

function said(bytes: Uint8Array, draft: Draft): Said {
  const { mark, row, count, after, upTo } = draft;
  const { from, column } = mark;
  const line = row.text.slice(column);
  const place = { from, row: row.number, column };
  const exact = quoted(line, draft);
  if (exact) return { ...place, ...exact };
  // What stands before the line is of one byte a letter, as a rule.
  const wide = row.text.length !== row.end - row.start;
  const start = row.start + (wide ? utf8.encode(row.text.slice(0, column)).length : column);
  const stretch = { ...place, start, end: row.end };
  return count > 0 ? heardWithRows(bytes, stretch, after, upTo) : heard(bytes, stretch);
}

function behind(draft: Draft, row: Row): void {
  if (draft.count === 0) draft.after = row.start;
  draft.count++;
  draft.upTo = row.next;
  if (row.end === row.start) return;
  draft.full++;
  draft.latest = row;
}

/** Reads a log of marked lines. What stands before the first mark, and what other parts of a program wrote, is left out. */
export function readLog(bytes: Uint8Array, notation: keyof typeof MARKERS): Transcript {
  const sample = [...rowsOf(bytes.subarray(0, 200_000), 200)].map(({ text }) => text);
  const read = MARKERS[notation](sample);
  const talks = new Map<string, { service?: string; said: Said[] }>();
  let draft: Draft | undefined;
  const flush = () => {
    if (!draft) return;
    const { talk, service } = draft.mark;
    const found = talks.get(talk) ?? { ...(service === undefined ? {} : { service }), said: [] };
    talks.set(talk, found);
    found.said.push(said(bytes, draft));
    draft = undefined;
  };
  for (const row of rowsOf(bytes)) {
    const mark = read(row.text);
    if (mark === undefined) {
      if (draft) behind(draft, row);
    } else if (mark === 'noise') {
      if (!/^Message Contents:/.test(row.text) || (draft?.count ?? 0) > 0) flush();
    } else {
      flush();
      draft = { mark, row, count: 0, full: 0, latest: undefined, after: 0, upTo: 0 };
    }
  }
  flush();
  const named = [...talks].map(([name, talk]): Talk => ({ name, ...talk }));
  return { notation, unit: 'line', exact: false, talks: named, blots: [] };
}
