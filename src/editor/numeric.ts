// What a numeric error means: the table is large, so it is loaded when the first error is looked at.

import { ERRORS } from '#content/errors/errors.ts';
import type { InspectorRow } from './inspector.ts';

/** The row of a numeric code with its name and meaning. */
export function explained(row: InspectorRow): InspectorRow {
  const error = Object.values(ERRORS).find(({ code }) => String(code) === row.value);
  if (!error) return { ...row, meaning: 'No source names this code.' };
  const { title, meaning } = error;
  return { ...row, decoded: title, meaning: meaning === 'unknown' ? 'What it means is not known.' : meaning };
}
