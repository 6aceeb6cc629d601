// A chosen line, decoded by the mock server; what a numeric error means is loaded when one is seen.

import type { Entry } from '#editor/entry.ts';
import { type Inspection, NUMERIC } from '#editor/inspector.ts';
import type { Console } from './console.ts';

/** A line decoded, for a numeric error with what the code means; undefined when the server is gone. */
export async function inspected(console: Console, entry: Entry): Promise<Inspection | undefined> {
  const inspection = await console.ask({ kind: 'inspect', entry });
  if (!inspection?.rows.some(({ type }) => type === NUMERIC)) return inspection;
  const { explained } = await import('#editor/numeric.ts');
  return {
    ...inspection,
    rows: inspection.rows.map((row) => (row.type === NUMERIC ? explained(row) : row)),
  };
}
