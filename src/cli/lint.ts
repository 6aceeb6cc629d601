// msnp lint: checks a log or a capture, and tells of each line what it is and what is wrong with it.

import { readFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { MSNP } from '#content/registry.ts';
import { annotated } from '#protocol/annotation.ts';
import { lint, type Report } from '#protocol/lint.ts';
import { openTranscript } from '#protocol/transcript/open.ts';
import { NOTATIONS } from '#protocol/transcript/transcript.ts';
import { pick } from './choice.ts';
import { callOf } from './operands.ts';
import { paint } from './paper.ts';
import { report } from './report.ts';
import { Failure, type Operand, type Option, type Subcommand, type Terminal } from './subcommand.ts';

const OPERANDS = [
  { name: 'FILE', about: 'a log or a capture; - reads standard input', file: true },
] as const satisfies readonly Operand[];

const OPTIONS = {
  version: {
    type: 'string',
    value: 'VERSION',
    about: 'the version that is spoken; found by itself when left out',
    words: () => MSNP.versions,
  },
  problems: { type: 'boolean', default: false, about: 'only the lines with problems' },
  json: { type: 'boolean', default: false, about: 'the result as JSON' },
} as const satisfies Record<string, Option>;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a directory; name a file in it.',
  EACCES: 'You may not read it.',
  ENOTDIR: 'A part of its path is a file.',
  ENAMETOOLONG: 'The name is too long.',
  ERR_FS_FILE_TOO_LARGE: 'It is larger than 2 GB; cut it into parts.',
};

/** The bytes of a file or of standard input. Throws a failure with the reason when they cannot be read. */
async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    if (file !== '-') return await readFile(file);
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Failure(`"${file}" cannot be read: ${REASONS[code] ?? `${error}.`}`, 2);
  }
}

/** Reads and checks a log. Throws a failure when it is empty or in no notation that is known. */
export function reportOf(bytes: Uint8Array, file: string, version?: string): Report {
  const opened = openTranscript(bytes);
  if (opened.kind === 'unreadable') {
    const hint = bytes.length > 0 ? ' msnp lint --help lists what can be read.' : '';
    throw new Failure(`"${file}" cannot be checked: ${opened.why}${hint}`, 2);
  }
  return lint(opened.transcript, MSNP, version === undefined ? {} : { version });
}

/** Lets the heap's nursery stay small: what a check throws away at once would otherwise be most of its memory. */
export function sparing(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, words } = callOf(args, OPTIONS, OPERANDS);
  const [file = '-'] = words;
  const version = values.version === undefined ? undefined : pick('version', values.version, MSNP.versions);
  sparing();
  const result = reportOf(await bytesOf(file), file, version);
  if (values.json)
    terminal.out(JSON.stringify(annotated(result, { problems: values.problems }), undefined, 2));
  else for (const line of report(result, paint(), values.problems)) terminal.out(line);
  return result.problems > 0 ? 1 : 0;
}

export const LINT: Subcommand = {
  summary: 'checks a log or a capture, and tells what each line is',
  about:
    'Checks a log or a capture of MSNP: tells of each line which command and form it is and what its words are, and what is wrong, where, and what to do about it.',
  operands: OPERANDS,
  options: OPTIONS,
  notes: [
    `It reads: ${Object.values(NOTATIONS).join(', ')}; MSNP by way of the HTTP gateway, too.`,
    'Connections that a file mixes are told apart by what they say; a sentence on top tells it.',
    'The exit status is 0 when nothing is wrong, 1 when something is, and 2 when the file cannot be read.',
  ],
  examples: [
    'msnp lint debug.log',
    'msnp lint --version MSNP11 --problems capture.pcapng',
    'tshark -r capture.pcap -q -z follow,tcp,ascii,0 | msnp lint -',
  ],
  run,
};
