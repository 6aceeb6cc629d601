// What a peer can do wrong: codes with one sentence each, and the value that carries one to whoever shows it.

export const PROBLEMS = {
  'line-too-long': 'The line is longer than any command may be.',
  'not-a-command': 'A line begins with three capital letters, or with three digits for an error.',
  'unknown-command': 'No command of this name is known in any version.',
  'not-in-version': 'The command is known, but not in this version.',
  'not-in-service': 'The command is known, but not in this service.',
  'wrong-direction': 'The command is known, but the other side sends it.',
  'no-form-fits': 'The command exists, but no form of it has these parameters.',
  'bad-value': 'A parameter has a value that it cannot have.',
  'wrong-phase': 'The command is known, but may not be sent at this point of the session.',
  'payload-too-long': 'The payload is longer than the limit for this command.',
  'payload-cut': 'The connection ended in the middle of a payload.',
  'line-cut': 'The connection ended in the middle of a line.',
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** A fault of a peer, with the place of it. */
export interface Problem {
  readonly kind: 'problem';
  readonly code: ProblemCode;
  /** The line without its line end, cut where it is very long. */
  readonly line: string;
  /** Column of the offending word in the line, from 0. */
  readonly column: number;
  /** How many characters of the line are at fault. */
  readonly width: number;
  /** What is wrong here, and the remedy where one is known. */
  readonly detail: string;
}

/** Makes a problem; `detail` falls back to the sentence of the code. */
export function problem(
  code: ProblemCode,
  line: string,
  place: { column?: number; width?: number; detail?: string } = {},
): Problem {
  const { column = 0, width = line.length - column, detail = PROBLEMS[code] } = place;
  return { kind: 'problem', code, line, column, width, detail };
}
