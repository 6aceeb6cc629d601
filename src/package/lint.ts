// msnp-reference/lint: checks logs and captures, as msnp lint does.

import { MSNP } from '#content/registry.ts';
import { annotated } from '#protocol/annotation.ts';
import { lint as check } from '#protocol/lint.ts';
import { openTranscript } from '#protocol/transcript/open.ts';

export interface LintOptions {
  /** The version that is spoken; found for each connection when left out. */
  readonly version?: string;
  /** Only the lines that something is wrong with. */
  readonly problems?: boolean;
}

/** What was found, as plain data: every line of every connection with its fields and problems. */
export type LintResult = ReturnType<typeof annotated>;

/**
 * Checks a log or capture in any notation that is known. Throws a sentence when it is none, and for a version that does
 * not exist.
 */
export function lint(file: Uint8Array | string, options: LintOptions = {}): LintResult {
  const { version, problems = false } = options;
  const opened = openTranscript(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  if (opened.kind === 'unreadable') throw new Error(opened.why);
  const report = check(opened.transcript, MSNP, version === undefined ? {} : { version });
  return annotated(report, { problems });
}
