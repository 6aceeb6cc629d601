// Reads logs of marked lines: a row with a mark is a line of the protocol, the rows behind it may be its payload.

import { MARKERS, type Mark } from './marks.ts';
import { pythonString } from './python.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Said, Talk, Transcript } from './transcript.ts';

interface Draft {
  readonly mark: Mark;
  readonly row: Row;
  readonly behind: Uint8Array[];
}

/** A payload that the log shows as a Python string, in the row itself or in the only row behind it. */
function quoted(
  line: string,
  behind: readonly Uint8Array[],
): { line: string; payload: Uint8Array } | undefined {
  if (behind.length === 0) {
    const found = pythonString(line);
    if (!found || found.at === 0) return undefined;
    const head = line.slice(0, found.at);
    const counted = / \d+$/.test(head) ? head : `${head} ${found.bytes.length}`;
    return { line: counted, payload: found.bytes };
  }
  const last = behind.filter((row) => row.length > 0);
  if (last.length !== 1) return undefined;
  const found = pythonString(new TextDecoder().decode(last[0]).trimStart());
  return found?.at === 0 ? { line, payload: found.bytes } : undefined;
}

function said({ mark, row, behind }: Draft): Said {
  const line = row.text.slice(mark.column);
  const place = { from: mark.from, row: row.number, column: mark.column };
  const exact = quoted(line, behind);
  if (exact) return { ...place, ...exact };
  return behind.length > 0 ? { ...place, line, behind } : { ...place, line };
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
    found.said.push(said(draft));
    draft = undefined;
  };
  for (const row of rowsOf(bytes)) {
    const mark = read(row.text);
    if (mark === undefined) draft?.behind.push(row.bytes);
    else if (mark === 'noise') {
      if (!/^Message Contents:/.test(row.text)) flush();
    } else {
      flush();
      draft = { mark, row, behind: [] };
    }
  }
  flush();
  const named = [...talks].map(([name, talk]): Talk => ({ name, ...talk }));
  return { notation, unit: 'line', exact: false, talks: named, blots: [] };
}
