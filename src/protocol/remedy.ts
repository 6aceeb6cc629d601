// What a checked log can have wrong: the codes of a peer's faults and some that only a whole log shows, with remedies.

import { PROBLEMS } from './problem.ts';

export const LINT_PROBLEMS = {
  ...PROBLEMS,
  'payload-length': 'The number of bytes at the end of the line is not that of the payload behind it.',
  'reply-without-request': 'The server answers a transaction ID that the client has not used.',
  'trid-reused': 'The client uses a transaction ID again before the answer to its first use has come.',
  encoding: 'Bytes of the line are no UTF-8.',
  unreadable: 'The file is not as its notation asks at this place.',
} as const;

export type LintCode = keyof typeof LINT_PROBLEMS;

/** What to do about each, in one sentence. */
export const REMEDIES = {
  'line-too-long': 'Look for a line end that is missing, or for a payload whose length is too small.',
  'not-a-command': 'Look for a letter that is lost, or for a payload before it whose length is wrong.',
  'unknown-command': 'Check the spelling of the three letters.',
  'not-in-version': 'Agree on a version that has the command, or use the command of this version.',
  'not-in-service': 'Send it on a connection to the server that takes it.',
  'wrong-direction': 'Check which side sent the line.',
  'no-form-fits': 'Compare the words with the form; blanks inside a word must be written as %20.',
  'bad-value': 'Put in a value of the kind that the form asks for.',
  'wrong-phase': 'Send it later or earlier in the session.',
  'payload-too-long': 'Check the length at the end of the line, or cut the payload up.',
  'payload-cut': 'Check the length at the end of the line, and whether the log is complete.',
  'line-cut': 'Check whether the log is complete: a line ends with a carriage return and a line feed.',
  'payload-length': 'Count bytes, not characters, with line ends of two bytes, and write that number.',
  'reply-without-request': 'Repeat the transaction ID of the request, or 0 where nobody asked.',
  'trid-reused': 'Count the transaction ID up for each command.',
  encoding:
    'Write names in UTF-8, percent-encoded where the form asks for it; or look whether the log was saved in UTF-8.',
  unreadable: 'Check how the file was saved.',
} as const satisfies Record<LintCode, string>;
